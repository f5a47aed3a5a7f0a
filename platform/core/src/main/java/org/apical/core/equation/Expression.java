package org.apical.core.equation;

import java.util.ArrayList;
import java.util.List;
import org.apical.unit.Unit;

/** An expression as written; operators are calls, too. */
sealed interface Expression {
    /** Where it stands and how it reads. */
    Span span();

    /** Interprets it, arguments first, from left to right. */
    <T> T fold(Algebra<T> algebra);

    /**
     * A number with its unit.
     *
     * @param value in SI
     * @param unit its unit
     * @param span where
     */
    record Literal(double value, Unit unit, Span span) implements Expression {
        /** Whether it is a zero without a unit, which fits every unit. */
        boolean isBareZero() {
            return value == 0 && unit.isDimensionless();
        }

        @Override
        public <T> T fold(Algebra<T> algebra) {
            return algebra.literal(this);
        }
    }

    /**
     * A name.
     *
     * @param name the word
     * @param span where
     */
    record Name(String name, Span span) implements Expression {
        @Override
        public <T> T fold(Algebra<T> algebra) {
            return algebra.name(this);
        }
    }

    /**
     * An operator or function with its arguments.
     *
     * @param builtin which
     * @param arguments its arguments
     * @param span where
     */
    record Call(Builtin builtin, List<Expression> arguments, Span span) implements Expression {
        /** Copies the list. */
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <T> T fold(Algebra<T> algebra) {
            List<T> folded = new ArrayList<>(arguments.size());
            for (Expression argument : arguments) {
                folded.add(argument.fold(algebra));
            }
            return algebra.call(this, folded);
        }

        /** The same operation on other arguments. */
        Call with(List<Expression> others) {
            return new Call(builtin, others, span);
        }

        /** An argument that the parser has checked to be a number. */
        int wholeArgument(int index) {
            return (int) ((Literal) arguments.get(index)).value();
        }
    }

    /**
     * An operator over whole arrays, or a function of a model: what is not built in. It is resolved before anything is computed.
     *
     * @param function its word
     * @param arguments its arguments
     * @param span where
     */
    record Applied(String function, List<Expression> arguments, Span span) implements Expression {
        /** Copies the list. */
        public Applied {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <T> T fold(Algebra<T> algebra) {
            throw new IllegalStateException("'" + span.text() + "' is not resolved");
        }

        /** The same function of other arguments. */
        Applied with(List<Expression> others) {
            return new Applied(function, others, span);
        }
    }
}
