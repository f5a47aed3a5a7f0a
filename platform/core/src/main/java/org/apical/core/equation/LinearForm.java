package org.apical.core.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apical.core.equation.Expression.Applied;
import org.apical.core.equation.Expression.Call;
import org.apical.core.equation.Expression.Literal;
import org.apical.unit.Unit;

/**
 * An expression as {@code coefficient * operator(...) + rest}, where that is its form.
 *
 * @param coefficient a number of the batch
 * @param applied the operator
 * @param rest what is added; null if nothing
 */
record LinearForm(Expression coefficient, Applied applied, Expression rest) {
    /**
     * A term of a sum.
     *
     * @param value the term without its sign
     * @param isNegative whether it is subtracted
     */
    private record Term(Expression value, boolean isNegative) {}

    /**
     * The form of an expression; null where it has another.
     *
     * @param isScalar which expressions are numbers
     * @param isLinear which operators can be added to what is there
     */
    static LinearForm of(Expression e, Predicate<Expression> isScalar, Predicate<Applied> isLinear) {
        List<Term> terms = new ArrayList<>();
        collect(e, false, terms);
        for (int i = 0; i < terms.size(); i++) {
            LinearForm product = product(terms.get(i), isScalar);
            if (product != null && isLinear.test(product.applied)) {
                return new LinearForm(product.coefficient, product.applied, sum(terms, i));
            }
        }
        return null;
    }

    private static void collect(Expression e, boolean isNegative, List<Term> terms) {
        if (e instanceof Call call && call.builtin() == Builtin.ADD) {
            collect(call.arguments().get(0), isNegative, terms);
            collect(call.arguments().get(1), isNegative, terms);
        } else if (e instanceof Call call && call.builtin() == Builtin.SUBTRACT) {
            collect(call.arguments().get(0), isNegative, terms);
            collect(call.arguments().get(1), !isNegative, terms);
        } else if (e instanceof Call call && call.builtin() == Builtin.NEGATE) {
            collect(call.arguments().get(0), !isNegative, terms);
        } else {
            terms.add(new Term(e, isNegative));
        }
    }

    private static LinearForm product(Term term, Predicate<Expression> isScalar) {
        Expression coefficient = new Literal(term.isNegative ? -1 : 1, Unit.ONE, term.value.span());
        Expression left = term.value;
        while (left instanceof Call call && call.builtin() == Builtin.MULTIPLY) {
            Expression a = call.arguments().get(0);
            Expression b = call.arguments().get(1);
            boolean isFirst = isScalar.test(a);
            if (!isFirst && !isScalar.test(b)) {
                return null;
            }
            coefficient = new Call(Builtin.MULTIPLY, List.of(coefficient, isFirst ? a : b), call.span());
            left = isFirst ? b : a;
        }
        return left instanceof Applied applied ? new LinearForm(coefficient, applied, null) : null;
    }

    private static Expression sum(List<Term> terms, int without) {
        Expression sum = null;
        for (int i = 0; i < terms.size(); i++) {
            if (i != without) {
                sum = joined(sum, terms.get(i));
            }
        }
        return sum;
    }

    private static Expression joined(Expression sum, Term term) {
        if (sum == null) {
            return term.isNegative ? new Call(Builtin.NEGATE, List.of(term.value), term.value.span()) : term.value;
        }
        Builtin operator = term.isNegative ? Builtin.SUBTRACT : Builtin.ADD;
        return new Call(operator, List.of(sum, term.value), term.value.span());
    }
}
