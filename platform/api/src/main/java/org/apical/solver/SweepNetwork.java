package org.apical.solver;

import org.osgi.annotation.versioning.ProviderType;

/** A layered network with a batch of examples, as a solver sees it. */
@ProviderType
public interface SweepNetwork {
    /** Whether the output has its teacher from now on. */
    void teach(boolean isTaught);

    /** Computes the activity of all layers once, in the order of the rule's passes. */
    void settle();

    /** Changes the weights by what is in the layers. */
    void learn();
}
