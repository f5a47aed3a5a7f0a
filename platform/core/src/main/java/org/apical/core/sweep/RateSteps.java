package org.apical.core.sweep;

/**
 * Shows a batch to a network whose rule goes on in time: steps without teacher, then steps with teacher in which it learns, then rest.
 *
 * @param predicting steps without teacher
 * @param teaching steps with teacher
 */
public record RateSteps(int predicting, int teaching) {
    /** What looks at the network after each step. */
    @FunctionalInterface
    public interface Watcher {
        /** Looks; the first step of a batch is 0. */
        void after(int step);
    }

    /** Shows the batch that lies in the input. */
    public void show(LayeredNetwork network, int batch, Watcher watcher) {
        for (int step = 0; step < predicting + teaching; step++) {
            boolean isTaught = step >= predicting;
            network.teach(isTaught);
            network.settle(batch);
            if (isTaught) {
                network.learn(batch);
            }
            watcher.after(step);
        }
        network.rest(batch);
    }
}
