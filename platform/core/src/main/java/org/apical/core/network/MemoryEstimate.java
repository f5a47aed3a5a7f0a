package org.apical.core.network;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.registry.PluginRegistry;
import org.apical.neuron.NeuronModel;
import org.apical.plasticity.PlasticityRule;
import org.apical.plugin.InputException;
import org.apical.state.Precision;

/** How much memory a network will take, before anything of it is allocated. */
public final class MemoryEstimate {
    /** Spike lists, detectors and traces: a generous figure per cell. */
    private static final double BYTES_PER_CELL = 64;

    /** A spike of a script. */
    private static final double BYTES_PER_SPIKE = 128;

    private static final double SHARE_OF_MACHINE = 0.9;

    private final Experiment experiment;
    private final PluginRegistry registry;
    private final Precision precision;

    /** An estimate for an experiment. */
    public MemoryEstimate(Experiment experiment, PluginRegistry registry, Precision precision) {
        this.experiment = experiment;
        this.registry = registry;
        this.precision = precision;
    }

    /** Bytes of the network's arrays. */
    public double bytes() {
        return experiment.groups().stream().mapToDouble(this::bytes).sum()
                + experiment.connections().stream().mapToDouble(this::bytes).sum();
    }

    /** The number of synapses to expect. */
    public double synapses() {
        return experiment.connections().stream().mapToDouble(this::synapses).sum();
    }

    /** The number of cells. */
    public long cells() {
        return experiment.groups().stream().mapToLong(GroupSpec::size).sum();
    }

    private double bytes(GroupSpec group) {
        if (group.isScripted()) {
            return group.size() * BYTES_PER_CELL + group.spikes().size() * BYTES_PER_SPIKE;
        }
        NeuronModel model = group.model().resolve(registry, NeuronModel.class);
        int arrays = model.state().size() + model.inputs().size();
        return (double) group.size() * (arrays * precision.bytes() + BYTES_PER_CELL);
    }

    private double synapses(ConnectionSpec connection) {
        int pre = size(connection.from());
        int post = size(connection.to());
        return new Connectivity(pre, post, connection.from().equals(connection.to()))
                .expectedCount(connection.pattern());
    }

    private int size(String group) {
        return experiment.groups().stream()
                .filter(g -> g.name().equals(group))
                .mapToInt(GroupSpec::size)
                .sum();
    }

    private double bytes(ConnectionSpec connection) {
        if (connection.plasticity().isEmpty()) {
            return synapses(connection) * Integer.BYTES; // all share one weight
        }
        PlasticityRule rule = connection.plasticity().get().resolve(registry, PlasticityRule.class);
        return synapses(connection) * (3 * Integer.BYTES + rule.synapse().size() * precision.bytes());
    }

    /**
     * Refuses a network that does not fit this machine.
     *
     * @throws InputException {@code memory}, with the estimate
     */
    public void check() {
        double needed = bytes();
        double limit = SHARE_OF_MACHINE * machineBytes();
        if (needed > limit
                || synapses()
                        > Integer.MAX_VALUE * (double) experiment.connections().size()) {
            throw new InputException(
                            "memory",
                            String.format(
                                    Locale.ROOT,
                                    "the network of %,d cells and %,.0f synapses needs about %s, but this machine can give %s",
                                    cells(),
                                    synapses(),
                                    gibibytes(needed),
                                    gibibytes(limit)))
                    .mend("make groups or connection probabilities smaller");
        }
    }

    /** Memory of this machine, or of the share of it that this process may have. */
    public static double machineBytes() {
        var os = ManagementFactory.getOperatingSystemMXBean();
        return os instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : Runtime.getRuntime().maxMemory();
    }

    private static String gibibytes(double bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", bytes / (1 << 30));
    }
}
