package org.apical.core.run;

import java.util.List;
import org.apical.core.experiment.Experiment;
import org.apical.core.folder.RunFolder;
import org.apical.plugin.ApicalException;

/** Writes the tables of a run: the recorded ones, and those that are computed from them; at its end also what cells were probed. */
final class TableFiles {
    private final Experiment experiment;
    private final Tables recorded;
    private final RunFolder folder;

    TableFiles(Experiment experiment, Tables recorded, RunFolder folder) {
        this.experiment = experiment;
        this.recorded = recorded;
        this.folder = folder;
    }

    /** Writes the tables of a run that came to its end, and sums it up. */
    List<Summary.Result> writeAll() {
        Tables all = recorded.copy();
        Summary summary = new Summary(experiment, all);
        summary.deriveTables();
        write(all);
        ReportFile.write(experiment, all, folder.reports());
        return summary.measures();
    }

    /** Writes what there is of a run that has not ended; a table that cannot be computed yet is left out. */
    void writeSoFar() {
        Tables all = recorded.copy();
        try {
            new Summary(experiment, all).deriveTables();
        } catch (ApicalException | IllegalArgumentException e) {
            // it needs rows that are not there yet; those before it have been made
        }
        write(all);
    }

    private void write(Tables tables) {
        tables.all().forEach(folder::writeTable);
    }
}
