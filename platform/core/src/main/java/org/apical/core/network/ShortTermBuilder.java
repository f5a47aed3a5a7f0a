package org.apical.core.network;

import java.util.List;
import org.apical.core.experiment.ChosenPlugin;
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
    private int share;

    /** Finds the network's arrays. */
    ShortTermBuilder(String owner, ChosenPlugin<ShortTermPlasticity> chosen, int size, BuildSettings settings) {
        this.plugin = chosen.plugin();
        this.parameters = ParameterBinding.bind(chosen.use(), plugin.parameters());
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
        ShortTerm next = new ShortTerm(
                plugin.create(parameters, settings.dt()),
                state.stream().map(this::own).toList(),
                own(lastSpike));
        share++;
        return next;
    }

    private StateArray own(StateArray array) {
        return share == 0 ? array : settings.copies().of(array, share);
    }
}
