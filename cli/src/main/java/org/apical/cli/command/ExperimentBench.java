package org.apical.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.Setting;
import org.apical.core.folder.DiskFault;
import org.apical.core.run.ExperimentJob;
import org.apical.core.run.RunObserver;
import org.apical.core.run.RunOutcome;
import org.apical.core.run.RunPlace;
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
        try (ApicalHost host =
                ApicalHost.open(execution.host(context.hostOptions().get()))) {
            Experiment experiment = read(name, host);
            RunSettings how = new Runner(host, execution, context).settings(experiment, execution.backend());
            for (int k = 1; k <= repetitions; k++) {
                results.add(result(k, experiment, how, run(new ExperimentJob(experiment, host.registry(), how))));
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
        settings.forEach(text -> all.add(Setting.parse(text)));
        return source.read(name, all);
    }

    private RunOutcome run(ExperimentJob job) {
        try {
            Path folder = Files.createTempDirectory("apical-bench");
            try {
                RunOutcome outcome = job.run(folder.resolve("run"), new Silent());
                outcome.failure().ifPresent(failure -> {
                    throw failure;
                });
                return outcome;
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw DiskFault.writing(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static BenchResult result(int repetition, Experiment experiment, RunSettings how, RunOutcome outcome) {
        return new BenchResult(
                experiment.name(),
                repetition,
                measure(outcome, "simulated_s"),
                measure(outcome, "cpu_s"),
                measure(outcome, "wall_s"),
                measure(outcome, "peak_memory_mib"),
                how.threads(),
                how.backend().title());
    }

    private static double measure(RunOutcome outcome, String name) {
        return outcome.measures().all().get(name).value();
    }

    /** Watches without a word. */
    private final class Silent implements RunObserver {
        @Override
        public void progress(RunPlace place, long stepsDone, long stepsTotal) {}

        @Override
        public void record(Map<String, Object> record) {}

        @Override
        public boolean stopRequested() {
            return context.stop().isRequested();
        }
    }
}
