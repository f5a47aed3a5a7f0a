package org.apical.core.run;

import java.nio.file.Path;
import java.util.Optional;
import org.apical.core.folder.Measures;
import org.apical.core.folder.RunRecord;
import org.apical.plugin.ApicalException;

/**
 * How a run ended.
 *
 * @param folder its folder
 * @param state finished, failed or stopped
 * @param measures the numbers that sum it up
 * @param failure what went wrong, if it failed
 * @param reached how far it came, in words
 * @param checkpoint the newest whole checkpoint, if there is one
 */
public record RunOutcome(
        Path folder,
        RunRecord.State state,
        Measures measures,
        Optional<ApicalException> failure,
        String reached,
        Optional<Path> checkpoint) {}
