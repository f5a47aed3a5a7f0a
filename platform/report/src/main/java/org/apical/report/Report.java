package org.apical.report;

import java.nio.file.Path;
import java.util.List;
import org.apical.core.equation.TableExpressions;
import org.apical.core.folder.AtomicFile;
import org.apical.core.folder.RunFolder;

/** Makes the figures and the report of a finished, running or killed run. */
public final class Report {
    private Report() {}

    /**
     * Makes {@code figures/*.svg}, {@code figures/*.png} and {@code report.html}, over older ones.
     *
     * @param runFolder folder of the run
     * @return sentences for the user: what was left out and why
     * @throws org.apical.plugin.InputException {@code run-missing}, {@code run-unknown} or {@code run-damaged}
     * @throws org.apical.plugin.RunException {@code disk-full} or {@code io}
     */
    public static List<String> make(Path runFolder) {
        RunFolder folder = RunFolder.open(runFolder);
        ExperimentFile experiment = ExperimentFile.of(folder);
        Figures figures = Figures.make(folder, experiment, TableExpressions::column);
        AtomicFile.writeText(folder.report(), new ReportPage(folder, experiment, figures).text());
        return figures.messages();
    }
}
