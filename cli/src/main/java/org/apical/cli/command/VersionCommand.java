package org.apical.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apical.cli.format.Json;
import org.apical.core.folder.RunRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code apical version}: which program this is. */
@Command(description = "Prints the version of the program, its commit where known, and the Java that runs it.")
final class VersionCommand implements Subcommand {
    private final Context context;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    VersionCommand(Context context) {
        this.context = context;
    }

    @Override
    public int run() {
        boolean isJson = common.isJson(context.console());
        RunRecord.Program program =
                ProgramVersion.read(context.hostOptions().get().distribution());
        String java = System.getProperty("java.version");
        context.console().print(isJson ? Json.text(json(program, java)) : text(program, java));
        return ExitStatus.DONE;
    }

    private static String text(RunRecord.Program program, String java) {
        String commit = program.commit().isEmpty() ? "" : " (commit " + program.commit() + ")";
        return "apical " + program.version() + commit + ", Java " + java;
    }

    private static Map<String, Object> json(RunRecord.Program program, String java) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", program.version());
        json.put("commit", program.commit().isEmpty() ? null : program.commit());
        json.put("java", java);
        return json;
    }
}
