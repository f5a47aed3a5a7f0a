package org.apical.cli.command;

import java.nio.file.Path;
import java.util.Map;
import org.apical.cli.format.Json;
import org.apical.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code apical report}: makes the figures and the report of a run again. */
@Command(description = "Makes figures and report.html of a finished, running or killed run.")
final class ReportCommand implements Subcommand {
    private final Context context;

    @Parameters(paramLabel = "RUN-DIR", description = "Folder of the run: the one in which run.json is.")
    private String run;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    ReportCommand(Context context) {
        this.context = context;
    }

    @Override
    public int run() {
        boolean isJson = common.isJson(context.console());
        Path folder = context.path(run);
        Report.make(folder).forEach(context.console()::note);
        String report = folder.resolve("report.html").toString();
        context.console().print(isJson ? Json.text(Map.of("report", report)) : report);
        return ExitStatus.DONE;
    }
}
