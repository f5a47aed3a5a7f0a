package org.apical.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.Setting;
import org.apical.core.run.ExperimentJob;
import org.apical.core.run.RunOutcome;
import org.apical.core.run.RunSettings;
import org.apical.host.ApicalHost;

/** Runs an experiment, in its quick form where it has one, into folders that are thrown away; no figures are drawn. */
final class ExperimentBench {
    private static final Setting QUICK = new Setting("scale", "quick");

    private final Context context;
    private final ExecutionOptions execution;
    private final List<String> settings;

    ExperimentBench(Context context, ExecutionOptions execution, List<String> settings) {
        this.context = context;
        this.execution = execution;
        this.settings = settings;
    }

    List<BenchResult> run(String name, int repetitions) {
        List<BenchResult> results = new ArrayList<>();
        try (ApicalHost host = ApicalHost.open(execution.host(context))) {
            Experiment experiment = read(name, host);
            RunSettings how = new Runner(host, execution, context).settings(experiment, execution.backend());
            for (int k = 1; k <= repetitions; k++) {
                results.add(measure(k, experiment, how, new ExperimentJob(experiment, host.registry(), how)));
            }
        }
        return results;
    }

    private Experiment read(String name, ApicalHost host) {
        ExperimentSource source = new ExperimentSource(host, context);
        List<Setting> all = new ArrayList<>();
        boolean hasQuickForm = source.read(name, List.of()).parameters().stream()
                .anyMatch(p -> p.name().equals(QUICK.path()));
        if (hasQuickForm) {
            all.add(QUICK);
        }
        Experiment usual = source.read(name, all);
        all.addAll(TrainingWatch.settings(usual));
        settings.forEach(text -> all.add(Setting.parse(text)));
        return source.read(name, all);
    }

    private BenchResult measure(int repetition, Experiment experiment, RunSettings how, ExperimentJob job) {
        TrainingWatch watch = new TrainingWatch(context.stop()::isRequested);
        RunOutcome outcome = run(job, watch);
        boolean isTraining = experiment.layered().isPresent();
        return new BenchResult(
                experiment.name(),
                repetition,
                isTraining ? Double.NaN : measure(outcome, "simulated_s"),
                isTraining ? watch.images() : Double.NaN,
                isTraining ? watch.cpuSeconds() : measure(outcome, "cpu_s"),
                isTraining ? watch.wallSeconds() : measure(outcome, "wall_s"),
                measure(outcome, "peak_memory_mib"),
                how.threads(),
                how.backend().title());
    }

    private static RunOutcome run(ExperimentJob job, TrainingWatch watch) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            RunOutcome outcome = job.run(folder.path().resolve("run"), watch);
            outcome.failure().ifPresent(failure -> {
                throw failure;
            });
            return outcome;
        }
    }

    private static double measure(RunOutcome outcome, String name) {
        return outcome.measures().all().get(name).value();
    }
}
