package org.apical.core.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apical.core.equation.Expression.Applied;
import org.apical.core.equation.Expression.Call;
import org.apical.core.equation.Expression.Name;

/** The arrays of all layers while a sweep rule is compiled, and how the layers see each other's. */
final class SweepNames {
    /** The targets of a batch, in the output layer. */
    static final String TARGETS = "t";

    private final List<Map<String, Double>> constants;
    private final List<Map<String, SweepArray>> arrays = new ArrayList<>();

    /**
     * Only the input and the targets.
     *
     * @param constants for each layer from 1 what is known before the run
     */
    SweepNames(List<Map<String, Double>> constants) {
        this.constants = List.copyOf(constants);
        for (int l = 0; l <= constants.size(); l++) {
            arrays.add(new LinkedHashMap<>());
        }
        declare(new SweepArray(layers(), TARGETS, SweepShape.UNITS));
    }

    int layers() {
        return constants.size();
    }

    Map<String, Double> constants(int layer) {
        return constants.get(layer - 1);
    }

    void declare(SweepArray array) {
        arrays.get(array.layer()).put(array.name(), array);
    }

    /** All arrays but the input. */
    List<SweepArray> all() {
        return arrays.stream().flatMap(m -> m.values().stream()).toList();
    }

    /** An array of the layer itself; null if there is none. */
    SweepArray own(int layer, String name) {
        return arrays.get(layer).get(name);
    }

    /** Whether a name is a number. */
    boolean isScalar(int layer, String name) {
        return constants(layer).containsKey(name) || SweepScalar.NAMES.contains(name);
    }

    /** Whether an expression holds no array. */
    boolean isScalar(int layer, Expression e) {
        if (e instanceof Name name) {
            return isScalar(layer, name.name());
        }
        if (e instanceof Call call) {
            return call.builtin() != Builtin.UNIFORM
                    && call.arguments().stream().allMatch(a -> isScalar(layer, a));
        }
        return !(e instanceof Applied);
    }

    /** Whether an expression is known before the run. */
    boolean isConstant(int layer, Expression e) {
        if (e instanceof Name name) {
            return constants(layer).containsKey(name.name());
        }
        return e instanceof Call call
                ? call.arguments().stream().allMatch(a -> isConstant(layer, a))
                : !(e instanceof Applied);
    }

    /** Refuses a target that is no array of the layer itself. */
    void checkAssignable(int layer, Token target) {
        String word = target.text();
        boolean isElsewhere = word.startsWith("below.") || word.startsWith("above.") || word.startsWith("output.");
        if (isElsewhere || isScalar(layer, word) || word.equals(TARGETS)) {
            throw Faults.at(
                    target.place(),
                    "equation-read-only",
                    "'" + word + "' cannot be assigned",
                    "assign to an array of the layer itself");
        }
    }

    /** The array that a layer means by a name. */
    SweepArray find(int layer, Name name) {
        String word = name.name();
        int dot = word.indexOf('.');
        String whose = dot < 0 ? "" : word.substring(0, dot);
        String what = word.substring(dot + 1);
        SweepArray found =
                switch (whose) {
                    case "below" -> layer == 1 ? SweepArray.INPUT : own(layer - 1, what);
                    case "above" -> layer == layers() ? null : own(layer + 1, what);
                    case "output" -> own(layers(), what);
                    default -> own(layer, word);
                };
        if (found == null) {
            throw unknown(layer, name);
        }
        return found;
    }

    private RuntimeException unknown(int layer, Name name) {
        Set<String> known = new TreeSet<>(arrays.get(layer).keySet());
        known.addAll(constants(layer).keySet());
        known.addAll(SweepScalar.NAMES);
        return Faults.unknown(
                name.span().place(),
                "equation-unknown-name",
                "layer " + layer + " has no '" + name.name() + "' here",
                name.name(),
                known);
    }

    /** The shape of an array as a layer sees it: what is of the layer below is {@code below}. */
    SweepShape seen(int layer, Name name) {
        SweepArray array = find(layer, name);
        SweepShape shape = array.shape();
        if (array.layer() == layer || shape == SweepShape.SAMPLES) {
            return shape;
        }
        if (array.layer() == layer - 1 && shape == SweepShape.UNITS) {
            return SweepShape.BELOW;
        }
        if (array.layer() == layer - 1 && shape == SweepShape.BIAS) {
            return SweepShape.BIAS_BELOW;
        }
        if (array.layer() == layer + 1 && shape == SweepShape.BELOW) {
            return SweepShape.UNITS;
        }
        if (array.layer() == layer + 1 && shape == SweepShape.BIAS_BELOW) {
            return SweepShape.BIAS;
        }
        throw Faults.at(
                name.span().place(),
                "equation-shape",
                "'" + name.name() + "' belongs to another layer and cannot be combined element by element",
                "use it in forward(), backward(), direct() or spread()");
    }
}
