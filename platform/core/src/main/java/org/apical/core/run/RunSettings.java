package org.apical.core.run;

import java.util.List;
import org.apical.core.folder.RunRecord;
import org.apical.core.machine.BackendChoice;

/**
 * How an experiment is run, besides what its file says.
 *
 * @param backend the backend and its precision
 * @param threads number of threads
 * @param program the program, for the record
 * @param bundles the bundles, for the record
 * @param bundleSet the bundle set that the user named; empty for the experiment's own
 * @param checkpoints how often checkpoints are written
 */
public record RunSettings(
        BackendChoice backend,
        int threads,
        RunRecord.Program program,
        List<RunRecord.BundleUse> bundles,
        String bundleSet,
        CheckpointInterval checkpoints) {
    /** Copies the list. */
    public RunSettings {
        bundles = List.copyOf(bundles);
    }

    RunRecord.Execution execution() {
        return new RunRecord.Execution(
                backend.backend().name(), backend.reason(), backend.precision().word(), threads);
    }
}
