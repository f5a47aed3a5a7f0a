package org.apical.core.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.registry.PluginRegistry;
import org.apical.kernel.Kernels;
import org.apical.neuron.NeuronModel;

/** Builds the network of an experiment. */
public final class NetworkBuilder {
    private final PluginRegistry registry;
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
        this.settings = new BuildSettings(
                dt, kernels, new StateStore(kernels.precision()), streams, decays(dt, threads), new Copies());
    }

    private static List<Decays> decays(double dt, int threads) {
        return IntStream.range(0, threads).mapToObj(t -> new Decays(dt)).toList();
    }

    /** The arrays of the network. */
    public StateStore store() {
        return settings.store();
    }

    /** Builds groups and connections in the order of the experiment. */
    public Network build(Experiment experiment) {
        return build(experiment.groups(), experiment.connections());
    }

    /** Builds groups and connections in order. */
    public Network build(List<GroupSpec> groupSpecs, List<ConnectionSpec> connectionSpecs) {
        Map<String, Cuts> cuts = new Deal(groupSpecs, connectionSpecs).cuts(settings.shares());
        Map<NeuronGroup, GroupBuilder> groups = new LinkedHashMap<>();
        Map<String, NeuronGroup> byName = new LinkedHashMap<>();
        SpikeTrains trains = new SpikeTrains(settings.streams());
        for (GroupSpec spec : groupSpecs) {
            NeuronModel model = model(spec, trains);
            GroupBuilder builder = builder(spec, model, cuts.get(spec.name()));
            NeuronGroup group = builder.build();
            if (spec.isScripted()) {
                group.follow((ScriptedSpikes) model);
            }
            groups.put(group, builder);
            byName.put(spec.name(), group);
        }
        List<Share> shares = shares(groups);
        List<Connection> connections = new ArrayList<>();
        for (ConnectionSpec spec : connectionSpecs) {
            NeuronGroup from = byName.get(spec.from());
            connections.add(new ConnectionBuilder(spec, from, byName.get(spec.to()), registry, settings).build(shares));
        }
        return new Network(List.copyOf(groups.keySet()), connections, shares, settings);
    }

    /** The noise of an ensemble is what is to be expected of it, however its units tell their rates. */
    private GroupBuilder builder(GroupSpec spec, NeuronModel model, Cuts cuts) {
        EnsembleForm.check(spec, model);
        if (model.signals().isEmpty()) {
            return new GroupBuilder(spec, model, settings.kernels()::noise, cuts, settings);
        }
        NeuronModel telling = spec.signals().isSampled() ? new SampledModel(model) : model;
        return new GroupBuilder(spec, telling, n -> ExpectedNoise.of(n, settings), cuts, settings);
    }

    private NeuronModel model(GroupSpec spec, SpikeTrains trains) {
        if (!spec.isScripted()) {
            return spec.model().resolve(registry, NeuronModel.class);
        }
        if (spec.law().isPresent()) {
            return ScriptedSpikes.of(spec, trains.draw(spec), settings.dt());
        }
        trains.keep(spec);
        return ScriptedSpikes.of(spec, settings.dt());
    }

    /** Deals out the cells of all groups. */
    private List<Share> shares(Map<NeuronGroup, GroupBuilder> groups) {
        List<Share> shares =
                IntStream.range(0, settings.shares()).mapToObj(Share::new).toList();
        groups.forEach((group, builder) -> {
            for (Share share : shares) {
                if (!group.cuts().isEmpty(share.number())) {
                    GroupSlice slice = builder.slice(group, share.number());
                    group.add(slice);
                    share.add(slice);
                }
            }
        });
        return shares;
    }
}
