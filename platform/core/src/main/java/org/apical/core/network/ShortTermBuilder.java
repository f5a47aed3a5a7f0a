package org.apical.core.network;

import java.util.List;
import org.apical.core.experiment.PluginUse;
import org.apical.core.registry.PluginRegistry;
import org.apical.plugin.Parameters;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.stp.ShortTermPlasticity;
import org.apical.unit.Unit;

/** Builds the short-term plasticity of a connection, for one share of the threads after the other. */
final class ShortTermBuilder {
    private final ShortTermPlasticity plugin;
    private final Parameters parameters;
    private final BuildSettings settings;
    private final List<StateArray> state;
    private final StateArray lastSpike;
    private boolean isFirst = true;

    /** Allocates the network's arrays. */
    ShortTermBuilder(String owner, PluginUse use, int size, PluginRegistry registry, BuildSettings settings) {
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
        ShortTerm next = isFirst
                ? new ShortTerm(plugin.create(parameters, settings.dt()), state, lastSpike)
                : new ShortTerm(
                        plugin.create(parameters, settings.dt()),
                        state.stream().map(settings.copies()::of).toList(),
                        settings.copies().of(lastSpike));
        isFirst = false;
        return next;
    }
}
