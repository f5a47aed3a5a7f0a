package org.apical.neuron;

import java.util.List;
import java.util.Optional;
import org.apical.plugin.Plugin;
import org.apical.state.Variable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Dynamics of one group of neurons: which arrays it needs, and how they advance by one step.
 *
 * <p>Most models are text (an {@code .model} file in a bundle), which the platform turns into a service of this type. A class
 * of one's own is for what equations cannot say.
 */
@ConsumerType
public interface NeuronModel extends Plugin {
    /** The arrays that change, one element per cell. */
    List<Variable> state();

    /** The arrays that are set from outside and only read, one element per cell. */
    List<Variable> inputs();

    /** Where connections and injectors reach the model. */
    List<Port> ports();

    /** Where it says its rates, if its units know no single spikes; its dynamics then reports none. */
    default Optional<RateSignals> signals() {
        return Optional.empty();
    }

    /** Makes the dynamics of one slice of a group; called once per slice, never shared between threads. */
    GroupDynamics create(GroupContext context);
}
