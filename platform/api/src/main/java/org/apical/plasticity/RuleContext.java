package org.apical.plasticity;

import org.apical.kernel.Kernels;
import org.apical.kernel.RowBinding;
import org.apical.plugin.Parameters;
import org.apical.state.StateArray;
import org.osgi.annotation.versioning.ProviderType;

/** What the platform lends to the rule of one connection. */
@ProviderType
public interface RuleContext {
    /** The parameters of the rule. */
    Parameters parameters();

    /** The time step in s. */
    double dt();

    /** A variable of the synapses, or the stored form of a trace: see {@link #traceScale}. */
    StateArray array(String name);

    /**
     * The factor that turns the stored form of a trace into its value in the current step. Traces are stored undecayed, so
     * that nothing has to be done in steps without a spike: {@code value = stored · scale}.
     */
    double traceScale(String trace);

    /**
     * Whether weights may change in the current step. A rule leaves {@code w} as it is where this is false; its other
     * variables go on.
     */
    boolean isPlastic();

    /** Whether the cells of a side say expected numbers of moments in place of single ones, see {@link ExpectedRule}. */
    default boolean isExpected(Side side) {
        return false;
    }

    /** The rows of one side: all synapses of a neuron of that side. */
    RowBinding rows(Side side);

    /** The array mathematics of the chosen backend. */
    Kernels kernels();
}
