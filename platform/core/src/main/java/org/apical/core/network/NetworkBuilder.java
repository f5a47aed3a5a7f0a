package org.apical.core.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.registry.PluginRegistry;
import org.apical.kernel.Kernels;
import org.apical.neuron.NeuronModel;
import org.apical.state.StateArray;

/** Builds the network of an experiment. */
public final class NetworkBuilder {
    private final PluginRegistry registry;
    private final BuildSettings settings;
    private final int threads;

    /**
     * A builder.
     *
     * @param registry where plug-ins are found
     * @param kernels the backend's array mathematics
     * @param dt time step in s
     * @param streams random numbers
     * @param threads how many threads step the groups
     */
    public NetworkBuilder(PluginRegistry registry, Kernels kernels, double dt, Streams streams, int threads) {
        this.registry = registry;
        this.settings = new BuildSettings(dt, kernels, new StateStore(kernels.precision()), streams, new Decays(dt));
        this.threads = threads;
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
        Map<NeuronGroup, GroupBuilder> groups = new LinkedHashMap<>();
        Map<String, NeuronGroup> byName = new LinkedHashMap<>();
        SpikeTrains trains = new SpikeTrains(settings.streams());
        for (GroupSpec spec : groupSpecs) {
            NeuronModel model = model(spec, trains);
            GroupBuilder builder = new GroupBuilder(spec, model, settings);
            NeuronGroup group = builder.build();
            if (spec.isScripted()) {
                group.follow((ScriptedSpikes) model);
            }
            groups.put(group, builder);
            byName.put(spec.name(), group);
        }
        List<Connection> connections = new ArrayList<>();
        for (ConnectionSpec spec : connectionSpecs) {
            NeuronGroup from = byName.get(spec.from());
            connections.add(new ConnectionBuilder(spec, from, byName.get(spec.to()), registry, settings).build());
        }
        return new Network(List.copyOf(groups.keySet()), connections, shares(groups), settings.dt());
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

    /**
     * Cuts the cells of all groups, laid end to end, into equal shares. Cuts lie at multiples of {@link StateArray#LANES} within
     * a group.
     */
    private List<List<GroupSlice>> shares(Map<NeuronGroup, GroupBuilder> groups) {
        long lanes = groups.keySet().stream()
                .mapToLong(g -> StateArray.padded(g.size()))
                .sum();
        List<List<GroupSlice>> shares = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            shares.add(new ArrayList<>());
        }
        long offset = 0;
        for (Map.Entry<NeuronGroup, GroupBuilder> entry : groups.entrySet()) {
            offset = cut(entry.getKey(), entry.getValue(), offset, lanes, shares);
        }
        return shares;
    }

    private long cut(NeuronGroup group, GroupBuilder builder, long offset, long lanes, List<List<GroupSlice>> shares) {
        int padded = StateArray.padded(group.size());
        for (int t = 0; t < threads; t++) {
            int from = (int) Math.max(0, boundary(t, lanes) - offset);
            int to = (int) Math.min(padded, boundary(t + 1, lanes) - offset);
            if (from < Math.min(to, group.size())) {
                GroupSlice slice = builder.slice(group, from, Math.min(to, group.size()));
                group.add(slice);
                shares.get(t).add(slice);
            }
        }
        return offset + padded;
    }

    private long boundary(int share, long lanes) {
        return lanes * share / threads / StateArray.LANES * StateArray.LANES;
    }
}
