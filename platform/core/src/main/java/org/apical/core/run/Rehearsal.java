package org.apical.core.run;

import java.util.Map;
import org.apical.core.experiment.Experiment;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.network.MemoryEstimate;
import org.apical.core.registry.PluginRegistry;

/**
 * Builds an experiment's network and steps it for a moment: whatever is wrong with the experiment is found, and how long the
 * whole will take can be told. A network that needs much memory is made with fewer cells.
 */
public final class Rehearsal {
    private static final double MOST_BYTES = 1 << 30;

    private final Experiment experiment;
    private final PluginRegistry registry;
    private final RunSettings settings;
    private final MemoryEstimate memory;

    /**
     * What was found.
     *
     * @param cells number of cells of the whole network
     * @param synapses number of synapses to expect
     * @param bytes memory of its arrays
     * @param simulatedSeconds length of the schedule
     * @param stepsTried how many steps were tried
     * @param share which share of the cells was tried
     * @param wallSeconds how long the whole takes at the speed of the second half of the trial; NaN without a trial
     */
    public record Estimate(
            long cells,
            double synapses,
            double bytes,
            double simulatedSeconds,
            long stepsTried,
            double share,
            double wallSeconds) {}

    /** A rehearsal. */
    public Rehearsal(Experiment experiment, PluginRegistry registry, RunSettings settings) {
        this.experiment = experiment;
        this.registry = registry;
        this.settings = settings;
        this.memory =
                new MemoryEstimate(experiment, registry, settings.backend().precision());
    }

    /**
     * Checks the experiment and tries its first steps.
     *
     * @param trialSeconds how long to try; 0 for not at all
     * @throws org.apical.plugin.ApicalException what is wrong with the experiment
     */
    public Estimate run(double trialSeconds) {
        memory.check();
        double share = Math.min(1, MOST_BYTES / memory.bytes());
        Trial trial = new Trial(trialSeconds);
        try (Simulation simulation = new Simulation(
                share < 1 ? smaller(share) : experiment,
                registry,
                settings.backend().kernels(),
                PhiloxStream::new,
                settings.threads(),
                trial)) {
            if (trialSeconds > 0) {
                simulation.run();
            }
            long steps = simulation.totalSteps();
            return new Estimate(
                    memory.cells(),
                    memory.synapses(),
                    memory.bytes(),
                    steps * experiment.dt(),
                    simulation.network().step(),
                    share,
                    steps * trial.secondsPerStep() / share);
        }
    }

    private Experiment smaller(double share) {
        return experiment.withGroups(experiment.groups().stream()
                .map(g -> g.withSize((int) Math.max(1, g.size() * share)))
                .toList());
    }

    /** Times the steps after a while, when the machine has warmed up. */
    private static final class Trial implements RunObserver {
        private final Resources clock = new Resources();
        private final double seconds;
        private long warmSteps;
        private double warmSeconds;
        private double secondsPerStep = Double.NaN;
        private boolean isOver;

        Trial(double seconds) {
            this.seconds = seconds;
        }

        @Override
        public void progress(Stage stage, long stepsDone, long stepsTotal) {
            double now = clock.wallSeconds();
            if (stepsDone > warmSteps) {
                secondsPerStep = (now - warmSeconds) / (stepsDone - warmSteps);
            }
            if (warmSeconds == 0 && now > seconds / 2) {
                warmSeconds = now;
                warmSteps = stepsDone;
            }
            isOver = now > seconds;
        }

        double secondsPerStep() {
            return secondsPerStep;
        }

        @Override
        public void record(Map<String, Object> record) {}

        @Override
        public boolean stopRequested() {
            return isOver;
        }
    }
}
