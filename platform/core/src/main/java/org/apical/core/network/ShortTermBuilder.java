package org.apical.core.network;

import java.util.List;
import org.apical.core.experiment.PluginUse;
import org.apical.core.registry.PluginRegistry;
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
    private final BuildSettings settings;
    private final List<StateArray> state;
    private final StateArray lastSpike;
    private boolean isFirst = true;

    /** Allocates the network's arrays. */
    ShortTermBuilder(String owner, PluginUse use, int size, PluginRegistry registry, BuildSettings settings) {
        this.owner = owner;
        this.place = use.place();
        this.plugin = use.resolve(registry, ShortTermPlasticity.class);
        this.parameters = ParameterBinding.bind(use, plugin.parameters());
        this.settings = settings;
        this.state = plugin.state().stream()
                .map(v -> settings.store()
                        .allocate(owner, v, Extent.PRE, size, v.initial().applyAsDouble(parameters)))
                .toList();
        this.lastSpike = settings.store().allocate(owner, "last_spike", Unit.ONE, Extent.PRE, size, Precision.FLOAT64);
    }

    /** The next share's: the first one works on the network's arrays, others on copies. */
    ShortTerm next() {
        StateArray ownLast = isFirst ? lastSpike : settings.copies().of(lastSpike);
        return new ShortTerm(plugin.create(parameters, settings.dt()), nextState(), ownLast);
    }

    /** The same for a connection from an ensemble. */
    ExpectedShortTerm nextExpected(ExpectedSignals source) {
        if (plugin.create(parameters, settings.dt()) instanceof ExpectedRelease release) {
            return new ExpectedShortTerm(release, nextState(), source);
        }
        throw new InputException(
                        "signals-stp",
                        "the short-term plasticity '" + plugin.name() + "' of connection '" + owner
                                + "' knows single spikes only, but its source tells expected values")
                .at(place)
                .mend("give the source signals: sampled, or take the short-term plasticity off the connection");
    }

    private List<StateArray> nextState() {
        List<StateArray> own =
                isFirst ? state : state.stream().map(settings.copies()::of).toList();
        isFirst = false;
        return own;
    }
}
