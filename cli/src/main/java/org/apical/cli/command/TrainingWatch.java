package org.apical.cli.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.Setting;
import org.apical.core.run.Resources;
import org.apical.core.run.RunObserver;
import org.apical.core.run.RunPlace;

/** Watches a run without a word; of a training it measures the stretch from the first batch to the last, in which nothing else is done. */
final class TrainingWatch implements RunObserver {
    /** A second or two of training on one core. */
    private static final int DENSE_IMAGES = 19_200;

    private static final int CONVOLVED_IMAGES = 3_200;

    private final BooleanSupplier isStopped;
    private Optional<Resources> since = Optional.empty();
    private long first;
    private long last;
    private double cpuSeconds;
    private double wallSeconds;

    TrainingWatch(BooleanSupplier isStopped) {
        this.isStopped = isStopped;
    }

    /** What makes an experiment with layers a job of a fixed number of images, as far as it has such parameters. */
    static List<Setting> settings(Experiment experiment) {
        if (experiment.layered().isEmpty()) {
            return List.of();
        }
        boolean isDense = experiment.layered().get().layers().get(0).isDense();
        String images = Integer.toString(isDense ? DENSE_IMAGES : CONVOLVED_IMAGES);
        List<Setting> wanted = List.of(
                new Setting("epochs", "1"),
                new Setting("examples", images),
                new Setting("test_examples", "100"),
                new Setting("diagnosed_batches", "0"));
        return wanted.stream()
                .filter(s ->
                        experiment.parameters().stream().anyMatch(p -> p.name().equals(s.path())))
                .toList();
    }

    @Override
    public void progress(RunPlace place, long stepsDone, long stepsTotal) {
        if (since.isEmpty()) {
            first = stepsDone;
            since = Optional.of(new Resources());
        } else if (stepsDone == stepsTotal) {
            last = stepsDone;
            wallSeconds = since.get().wallSeconds();
            cpuSeconds = since.get().cpuSeconds();
        }
    }

    @Override
    public void record(Map<String, Object> record) {}

    @Override
    public boolean stopRequested() {
        return isStopped.getAsBoolean();
    }

    /** Images between the first batch and the last. */
    double images() {
        return last - (double) first;
    }

    double cpuSeconds() {
        return cpuSeconds;
    }

    double wallSeconds() {
        return wallSeconds;
    }
}
