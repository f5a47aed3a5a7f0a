package org.apical.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apical.cli.format.Console;
import org.apical.core.checkpoint.Checkpoint;
import org.apical.core.checkpoint.CheckpointFolder;
import org.apical.core.folder.RunFolder;
import org.apical.plugin.InputException;

/** Which checkpoint a run goes on from. */
final class CheckpointChoice {
    /** The word for none: from the first step. */
    static final String START = "start";

    private final RunFolder folder;
    private final CheckpointFolder checkpoints;
    private final Console console;

    CheckpointChoice(RunFolder folder, Console console) {
        this.folder = folder;
        this.checkpoints = new CheckpointFolder(folder.checkpoints());
        this.console = console;
    }

    /** The one that the user names: a file, or the name of one in the run's folder. */
    Optional<Checkpoint> named(String name, Path path) {
        if (name.equals(START)) {
            return Optional.empty();
        }
        Path file = Files.exists(path) ? path : folder.checkpoints().resolve(name);
        return Optional.of(checkpoints.one(file, folder.experimentDigest()));
    }

    /** The newest that is whole; says which newer ones are not. Empty if there never was one. */
    Optional<Checkpoint> newest() {
        List<InputException> refused = new ArrayList<>();
        Optional<Checkpoint> newest = checkpoints.newestWhole(folder.experimentDigest(), refused::add);
        if (newest.isEmpty() && !refused.isEmpty()) {
            throw (InputException) refused.get(0).mend("no older one is whole; --from start begins the run anew");
        }
        refused.forEach(e -> console.error("[" + e.slug() + "] " + e.what()));
        newest.ifPresentOrElse(
                checkpoint -> {
                    if (!refused.isEmpty()) {
                        console.error("  going on from the next older one that is whole, " + checkpoint.file());
                    }
                },
                () -> console.note("the run has no checkpoint yet and begins anew"));
        return newest;
    }
}
