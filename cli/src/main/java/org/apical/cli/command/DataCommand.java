package org.apical.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.cli.data.DataShelf;
import org.apical.cli.data.Fetching;
import org.apical.cli.data.KnownData;
import org.apical.cli.format.Console;
import org.apical.cli.format.Json;
import org.apical.cli.format.Listing;
import org.apical.core.dataset.DataFolders;
import org.apical.core.registry.Suggestions;
import org.apical.host.ApicalHost;
import org.apical.plugin.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code apical data}: published data sets: where they are looked for, whether they are whole, and how to get them. */
@Command(description = "Lists published data sets, checks the sums of those that are there, or fetches one.")
final class DataCommand implements Subcommand {
    private static final List<String> ACTIONS = List.of("list", "fetch", "check");

    private final Context context;

    @Parameters(index = "0", paramLabel = "ACTION", description = "list, fetch or check.")
    private String action;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "NAME",
            description = "Names of data sets; for check all without.")
    private List<String> names = List.of();

    @Option(
            names = "--mirror",
            paramLabel = "URL",
            description = "fetch: address of the folder that holds the files, instead of the known ones; repeatable.")
    private List<String> mirrors = List.of();

    @Option(
            names = {"--to", "--in"},
            paramLabel = "DIR",
            description = "Folder of data sets, instead of APICAL_DATA or data of the user's folder.")
    private String folder;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    DataCommand(Context context) {
        this.context = context;
    }

    @Override
    public int run() {
        boolean isJson = common.isJson(context.console());
        if (!ACTIONS.contains(action)) {
            InputException fault = new InputException(
                    "action-unknown",
                    "'apical data' cannot '" + action + "'" + Suggestions.didYouMean(action, ACTIONS));
            fault.known(ACTIONS).mend("name one of these");
            throw fault;
        }
        try (ApicalHost host = ApicalHost.open(context.hostOptions().get())) {
            KnownData known = new KnownData(host);
            return switch (action) {
                case "list" -> list(known, isJson);
                case "check" -> check(known, isJson);
                default -> fetch(known);
            };
        }
    }

    private int list(KnownData known, boolean isJson) {
        noteFolder();
        print(shelf().list(known.named(names)), isJson);
        return ExitStatus.DONE;
    }

    private void noteFolder() {
        Optional<Path> data = shelf().folder();
        context.console()
                .note(data.map(d -> "looked for in " + d.toAbsolutePath())
                        .orElseGet(() -> "no folder of data sets: let " + DataFolders.VARIABLE + " name it, or make "
                                + folders().target()));
    }

    private int check(KnownData known, boolean isJson) {
        noteFolder();
        Listing files = shelf().check(known.named(names), !names.isEmpty());
        print(files, isJson);
        boolean isWhole = files.json().stream().allMatch(row -> "ok".equals(row.get("verdict")));
        return isWhole ? ExitStatus.DONE : ExitStatus.MISSED;
    }

    private int fetch(KnownData known) {
        if (names.isEmpty()) {
            throw new InputException("argument-missing", "'apical data fetch' needs the name of a data set")
                    .known(known.all().stream().map(e -> e.publication().name()).toList())
                    .mend("name one; nothing is fetched unasked");
        }
        Console console = context.console();
        Path target = folder == null ? folders().target() : context.path(folder);
        for (KnownData.Entry entry : known.named(names)) {
            new Fetching(entry.publication(), target, mirrors, console).run();
        }
        return ExitStatus.DONE;
    }

    private DataShelf shelf() {
        return new DataShelf(folder == null ? folders().data() : Optional.of(context.path(folder)));
    }

    private DataFolders folders() {
        return new DataFolders(
                DataFolders.ofProcess().named(), context.hostOptions().get().user());
    }

    private void print(Listing listing, boolean isJson) {
        context.console().print(isJson ? Json.text(Map.of(listing.title(), listing.json())) : listing.text());
    }
}
