package org.apical.core.equation;

import org.apical.core.equation.Expression.Applied;
import org.apical.core.equation.Expression.Call;
import org.apical.core.equation.Expression.Literal;
import org.apical.core.equation.Expression.Name;
import org.apical.core.equation.SweepStep.Product;
import org.apical.unit.Unit;

/**
 * Takes statements apart: operators become steps of their own, what is between them element-wise programs. A product that is added
 * to its target is one step, {@code target ← α product + β target}.
 */
final class SweepLowering {
    private final SweepNames names;
    private final SweepParts parts;
    private final SweepCalls calls;
    private int temporaries;

    SweepLowering(SweepNames names, SweepParts parts) {
        this.names = names;
        this.parts = parts;
        this.calls = new SweepCalls(names);
    }

    /** Says the shape of a target before it is assigned. */
    void declare(int layer, Token target, SweepShape shape) {
        names.checkAssignable(layer, target);
        declared(layer, target, shape);
    }

    /** Takes apart {@code target = value}. */
    void assign(int layer, Token target, Expression value) {
        names.checkAssignable(layer, target);
        LinearForm form = LinearForm.of(value, e -> names.isScalar(layer, e), SweepCalls::isLinear);
        SweepArray known = names.own(layer, target.text());
        if (form != null && (known == null || !calls.reads(layer, form.applied(), known))) {
            accumulate(layer, target, form);
        } else if (value instanceof Applied applied && (known == null || !calls.reads(layer, applied, known))) {
            apply(layer, target, applied, null, null);
        } else {
            elements(layer, target, extracted(layer, value), null);
        }
    }

    private void accumulate(int layer, Token target, LinearForm form) {
        Expression beta = null;
        if (form.rest() != null) {
            beta = factorOf(target.text(), form.rest(), layer);
            if (beta == null) {
                SweepShape shape = calls.resultOf(layer, form.applied());
                elements(layer, target, extracted(layer, form.rest()), shape);
                beta = one(form.applied().span());
            }
        }
        apply(layer, target, form.applied(), form.coefficient(), beta);
    }

    /** k where the rest is {@code k * target}; null where it is anything else. */
    private Expression factorOf(String target, Expression rest, int layer) {
        if (rest instanceof Name name && name.name().equals(target)) {
            return one(rest.span());
        }
        if (rest instanceof Call call && call.builtin() == Builtin.MULTIPLY) {
            Expression a = call.arguments().get(0);
            Expression b = call.arguments().get(1);
            if (b instanceof Name name && name.name().equals(target) && names.isScalar(layer, a)) {
                return a;
            }
        }
        return null;
    }

    private static Literal one(Span span) {
        return new Literal(1, Unit.ONE, span);
    }

    /** An expression in which temporaries stand for operators. */
    private Expression extracted(int layer, Expression e) {
        if (e instanceof Applied applied) {
            Token temporary = temporary(applied.span());
            apply(layer, temporary, applied, null, null);
            return new Name(temporary.text(), applied.span());
        }
        if (e instanceof Call call) {
            return call.with(
                    call.arguments().stream().map(a -> extracted(layer, a)).toList());
        }
        return e;
    }

    private Token temporary(Span span) {
        String name = "$" + ++temporaries;
        return new Token(Token.Kind.NAME, name, 0, name.length(), span.place());
    }

    /**
     * Adds element-wise {@code target = value}.
     *
     * @param asked the shape that a new target must have; null where its value decides, and a number makes units
     */
    private void elements(int layer, Token target, Expression value, SweepShape asked) {
        SweepShape found = SweepShapes.of(value, names, layer);
        SweepArray known = names.own(layer, target.text());
        SweepShape usual = found == SweepShape.SCALAR ? SweepShape.UNITS : found;
        SweepShape shape = known != null ? known.shape() : asked != null ? asked : usual;
        SweepArray array = declared(layer, target, shape);
        if (value instanceof Name name && found.widensTo(shape)) {
            parts.add(new SweepStep.Broadcast(layer, array, names.find(layer, name)));
            return;
        }
        if (found != SweepShape.SCALAR && found != shape && !found.widensTo(shape)) {
            throw Faults.at(
                    target.place(),
                    "equation-shape",
                    "'" + target.text() + "' is " + shape.word() + ", but its value is " + found.word() + " in '"
                            + value.span().text() + "'",
                    "give it a value of its own shape");
        }
        parts.add(layer, shape, new Statement(target, widened(layer, value, shape)));
    }

    /** An expression in which temporaries stand for biases of every sample. */
    private Expression widened(int layer, Expression e, SweepShape shape) {
        if (e instanceof Name name && !names.isScalar(layer, name.name())) {
            if (!names.seen(layer, name).widensTo(shape)) {
                return e;
            }
            Token temporary = temporary(name.span());
            SweepArray array = declared(layer, temporary, shape);
            parts.add(new SweepStep.Broadcast(layer, array, names.find(layer, name)));
            return new Name(temporary.text(), name.span());
        }
        return e instanceof Call call
                ? call.with(call.arguments().stream()
                        .map(a -> widened(layer, a, shape))
                        .toList())
                : e;
    }

    private SweepArray declared(int layer, Token target, SweepShape shape) {
        SweepArray known = names.own(layer, target.text());
        if (known == null) {
            known = new SweepArray(layer, target.text(), shape);
            names.declare(known);
        } else if (known.shape() != shape) {
            throw Faults.at(
                    target.place(),
                    "equation-shape",
                    "'" + target.text() + "' is " + known.shape().word() + ", but its value is " + shape.word(),
                    "use another name for it");
        }
        return known;
    }

    /** Adds the step of an operator. */
    private void apply(int layer, Token target, Applied applied, Expression alpha, Expression beta) {
        SweepOperator operator = SweepCalls.operator(applied);
        Applied plain = applied.with(
                applied.arguments().stream().map(a -> named(layer, a)).toList());
        SweepArray array = declared(layer, target, calls.resultOf(layer, plain));
        SweepArray first = names.find(layer, SweepCalls.name(plain, 0));
        SweepScalar factor = scalar(layer, alpha == null ? one(applied.span()) : alpha);
        SweepScalar kept = beta == null ? null : scalar(layer, beta);
        switch (operator) {
            case TOTAL -> parts.add(new SweepStep.Total(layer, array, first, factor, kept));
            case SAMPLES -> parts.add(new SweepStep.Samples(layer, array, first));
            case SPREAD -> parts.add(new SweepStep.Spread(layer, array, first));
            case SOFTMAX -> parts.add(new SweepStep.Softmax(layer, array, first));
            default -> {
                SweepArray second = names.find(layer, SweepCalls.name(plain, 1));
                Product product = Product.valueOf(operator.name());
                parts.add(new SweepStep.Multiply(layer, product, array, first, second, factor, kept));
            }
        }
    }

    private Expression named(int layer, Expression argument) {
        if (argument instanceof Name) {
            return argument;
        }
        Token temporary = temporary(argument.span());
        assign(layer, temporary, argument);
        return new Name(temporary.text(), argument.span());
    }

    private SweepScalar scalar(int layer, Expression e) {
        return SweepScalar.of(layer, e, names.constants(layer));
    }
}
