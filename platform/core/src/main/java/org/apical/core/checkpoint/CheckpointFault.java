package org.apical.core.checkpoint;

import java.nio.file.Path;
import org.apical.plugin.InputException;

/** Says in words why a checkpoint cannot be used. */
final class CheckpointFault {
    private static final String OLDER = "go on from an older one with --from";

    private CheckpointFault() {}

    static InputException missing(Path file) {
        return fault("checkpoint-missing", "there is no checkpoint " + file, "name one of the folder 'checkpoints'");
    }

    static InputException damaged(Path file, String why) {
        return fault("checkpoint-damaged", "the checkpoint " + file + " is damaged: " + why, OLDER);
    }

    static InputException foreign(Path file, String why) {
        return fault("checkpoint-foreign", "the file " + file + " is no checkpoint of this run: " + why, OLDER);
    }

    static InputException tooNew(Path file, int version) {
        return fault(
                "checkpoint-too-new",
                "the checkpoint " + file + " has format " + version + ", but this program reads formats up to "
                        + CheckpointFormat.VERSION,
                "use the newer version of the program, or " + OLDER);
    }

    static InputException mismatch(Path file, String section, String difference) {
        return fault(
                "checkpoint-mismatch",
                "section '" + section + "' of the checkpoint " + file + " does not fit this run: " + difference,
                "use the version of the program and the bundles that run.json names, or " + OLDER);
    }

    private static InputException fault(String slug, String what, String mend) {
        InputException fault = new InputException(slug, what);
        fault.mend(mend);
        return fault;
    }
}
