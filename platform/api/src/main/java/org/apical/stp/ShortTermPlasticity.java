package org.apical.stp;

import java.util.List;
import org.apical.plugin.Parameters;
import org.apical.plugin.Plugin;
import org.apical.state.Variable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Depression and facilitation: a factor on what a presynaptic spike transmits. State is one set of variables per presynaptic
 * neuron of a connection; it is advanced when a spike needs it, from the time since the last one.
 */
@ConsumerType
public interface ShortTermPlasticity extends Plugin {
    /** The variables of a presynaptic neuron. */
    List<Variable> state();

    /** Makes the dynamics of one connection. */
    ReleaseDynamics create(Parameters parameters, double dt);
}
