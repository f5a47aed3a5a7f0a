package org.apical.core.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.GroupSpec;
import org.apical.kernel.Kernels;
import org.apical.neuron.NeuronModel;
import org.apical.plasticity.PlasticityRule;
import org.apical.plugin.InputException;
import org.apical.state.StateArray;
import org.apical.stp.ShortTermPlasticity;

/**
 * Other plug-ins for a living network, made ready beside it: compiled and bound to its arrays, while it goes on. Between two steps
 * {@link #apply} puts them into their places, and {@link #undo} the old ones back.
 */
public final class NetworkChange {
    private final Network network;
    private final Alteration alteration;
    private final StoreChange arrays;
    private final BuildSettings before;
    private final BuildSettings after;
    private final Map<NeuronGroup, GroupParts> groups = new LinkedHashMap<>();
    private final Map<Connection, Wiring> wirings = new LinkedHashMap<>();
    private boolean isExchanged;

    /**
     * Makes a change ready; the network must not be changed in another way until this one is applied.
     *
     * @throws org.apical.plugin.ApicalException if the plug-ins do not fit the network
     */
    public NetworkChange(Network network, Alteration alteration) {
        this.network = network;
        this.alteration = alteration;
        this.before = network.settings();
        this.arrays = new StoreChange(network.store());
        Kernels kernels = alteration.kernels().orElse(before.kernels());
        BuildSettings building = before.with(kernels, arrays);
        this.after = before.with(kernels, network.store());
        network.groups().stream().filter(this::isChanged).forEach(g -> groups.put(g, parts(g, building)));
        network.connections().stream().filter(this::isChanged).forEach(c -> wirings.put(c, wiring(c, building)));
    }

    private boolean isChanged(NeuronGroup group) {
        return alteration.kernels().isPresent() || alteration.models().containsKey(group.name());
    }

    private boolean isChanged(Connection connection) {
        String name = connection.name();
        return alteration.kernels().isPresent()
                || alteration.rules().containsKey(name)
                || alteration.shortTerm().containsKey(name)
                || alteration.models().containsKey(connection.wiring().spec().to())
                || tellsAnew(network.group(connection.wiring().spec().from()));
    }

    /** Whether a group will have other signals than those that its connections read. */
    private boolean tellsAnew(NeuronGroup source) {
        return groups.containsKey(source) && source.signals().isPresent();
    }

    private GroupParts parts(NeuronGroup group, BuildSettings settings) {
        GroupParts now = group.parts();
        if (now.model().isEmpty()) {
            return refuseScripted(now);
        }
        ChosenPlugin<NeuronModel> model =
                alteration.models().getOrDefault(group.name(), now.model().orElseThrow());
        GroupSpec spec = now.spec().withModel(model.use());
        refuseOtherKind(now, model.plugin());
        return GroupBuilder.of(spec, model.plugin(), group.cuts(), settings).build(group, Optional.of(model));
    }

    /** Spikes that are given need no array mathematics, but they cannot have a model. */
    private GroupParts refuseScripted(GroupParts now) {
        if (alteration.models().containsKey(now.spec().name())) {
            throw new InputException(
                            "swap-refused",
                            "the spikes of group '" + now.spec().name() + "' are given; it has no model to replace")
                    .mend("name another group");
        }
        return now;
    }

    /** Monitors have asked the group for its counts when the run began. */
    private static void refuseOtherKind(GroupParts now, NeuronModel model) {
        if (now.signals().isPresent() != model.signals().isPresent()) {
            throw new InputException(
                            "swap-refused",
                            "the cells of group '" + now.spec().name() + "' spike or tell rates for a whole run, and '"
                                    + model.name() + "' is of the other kind")
                    .mend("choose a model of the same kind, or begin a run with 'ensemble' naming the group");
        }
    }

    private Wiring wiring(Connection connection, BuildSettings settings) {
        Wiring now = connection.wiring();
        Optional<ChosenPlugin<PlasticityRule>> rule =
                alteration.rules().getOrDefault(connection.name(), now.choice().rule());
        Optional<ChosenPlugin<ShortTermPlasticity>> shortTerm = alteration
                .shortTerm()
                .getOrDefault(connection.name(), now.choice().shortTerm());
        if (rule.isPresent() && !connection.synapses().hasTranspose()) {
            throw new InputException(
                            "swap-refused",
                            "connection '" + connection.name()
                                    + "' began without a rule: its synapses share one weight")
                    .mend("give it a rule in 'connections', and name it in no phase's 'plastic' until it is to learn");
        }
        ConnectionSpec spec = now.spec().with(rule.map(ChosenPlugin::use), shortTerm.map(ChosenPlugin::use));
        Wiring.Choice choice = new Wiring.Choice(rule, shortTerm);
        return new ConnectionBuilder(spec, end(spec.from()), end(spec.to()), choice, settings)
                .wire(connection.synapses());
    }

    private End end(String name) {
        NeuronGroup group = network.group(name);
        return new End(group, groups.getOrDefault(group, group.parts()));
    }

    /** Lets the new plug-ins take over, before the next step; all arrays must be up to date. */
    public void apply() {
        arrays.apply();
        wirings.forEach(
                (connection, wiring) -> TraceHandover.of(connection.wiring().plasticity(), wiring.plasticity())
                        .run(network.step()));
        exchange();
        network.assemble(after);
    }

    /** Puts the old ones back; what arrays hold is not its business. */
    public void undo() {
        network.abandon();
        if (isExchanged) {
            exchange();
        }
        arrays.undo();
        network.assemble(before);
    }

    /** Puts what is ready into its place, and keeps what was there. */
    private void exchange() {
        isExchanged = !isExchanged;
        groups.replaceAll((group, parts) -> {
            GroupParts old = group.parts();
            group.install(parts);
            return old;
        });
        wirings.replaceAll((connection, wiring) -> {
            Wiring old = connection.wiring();
            connection.install(wiring);
            return old;
        });
    }

    /** What becomes of the variables of a group or connection. */
    public Inheritance inheritance(String owner) {
        List<StateArray> old = new ArrayList<>();
        List<StateArray> now = new ArrayList<>();
        groups.forEach((group, parts) -> {
            if (group.name().equals(owner)) {
                old.addAll(group.arrays());
                now.addAll(parts.arrays().arrays().values());
            }
        });
        wirings.forEach((connection, wiring) -> {
            if (connection.name().equals(owner)) {
                old.addAll(connection.wiring().arrays());
                now.addAll(wiring.arrays());
            }
        });
        return Inheritance.between(old, now, arrays::isNew);
    }

    /**
     * Checks that what changed holds finite numbers.
     *
     * @throws org.apical.plugin.RunException {@code diverged}
     */
    public void checkFinite() {
        network.checkFinite();
        wirings.keySet().forEach(network::checkFinite);
    }
}
