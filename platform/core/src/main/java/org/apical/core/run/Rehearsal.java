package org.apical.core.run;

import java.util.Map;
import org.apical.core.experiment.Experiment;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.network.MemoryEstimate;
import org.apical.core.registry.PluginRegistry;

/**
 * Builds the network of an experiment, or of its first condition, without running it: whatever is wrong with it is found. A network that needs much
 * memory is made with fewer cells.
 */
public final class Rehearsal {
    private static final double MOST_BYTES = 1 << 28;

    private final Experiment experiment;
    private final PluginRegistry registry;
    private final RunSettings settings;
    private final MemoryEstimate memory;
    private final double simulatedSeconds;

    /**
     * What was found.
     *
     * @param cells number of cells of the whole network
     * @param synapses number of synapses to expect
     * @param bytes memory of its arrays
     * @param simulatedSeconds length of the schedule
     * @param wallSeconds how long the whole takes at the usual cost of cells and steps
     */
    public record Estimate(long cells, double synapses, double bytes, double simulatedSeconds, double wallSeconds) {}

    /** A rehearsal. */
    public Rehearsal(Experiment experiment, PluginRegistry registry, RunSettings settings) {
        this.experiment = experiment.runs().get(0);
        this.registry = registry;
        this.settings = settings;
        this.simulatedSeconds = ScheduleLength.seconds(experiment, registry);
        this.memory =
                new MemoryEstimate(this.experiment, registry, settings.backend().precision());
    }

    /**
     * Checks the experiment.
     *
     * @throws org.apical.plugin.ApicalException what is wrong with the experiment
     */
    public Estimate run() {
        memory.check();
        double share = Math.min(1, MOST_BYTES / memory.bytes());
        try (Simulation simulation = new Simulation(
                share < 1 ? smaller(share) : experiment,
                registry,
                settings.backend().kernels(),
                PhiloxStream::new,
                settings.threads(),
                NOBODY)) {
            return new Estimate(
                    memory.cells(),
                    memory.synapses(),
                    memory.bytes(),
                    simulatedSeconds,
                    simulatedSeconds
                            / simulation.network().dt()
                            * UsualSpeed.of(settings).secondsPerStep(memory.cells()));
        }
    }

    private Experiment smaller(double share) {
        return experiment.withGroups(experiment.groups().stream()
                .map(g -> g.withSize((int) Math.max(1, g.size() * share)))
                .toList());
    }

    /** Hears nothing, since nothing is run. */
    private static final RunObserver NOBODY = new RunObserver() {
        @Override
        public void progress(RunPlace place, long stepsDone, long stepsTotal) {}

        @Override
        public void record(Map<String, Object> record) {}
    };
}
