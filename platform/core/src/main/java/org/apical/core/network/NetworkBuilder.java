package org.apical.core.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.registry.PluginRegistry;
import org.apical.kernel.Kernels;
import org.apical.neuron.NeuronModel;
import org.apical.plasticity.PlasticityRule;
import org.apical.stp.ShortTermPlasticity;

/** Builds the network of an experiment. */
public final class NetworkBuilder {
    private final PluginRegistry registry;
    private final StateStore store;
    private final BuildSettings settings;

    /**
     * A builder.
     *
     * @param registry where plug-ins are found
     * @param kernels the backend's array mathematics
     * @param dt time step in s
     * @param streams random numbers
     * @param threads how many threads share the cells
     */
    public NetworkBuilder(PluginRegistry registry, Kernels kernels, double dt, Streams streams, int threads) {
        this.registry = registry;
        this.store = new StateStore(kernels.precision());
        this.settings = new BuildSettings(dt, kernels, store, streams, decays(dt, threads), new Copies());
    }

    private static List<Decays> decays(double dt, int threads) {
        return IntStream.range(0, threads).mapToObj(t -> new Decays(dt)).toList();
    }

    /** The arrays of the network. */
    public StateStore store() {
        return store;
    }

    /** Builds groups and connections in the order of the experiment. */
    public Network build(Experiment experiment) {
        return build(experiment.groups(), experiment.connections());
    }

    /** Builds groups and connections in order. */
    public Network build(List<GroupSpec> groupSpecs, List<ConnectionSpec> connectionSpecs) {
        Map<String, Cuts> cuts = new Deal(groupSpecs, connectionSpecs).cuts(settings.shares());
        Map<String, NeuronGroup> groups = new LinkedHashMap<>();
        SpikeTrains trains = new SpikeTrains(settings.streams());
        for (GroupSpec spec : groupSpecs) {
            groups.put(spec.name(), group(spec, cuts.get(spec.name()), trains));
        }
        List<Connection> connections = new ArrayList<>();
        for (ConnectionSpec spec : connectionSpecs) {
            End from = End.of(groups.get(spec.from()));
            End to = End.of(groups.get(spec.to()));
            connections.add(new ConnectionBuilder(spec, from, to, choice(spec), settings).build());
        }
        return new Network(List.copyOf(groups.values()), connections, store, settings);
    }

    private NeuronGroup group(GroupSpec spec, Cuts cuts, SpikeTrains trains) {
        Optional<ChosenPlugin<NeuronModel>> chosen =
                spec.isScripted() ? Optional.empty() : Optional.of(spec.model().choose(registry, NeuronModel.class));
        NeuronModel model = chosen.<NeuronModel>map(ChosenPlugin::plugin).orElseGet(() -> script(spec, trains));
        NeuronGroup group = new NeuronGroup(spec.name(), cuts, settings);
        group.install(GroupBuilder.of(spec, model, cuts, settings).build(group, chosen));
        if (model instanceof ScriptedSpikes script) {
            group.follow(script);
        }
        return group;
    }

    private ScriptedSpikes script(GroupSpec spec, SpikeTrains trains) {
        if (spec.law().isPresent()) {
            return ScriptedSpikes.of(spec, trains.draw(spec), settings.dt());
        }
        trains.keep(spec);
        return ScriptedSpikes.of(spec, settings.dt());
    }

    private Wiring.Choice choice(ConnectionSpec spec) {
        return new Wiring.Choice(
                spec.plasticity().map(use -> use.choose(registry, PlasticityRule.class)),
                spec.shortTerm().map(use -> use.choose(registry, ShortTermPlasticity.class)));
    }
}
