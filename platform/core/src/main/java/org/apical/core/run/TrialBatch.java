package org.apical.core.run;

import org.apical.core.dataset.Batch;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.solver.SweepNetwork;
import org.apical.state.StateArray;

/** A batch in a layered network that is only tried. */
final class TrialBatch implements SweepNetwork {
    private final LayeredNetwork network;
    private final Batch batch;

    TrialBatch(LayeredNetwork network, Batch batch) {
        this.network = network;
        this.batch = batch;
    }

    /** How long an act with the batch takes, its filling in included. */
    double secondsPerImage(Runnable act) {
        long start = System.nanoTime();
        copy(batch.inputs(), network.input(), batch.shape().size() * batch.size());
        copy(batch.targets(), network.targets(), network.used(network.layers(), "t", batch.size()));
        act.run();
        return (System.nanoTime() - start) * 1e-9 / batch.size();
    }

    private static void copy(StateArray from, StateArray to, int length) {
        if (from.floats() != null) {
            to.floats().put(0, from.floats(), 0, length);
        } else {
            to.doubles().put(0, from.doubles(), 0, length);
        }
    }

    @Override
    public void teach(boolean isTaught) {
        network.teach(isTaught);
    }

    @Override
    public void settle() {
        network.settle(batch.size());
    }

    @Override
    public void learn() {
        network.learn(batch.size());
    }
}
