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
                "cell " + unit + " of group '" + group.name() + "'"
                        + by(group.parts().model()),
                array.name() + " of",
                array.get(unit),
                "use a smaller time.dt, or look at the inputs and parameters of '" + group.name() + "'");
    }

    /** In a connection. */
    RunException of(Connection connection, StateArray array, int element) {
        return diverged(
                "connection '" + connection.name() + "'"
                        + by(connection.wiring().choice().rule()),
                array.name() + " number " + element + " of",
                array.get(element),
                "look at the rule and the parameters of '" + connection.name() + "'");
    }

    private static String by(Optional<? extends ChosenPlugin<?>> chosen) {
        return chosen.map(c -> " (" + c.title() + ")").orElse("");
    }

    private RunException diverged(String whose, String what, double value, String mend) {
        RunException fault = new RunException(
                "diverged",
                what + " " + whose + " is " + value + " after step " + (network.step() - 1) + " (t = "
                        + network.step() * network.dt() + " s)");
        fault.mend(mend);
        return fault;
    }
}
