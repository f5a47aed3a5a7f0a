package org.apical.cli.command;

import java.util.Map;
import org.apical.cli.format.Json;
import org.apical.cli.format.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code apical doctor}: what this machine offers, and how to mend what is missing. */
@Command(description = "Looks for Java, processor, kernels, libraries, schedulers, bundles and data folders.")
final class DoctorCommand implements Subcommand {
    private final Context context;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    DoctorCommand(Context context) {
        this.context = context;
    }

    @Override
    public int run() {
        boolean isJson = common.isJson(context.console());
        Listing found = new Examination(context.hostOptions().get()).run();
        context.console().print(isJson ? Json.text(Map.of(found.title(), found.json())) : found.text());
        return ExitStatus.DONE;
    }
}
