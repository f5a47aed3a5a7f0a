package org.apical.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.folder.AtomicFile;
import org.apical.core.folder.RunFolder;
import org.apical.report.figure.FigureText;

/** Makes the figures and the report of a finished, running or killed run. */
public final class Report {
    private Report() {}

    /** Makes figures and report, with the usual analysis of spikes; see {@link #make(Path, SpikeOptions)}. */
    public static List<String> make(Path runFolder) {
        return make(runFolder, SpikeOptions.USUAL);
    }

    /**
     * Makes {@code figures/*.svg}, {@code figures/*.png} and {@code report.html}, over older ones.
     *
     * @param runFolder folder of the run
     * @param spikes how its recorded spikes are summed up, if there are any
     * @return sentences for the user: what was left out and why
     * @throws org.apical.plugin.InputException {@code run-missing}, {@code run-unknown} or {@code run-damaged}
     * @throws org.apical.plugin.RunException {@code disk-full} or {@code io}
     */
    public static List<String> make(Path runFolder, SpikeOptions spikes) {
        RunFolder folder = RunFolder.open(runFolder);
        ExperimentFile experiment = ExperimentFile.of(folder);
        SpikeReport analysis = new SpikeReport(folder, spikes);
        Map<String, FigureText> wanted = new LinkedHashMap<>(experiment.figures());
        analysis.figures().forEach(wanted::putIfAbsent);
        List<String> messages = new ArrayList<>(experiment.messages());
        messages.addAll(analysis.messages());
        Figures figures = Figures.make(folder, wanted, experiment.constants(), messages);
        AtomicFile.writeText(folder.report(), new ReportPage(folder, experiment, figures).text());
        return figures.messages();
    }
}
