package org.apical.core.network;

import java.util.List;
import java.util.Optional;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameters;
import org.apical.plugin.Place;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.stp.ExpectedRelease;
import org.apical.stp.ShortTermPlasticity;
import org.apical.unit.Unit;

/** Builds the short-term plasticity of a connection, for one share of the threads after the other. */
final class ShortTermBuilder {
    private final String owner;
    private final Place place;
    private final ShortTermPlasticity plugin;
    private final Parameters parameters;
    private final PluginFault fault;
    private final BuildSettings settings;
    private final List<StateArray> state;
    private final StateArray lastSpike;
    private int share;

    /** Finds the network's arrays. */
    ShortTermBuilder(String owner, ChosenPlugin<ShortTermPlasticity> chosen, int size, BuildSettings settings) {
        this.owner = owner;
        this.place = chosen.use().place();
        this.plugin = chosen.plugin();
        this.parameters = ParameterBinding.bind(chosen.use(), plugin.parameters());
        this.fault = new PluginFault(Optional.of(chosen), "connection '" + owner + "'", settings.dt());
        this.settings = settings;
        this.state = plugin.state().stream()
                .map(v -> settings.arrays()
                        .allocate(owner, v, Extent.PRE, size, v.initial().applyAsDouble(parameters)))
                .toList();
        this.lastSpike = settings.arrays()
                .array(owner, new ArrayShape("last_spike", Unit.ONE, Extent.PRE, size, Precision.FLOAT64), 0);
    }

    /** The next share's: the first one works on the network's arrays, others on copies. */
    ShortTerm next() {
        StateArray ownLast = own(lastSpike);
        return new ShortTerm(plugin.create(parameters, settings.dt()), nextState(), ownLast, fault);
    }

    /** The same for a connection from an ensemble. */
    ExpectedShortTerm nextExpected(ExpectedSignals source) {
        if (plugin.create(parameters, settings.dt()) instanceof ExpectedRelease release) {
            return new ExpectedShortTerm(release, nextState(), source, fault);
        }
        throw new InputException(
                        "signals-stp",
                        "the short-term plasticity '" + plugin.name() + "' of connection '" + owner
                                + "' knows single spikes only, but its source tells expected values")
                .at(place)
                .mend("give the source signals: sampled, or take the short-term plasticity off the connection");
    }

    private List<StateArray> nextState() {
        List<StateArray> own = state.stream().map(this::own).toList();
        share++;
        return own;
    }

    private StateArray own(StateArray array) {
        return share == 0 ? array : settings.copies().of(array, share);
    }
}
