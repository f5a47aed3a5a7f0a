package org.apical.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.cli.format.Json;
import org.apical.cli.format.Numbers;
import org.apical.cli.format.TextTable;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.Setting;
import org.apical.core.folder.RunRecord;
import org.apical.core.run.MachineFacts;
import org.apical.core.run.RunSettings;
import org.apical.host.ApicalHost;
import org.apical.plugin.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code apical bench}: runs jobs several times in one process and tells what each took. The first time is that of a user, the
 * later ones are without the start of Java's compilers. Of a layered network only the training is measured, without construction, tests
 * and diagnosis.
 */
@Command(description = "Measures presets in their quick form, and the start of the program.")
final class BenchCommand implements Subcommand {
    private static final List<String> USUAL = List.of("xor", "multiplexing", StartupBench.NAME);

    private final Context context;

    @Parameters(
            arity = "0..*",
            paramLabel = "JOB",
            description = "Presets such as xor, mnist or cifar10, or startup; without one the usual jobs.")
    private List<String> jobs = List.of();

    @Option(names = "--repeat", paramLabel = "N", description = "How often each job is done, 3 if left out.")
    private int repetitions = 3;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Change a parameter or any key; repeatable.")
    private List<String> settings = List.of();

    @Option(names = "--swaps", paramLabel = "N", description = "How many swaps the job 'swaps' does, 1000 if left out.")
    private int swaps = 1_000;

    @Mixin
    private final ExecutionOptions execution = new ExecutionOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    BenchCommand(Context context) {
        this.context = context;
    }

    @Override
    public int run() {
        boolean isJson = common.isJson(context.console());
        execution.check();
        if (repetitions < 1) {
            throw new InputException("option-value", "--repeat is " + repetitions + ", but must be at least 1")
                    .mend("give a whole number, or leave it out for 3");
        }
        if (jobs.equals(List.of(SwapBench.NAME))) {
            SwapBenchResult result = swap();
            context.console().print(isJson ? Json.text(result.json()) : result.text());
            return ExitStatus.DONE;
        }
        List<BenchResult> results = new ArrayList<>();
        for (String job : jobs.isEmpty() ? USUAL : jobs) {
            results.addAll(measure(job));
        }
        context.console().print(isJson ? Json.text(json(results)) : text(results));
        return ExitStatus.DONE;
    }

    private List<BenchResult> measure(String job) {
        return job.equals(StartupBench.NAME)
                ? new StartupBench(context).run(repetitions)
                : new ExperimentBench(context, execution, settings).run(job, repetitions);
    }

    /** Swaps the plug-ins of the XOR network. */
    private SwapBenchResult swap() {
        List<Setting> changes = new ArrayList<>(List.of(new Setting("scale", "quick"), new Setting("epochs", "40")));
        settings.forEach(text -> changes.add(Setting.parse(text)));
        try (TemporaryFolder folder = TemporaryFolder.create();
                ApicalHost host = ApicalHost.open(execution.host(context))) {
            Experiment experiment = new ExperimentSource(host, context).read("xor", changes);
            RunSettings how = new Runner(host, execution, context).settings(experiment, execution.backend());
            return new SwapBench(host, experiment, how, folder.path()).run(swaps);
        }
    }

    private static String text(List<BenchResult> results) {
        TextTable table = new TextTable(
                "job",
                "#repetition",
                "#simulated_s",
                "#images",
                "#cpu_s",
                "#wall_s",
                "#per_cpu_s",
                "#peak_memory_mib",
                "#threads",
                "backend");
        for (BenchResult r : results) {
            table.row(
                    r.job(),
                    Integer.toString(r.repetition()),
                    number(r.simulatedSeconds()),
                    number(r.images()),
                    number(r.cpuSeconds()),
                    number(r.wallSeconds()),
                    number(r.perCpuSecond()),
                    number(r.peakMebibytes()),
                    Integer.toString(r.threads()),
                    r.backend());
        }
        RunRecord.Machine machine = MachineFacts.read();
        return table.text() + "on " + machine.cpu() + ", " + machine.os() + ", Java " + machine.java();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Numbers.text(value) : "-";
    }

    private Map<String, Object> json(List<BenchResult> results) {
        Map<String, Object> json = new LinkedHashMap<>();
        RunRecord.Machine machine = MachineFacts.read();
        RunRecord.Program program =
                ProgramVersion.read(context.hostOptions().get().distribution());
        json.put("version", program.version());
        json.put("commit", program.commit());
        json.put("cpu", machine.cpu());
        json.put("os", machine.os());
        json.put("java", machine.java());
        json.put("jobs", results.stream().map(BenchResult::json).toList());
        return json;
    }
}
