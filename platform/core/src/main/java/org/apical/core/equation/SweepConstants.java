package org.apical.core.equation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apical.core.equation.Expression.Applied;
import org.apical.core.equation.Expression.Call;
import org.apical.core.equation.SweepProgram.Kept;

/** What of a sweep rule has a value before the run: conditions, and how weights start. */
final class SweepConstants {
    private static final String CONSTANT = "constant";
    /** How many numbers each law of initial values takes. */
    private static final Map<String, Integer> LAWS = Map.of("normal", 1, "uniform", 2, "glorot", 1, "he", 0);

    private SweepConstants() {}

    /**
     * The value of an expression.
     *
     * @param what how an error message calls it
     * @param known parameters, choices and facts about the layer
     */
    static double value(Expression e, String what, Map<String, Double> known) {
        check(e, e, what, known);
        return Constants.evaluate(e, known::get);
    }

    private static void check(Expression part, Expression whole, String what, Map<String, Double> known) {
        if (part instanceof Applied applied) {
            throw unknown(whole, what, applied.function(), known);
        }
        if (part instanceof Call call) {
            call.arguments().forEach(a -> check(a, whole, what, known));
            return;
        }
        Set<String> words = new TreeSet<>();
        part.fold(new NameCollector(Map.of(), words));
        for (String word : words) {
            if (!known.containsKey(word)) {
                throw unknown(whole, what, word, known);
            }
        }
    }

    private static RuntimeException unknown(Expression whole, String what, String word, Map<String, Double> known) {
        return Faults.unknown(
                whole.span().place(),
                "equation-unknown-name",
                what + " '" + whole.span().text() + "' asks for '" + word + "', which is not known before the run",
                word,
                known.keySet());
    }

    /** How an array starts. */
    static Kept kept(SweepArray array, Expression initial, Map<String, Double> known) {
        if (initial == null) {
            return new Kept(array, "given", List.of());
        }
        if (!(initial instanceof Applied law)) {
            return new Kept(array, CONSTANT, List.of(value(initial, "the initial value", known)));
        }
        Integer needed = LAWS.get(law.function());
        if (needed == null) {
            throw Faults.unknown(
                    law.span().place(),
                    "weights-law",
                    "there is no law '" + law.function() + "' of initial weights",
                    law.function(),
                    new TreeSet<>(LAWS.keySet()));
        }
        if (law.arguments().size() != needed) {
            throw Faults.at(
                    law.span().place(),
                    "weights-law",
                    "the law '" + law.function() + "' takes " + needed + (needed == 1 ? " number" : " numbers")
                            + ", but has " + law.arguments().size(),
                    "give it " + needed);
        }
        List<Double> numbers = law.arguments().stream()
                .map(a -> value(a, "the initial value", known))
                .toList();
        return new Kept(array, law.function(), numbers);
    }
}
