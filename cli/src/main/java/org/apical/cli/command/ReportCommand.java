package org.apical.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apical.cli.format.Json;
import org.apical.plugin.InputException;
import org.apical.report.Report;
import org.apical.report.SpikeOptions;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code apical report}: makes the figures and the report of a run again. */
@Command(description = "Makes figures and report.html of a finished, running or killed run.")
final class ReportCommand implements Subcommand {
    private final Context context;

    @Parameters(paramLabel = "RUN-DIR", description = "Folder of the run: the one in which run.json is.")
    private String run;

    @Option(
            names = "--bin",
            paramLabel = "DURATION",
            description = "Width of the bins in which recorded spikes are counted.")
    private String bin;

    @Option(
            names = "--groups",
            paramLabel = "NAME",
            split = ",",
            description = "Populations of spikes.h5 to analyse, such as hidden1,output; the first six otherwise.")
    private List<String> groups = List.of();

    @Option(
            names = "--signals",
            paramLabel = "TABLE.COLUMN",
            split = ",",
            description = "Columns of tables over time to correlate with events and bursts.")
    private List<String> signals = List.of();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    ReportCommand(Context context) {
        this.context = context;
    }

    @Override
    public int run() {
        boolean isJson = common.isJson(context.console());
        Path folder = context.path(run);
        Report.make(folder, spikes()).forEach(context.console()::note);
        String report = folder.resolve("report.html").toString();
        context.console().print(isJson ? Json.text(Map.of("report", report)) : report);
        return ExitStatus.DONE;
    }

    private SpikeOptions spikes() {
        OptionalDouble width = bin == null ? OptionalDouble.empty() : OptionalDouble.of(width(bin));
        return new SpikeOptions(width, List.copyOf(groups), List.copyOf(signals));
    }

    private static double width(String text) {
        InputException fault =
                new InputException("option-value", "--bin is '" + text + "', which is no duration above 0");
        fault.mend("give a time with its unit, such as --bin \"20 ms\"");
        try {
            Quantity width = Quantity.parse(text);
            if (width.unit().equals(Unit.SECOND) && width.value() > 0) {
                return width.value();
            }
        } catch (IllegalArgumentException e) {
            fault.because(e);
        }
        throw fault;
    }
}
