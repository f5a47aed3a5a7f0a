package org.apical.core.network;

import java.util.Optional;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.plugin.RunException;
import org.apical.state.StateArray;

/** Says where a number is not finite, and whose it is. */
final class Divergence {
    private final Network network;

    Divergence(Network network) {
        this.network = network;
    }

    /** The first element that is not finite; -1 if there is none. */
    static int in(StateArray array) {
        for (int i = 0; i < array.length(); i++) {
            if (!Double.isFinite(array.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** In a group; where the weights of a connection onto it diverged, they are the cause. */
    RunException of(NeuronGroup group, StateArray array, int unit) {
        for (Connection connection : network.connections()) {
            if (connection.wiring().spec().to().equals(group.name())) {
                network.checkFinite(connection);
            }
        }
        return diverged(
                array.name() + " of cell " + unit + " of group '" + group.name() + "' is " + array.get(unit),
                group.model(),
                "use a smaller time.dt, or look at the inputs and parameters of '" + group.name() + "'");
    }

    /** In a connection. */
    RunException of(Connection connection, StateArray array, int element) {
        return diverged(
                array.name() + " number " + element + " of connection '" + connection.name() + "' is "
                        + array.get(element),
                connection.rule(),
                "look at the rule and the parameters of '" + connection.name() + "'");
    }

    private RunException diverged(String what, Optional<? extends ChosenPlugin<?>> chosen, String mend) {
        String by = chosen.map(c -> ": " + c.title()).orElse("");
        RunException fault = new RunException(
                "diverged", what + " after step " + (network.step() - 1) + " (t = " + network.seconds() + " s)" + by);
        fault.mend(mend);
        return fault;
    }
}
