package org.apical.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.cli.format.Json;
import org.apical.cli.format.Numbers;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.fit.FitProtocol;
import org.apical.core.fit.GroupFit;
import org.apical.core.fit.StandIn;
import org.apical.core.folder.AtomicFile;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.apical.core.run.RunOutcome;
import org.apical.host.ApicalHost;
import org.apical.plugin.RunException;
import org.apical.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code apical fit}: finds the ensemble that stands in for a spiking group. */
@Command(description = "Measures a spiking group in its experiment, and fits the ensemble that stands in for it.")
final class FitCommand implements Subcommand {
    private static final String FILE = "stand-in.yaml";

    private final Context context;

    @Parameters(
            index = "0",
            paramLabel = "EXPERIMENT",
            description = "Name of a preset, or path of an experiment file.")
    private String experiment;

    @Parameters(index = "1", paramLabel = "GROUP", description = "A group of it whose cells spike.")
    private String group;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    FitCommand(Context context) {
        this.context = context;
    }

    @Override
    public int run() {
        boolean isJson = common.isJson(context.console());
        options.execution().check();
        try (ApicalHost host = ApicalHost.open(options.execution().host(context))) {
            Experiment read = new ExperimentSource(host, context).read(experiment, options.settings());
            Runner runner = new Runner(host, options.execution(), context);
            GroupFit fit = new GroupFit(read, group, host.registry(), FitProtocol.USUAL);
            Path folder = runner.folder(read, options.out());
            RunFolder.requireFree(folder);
            context.stop().listen();
            StandIn standIn =
                    fit.run((part, text) -> run(runner, read.name() + "-" + part, text, folder.resolve(part)));
            AtomicFile.writeText(folder.resolve(FILE), standIn.yaml());
            Report.make(folder.resolve("curves")).forEach(context.console()::note);
            context.console().print(isJson ? Json.text(json(standIn, folder)) : text(standIn, folder));
            return ExitStatus.DONE;
        }
    }

    private static RunFolder run(Runner runner, String name, String text, Path folder) {
        Experiment part = ExperimentReader.read(name, name + ".yaml", text, file -> null, List.of());
        RunOutcome outcome = runner.record(part, folder);
        outcome.failure().ifPresent(e -> {
            throw e;
        });
        if (outcome.state() != RunRecord.State.FINISHED) {
            throw new RunException("stopped", "a signal stopped the fit; what it measured so far is in " + folder)
                    .mend("begin it again");
        }
        return RunFolder.open(folder);
    }

    private static String text(StandIn standIn, Path folder) {
        return standIn.yaml() + "\nfitted within " + Numbers.text(standIn.rateDeviation()) + " Hz and "
                + Numbers.text(standIn.probabilityDeviation()) + " of burst probability (root mean square)\nfile: "
                + folder.resolve(FILE) + "\nreport: " + folder.resolve("curves").resolve("report.html");
    }

    private static Map<String, Object> json(StandIn standIn, Path folder) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("group", standIn.group());
        json.put("parameters", standIn.parameters());
        json.put("event_rate_deviation_Hz", standIn.rateDeviation());
        json.put("burst_probability_deviation", standIn.probabilityDeviation());
        json.put("file", folder.resolve(FILE).toString());
        return json;
    }
}
