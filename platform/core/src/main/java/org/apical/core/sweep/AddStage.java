package org.apical.core.sweep;

import java.util.function.ToDoubleFunction;
import org.apical.core.equation.SweepScalar;
import org.apical.state.StateArray;

/** {@code target ← source + β target}, for a sum that could not be made in the product itself. */
record AddStage(StateArray source, StateArray target, int length, SweepScalar beta, double[] factor) implements Stage {
    @Override
    public int tasks() {
        return 1;
    }

    @Override
    public void prepare(ToDoubleFunction<String> now, long step) {
        factor[0] = beta.value(now);
    }

    @Override
    public void run(int task) {
        for (int i = 0; i < length; i++) {
            target.set(i, source.get(i) + factor[0] * target.get(i));
        }
    }
}
