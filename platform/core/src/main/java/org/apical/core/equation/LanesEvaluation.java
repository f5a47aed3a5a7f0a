package org.apical.core.equation;

import java.util.List;
import java.util.function.Function;
import org.apical.core.equation.Expression.Call;

/** Evaluates expressions over arrays, reductions included. */
final class LanesEvaluation extends Evaluation<double[]> {
    LanesEvaluation(Function<String, double[]> names) {
        super(new Lanes(), names);
    }

    @Override
    public double[] call(Call call, List<double[]> arguments) {
        if (!call.builtin().isReduction()) {
            return super.call(call, arguments);
        }
        return new double[] {Reductions.reduce(call.builtin(), arguments)};
    }
}
