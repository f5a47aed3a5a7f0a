package org.apical.solver;

import org.apical.plugin.Parameters;
import org.osgi.annotation.versioning.ConsumerType;

/** What advances a layered network from batch to batch. */
@ConsumerType
public interface SweepSolver extends Solver {
    /**
     * Computes the activity of the batch that is in the network, and lets it learn.
     *
     * @param network the network
     * @param parameters of this solver
     */
    void train(SweepNetwork network, Parameters parameters);

    /**
     * Computes the answer to the batch that is in the network, without a teacher; no weight changes.
     *
     * @param network the network
     * @param parameters of this solver
     */
    default void answer(SweepNetwork network, Parameters parameters) {
        network.teach(false);
        network.settle();
    }
}
