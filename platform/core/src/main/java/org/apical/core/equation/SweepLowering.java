package org.apical.core.equation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final List<Part> parts = new ArrayList<>();
    private Section section = Section.START;
    private int temporaries;

    /** What runs together. */
    enum Section {
        /** Once. */
        START,
        /** For every batch. */
        ACTIVITY,
        /** When the network learns. */
        LEARNING
    }

    /**
     * A step, or the draft of one.
     *
     * @param section when it runs
     * @param step a step; null where there is a draft
     * @param draft element-wise statements; null where there is a step
     */
    private record Part(Section section, SweepStep step, SweepDraft draft) {}

    SweepLowering(SweepNames names) {
        this.names = names;
    }

    /** What follows runs in that section. */
    void enter(Section next) {
        section = next;
    }

    private void add(SweepStep step) {
        parts.add(new Part(section, step, null));
    }

    /** Takes apart {@code target = value}. */
    void assign(int layer, Token target, Expression value) {
        LinearForm form = LinearForm.of(value, e -> names.isScalar(layer, e), a -> SweepOperator.ofWord(a.function())
                .filter(SweepOperator::isLinear)
                .isPresent());
        if (form == null || mentions(form.applied(), target.text())) {
            assignPlainly(layer, target, value);
        } else {
            accumulate(layer, target, form);
        }
    }

    private void assignPlainly(int layer, Token target, Expression value) {
        if (value instanceof Applied applied) {
            apply(layer, target, applied, null, null);
            return;
        }
        elements(layer, target, extracted(layer, value));
    }

    private void accumulate(int layer, Token target, LinearForm form) {
        Expression beta = null;
        if (form.rest() != null) {
            beta = factorOf(target.text(), form.rest(), layer);
            if (beta == null) {
                SweepShape shape = resultOf(layer, form.applied());
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

    private static boolean mentions(Applied applied, String target) {
        Set<String> words = new HashSet<>();
        applied.arguments().forEach(a -> collect(a, words));
        return words.contains(target);
    }

    private static void collect(Expression e, Set<String> words) {
        if (e instanceof Applied applied) {
            applied.arguments().forEach(a -> collect(a, words));
        } else if (e instanceof Call call) {
            call.arguments().forEach(a -> collect(a, words));
        } else if (e instanceof Name name) {
            words.add(name.name());
        }
    }

    /** An expression in which temporaries stand for operators and for biases of every sample. */
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

    private void elements(int layer, Token target, Expression value) {
        SweepShape found = SweepShapes.of(value, names, layer);
        elements(layer, target, value, found == SweepShape.SCALAR ? SweepShape.UNITS : found);
    }

    /** Adds element-wise {@code target = value}; a target that is not declared gets the given shape. */
    private void elements(int layer, Token target, Expression value, SweepShape usual) {
        SweepShape found = SweepShapes.of(value, names, layer);
        SweepArray known = names.own(layer, target.text());
        SweepShape shape = known == null ? usual : known.shape();
        SweepArray array = declared(layer, target, shape);
        if (value instanceof Name name && isBroadcast(found, shape)) {
            add(new SweepStep.Broadcast(layer, array, names.find(layer, name)));
            return;
        }
        if (found != SweepShape.SCALAR && found != shape && !isBroadcast(found, shape)) {
            throw Faults.at(
                    target.place(),
                    "equation-shape",
                    "'" + target.text() + "' is " + shape.word() + ", but its value is " + found.word() + " in '"
                            + value.span().text() + "'",
                    "give it a value of its own shape");
        }
        Expression wide = broadcast(layer, value, shape);
        boolean draws = draws(wide);
        draft(layer, shape, draws).statements().add(new Statement(target, wide));
    }

    private static boolean isBroadcast(SweepShape from, SweepShape to) {
        return (from == SweepShape.BIAS && to == SweepShape.UNITS)
                || (from == SweepShape.BIAS_BELOW && to == SweepShape.BELOW);
    }

    private Expression broadcast(int layer, Expression e, SweepShape shape) {
        if (e instanceof Name name && !names.isScalar(layer, name.name())) {
            if (!isBroadcast(names.seen(layer, name), shape)) {
                return e;
            }
            Token temporary = temporary(name.span());
            SweepArray array = declared(layer, temporary, shape);
            add(new SweepStep.Broadcast(layer, array, names.find(layer, name)));
            return new Name(temporary.text(), name.span());
        }
        return e instanceof Call call
                ? call.with(call.arguments().stream()
                        .map(a -> broadcast(layer, a, shape))
                        .toList())
                : e;
    }

    private static boolean draws(Expression e) {
        return e instanceof Call call
                && (call.builtin() == Builtin.UNIFORM
                        || call.arguments().stream().anyMatch(SweepLowering::draws));
    }

    private SweepDraft draft(int layer, SweepShape shape, boolean draws) {
        Part last = parts.isEmpty() ? new Part(section, null, null) : parts.get(parts.size() - 1);
        if (last.draft() != null && last.section() == section && last.draft().takes(layer, shape, draws)) {
            return last.draft();
        }
        SweepDraft fresh = new SweepDraft(layer, shape, draws);
        parts.add(new Part(section, null, fresh));
        return fresh;
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

    private SweepShape resultOf(int layer, Applied applied) {
        SweepOperator operator = operator(applied);
        if (operator.result() != null) {
            return operator.result();
        }
        Expression argument = applied.arguments().get(0);
        if (operator == SweepOperator.TOTAL) {
            return SweepShapes.of(withoutOperators(layer, argument), names, layer) == SweepShape.BELOW
                    ? SweepShape.BIAS_BELOW
                    : SweepShape.BIAS;
        }
        boolean isOwn = names.find(layer, name(applied, 0)).layer() == layer;
        return isOwn ? SweepShape.BELOW : SweepShape.UNITS;
    }

    /** The same shape, but nothing to take apart. */
    private Expression withoutOperators(int layer, Expression e) {
        return e instanceof Call call
                ? call.with(call.arguments().stream()
                        .filter(a -> !(a instanceof Applied))
                        .map(a -> withoutOperators(layer, a))
                        .toList())
                : e;
    }

    private static SweepOperator operator(Applied applied) {
        SweepOperator operator = SweepOperator.ofWord(applied.function())
                .orElseThrow(() -> Faults.unknown(
                        applied.span().place(),
                        "equation-unknown-function",
                        "there is no function '" + applied.function() + "'",
                        applied.function(),
                        SweepOperator.words()));
        if (applied.arguments().size() != operator.arity()) {
            throw Faults.syntax(
                    applied.span().place(),
                    "'" + operator.word() + "' takes " + operator.arity() + " arguments, but has "
                            + applied.arguments().size() + " in '"
                            + applied.span().text() + "'",
                    "give it " + operator.arity());
        }
        return operator;
    }

    private static Name name(Applied applied, int argument) {
        if (applied.arguments().get(argument) instanceof Name name) {
            return name;
        }
        throw Faults.syntax(
                applied.span().place(),
                "argument " + (argument + 1) + " of '" + applied.function() + "' must be the name of an array in '"
                        + applied.span().text() + "'",
                "assign the expression to a name first");
    }

    /** Adds the step of an operator. */
    private void apply(int layer, Token target, Applied applied, Expression alpha, Expression beta) {
        SweepOperator operator = operator(applied);
        Applied plain = applied.with(
                applied.arguments().stream().map(a -> named(layer, a)).toList());
        SweepArray array = declared(layer, target, resultOf(layer, plain));
        SweepArray first = names.find(layer, name(plain, 0));
        switch (operator) {
            case TOTAL ->
                add(new SweepStep.Total(layer, array, first, scalar(layer, alpha, applied), scalarOrNull(layer, beta)));
            case SAMPLES -> add(new SweepStep.Samples(layer, array, first));
            case SPREAD -> add(new SweepStep.Spread(layer, array, first));
            case SOFTMAX -> add(new SweepStep.Softmax(layer, array, first));
            default ->
                add(new SweepStep.Multiply(
                        layer,
                        Product.valueOf(operator.name()),
                        array,
                        first,
                        names.find(layer, name(plain, 1)),
                        scalar(layer, alpha, applied),
                        scalarOrNull(layer, beta)));
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

    private SweepScalar scalar(int layer, Expression e, Applied applied) {
        return scalarOrNull(layer, e == null ? one(applied.span()) : e);
    }

    private SweepScalar scalarOrNull(int layer, Expression e) {
        return e == null ? null : SweepScalar.of(layer, e, names.constants(layer));
    }

    /**
     * The steps of each section, in order.
     *
     * @param title the rule
     * @param wanted arrays that somebody reads from outside
     */
    Map<Section, List<SweepStep>> finished(String title, Set<SweepArray> wanted) {
        Set<SweepArray> stored = new LinkedHashSet<>(wanted);
        parts.forEach(p ->
                stored.addAll(p.draft() == null ? read(p.step()) : p.draft().read(names)));
        Map<Section, List<SweepStep>> steps = new EnumMap<>(Section.class);
        for (Section s : Section.values()) {
            steps.put(s, new ArrayList<>());
        }
        for (Part p : parts) {
            steps.get(p.section())
                    .add(p.draft() == null ? p.step() : SweepElements.compile(title, p.draft(), names, stored));
        }
        return steps;
    }

    private static List<SweepArray> read(SweepStep step) {
        if (step instanceof SweepStep.Multiply m) {
            return List.of(m.matrix(), m.operand(), m.target());
        }
        if (step instanceof SweepStep.Broadcast b) {
            return List.of(b.source());
        }
        if (step instanceof SweepStep.Total t) {
            return List.of(t.source(), t.target());
        }
        if (step instanceof SweepStep.Samples s) {
            return List.of(s.source());
        }
        if (step instanceof SweepStep.Spread s) {
            return List.of(s.source());
        }
        return step instanceof SweepStep.Softmax s ? List.of(s.source()) : List.of();
    }
}
