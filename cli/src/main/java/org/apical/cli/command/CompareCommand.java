package org.apical.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.cli.format.Json;
import org.apical.core.folder.RunFolder;
import org.apical.report.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code apical compare}: one table and one figure over several runs. */
@Command(description = "Compares runs: rules, seeds, backends. Runs of the same settings with other seeds are one row.")
final class CompareCommand implements Subcommand {
    private final Context context;

    @Parameters(arity = "1..*", paramLabel = "RUN-DIR", description = "Folders of runs, finished or not.")
    private List<String> runs = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the table compare.csv and the figure; must not exist, or be empty.")
    private String out;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    CompareCommand(Context context) {
        this.context = context;
    }

    @Override
    public int run() {
        boolean isJson = common.isJson(context.console());
        Comparison comparison = Comparison.of(runs.stream().map(context::path).toList());
        List<String> notes = new ArrayList<>(comparison.notes());
        if (out != null) {
            Path folder = RunFolder.create(context.path(out)).path();
            notes.addAll(comparison.write(folder));
        }
        context.console().print(isJson ? Json.text(json(comparison)) : new ComparisonText(comparison).text());
        notes.forEach(context.console()::note);
        return ExitStatus.DONE;
    }

    private static Map<String, Object> json(Comparison comparison) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "trainings",
                comparison.trainings().stream().map(ComparisonJson::row).toList());
        json.put(
                "measures",
                comparison.measures().stream().map(ComparisonJson::row).toList());
        return json;
    }
}
