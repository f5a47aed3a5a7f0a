package org.apical.plasticity;

import java.util.List;
import org.apical.plugin.Plugin;
import org.apical.state.Variable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Long-term change of the weights of one connection.
 *
 * <p>A rule says what it needs: variables per synapse (among them {@code w}), traces of either side; the platform keeps them,
 * finds the moments (spikes, events, bursts of either side), and calls the rule for one row of synapses at a time. Most rules
 * are text (a {@code .rule} file in a bundle).
 */
@ConsumerType
public interface PlasticityRule extends Plugin {
    /** What the connection transmits: every spike, once per event, or once per burst. */
    Moment transmits();

    /** The variables of a synapse; the first is the weight {@code w}. */
    List<Variable> synapse();

    /** The traces of both sides. */
    List<Trace> traces();

    /** Makes the rule of one connection. */
    RuleDynamics create(RuleContext context);
}
