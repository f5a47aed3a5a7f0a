package org.apical.neuron;

import org.apical.kernel.Kernels;
import org.apical.plugin.Parameters;
import org.apical.random.RandomStream;
import org.apical.state.StateArray;
import org.osgi.annotation.versioning.ProviderType;

/** What the platform lends to the dynamics of one slice of a group. */
@ProviderType
public interface GroupContext {
    /** The parameters of the group. */
    Parameters parameters();

    /** The time step in s. */
    double dt();

    /** First cell of the slice; a multiple of {@link StateArray#LANES}. */
    int from();

    /** End of the slice, exclusive. */
    int to();

    /** A state or input array of the whole group. */
    StateArray array(String name);

    /** The array mathematics of the chosen backend. */
    Kernels kernels();

    /** Random numbers of this group, addressed by cell and step. */
    RandomStream random();
}
