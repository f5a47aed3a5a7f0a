package org.apical.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apical.core.folder.Measures;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;
import org.apical.core.folder.Table;
import org.apical.report.figure.FigureText;

/**
 * What a comparison needs of a run.
 *
 * @param path its folder
 * @param record what produced it
 * @param file its experiment
 * @param measures what sums it up; empty while it runs
 * @param curves its table {@code learning_curves}, where it has one
 * @param angles its table {@code angles}, where it has one
 */
record ComparedRun(
        Path path,
        RunRecord record,
        ExperimentFile file,
        Optional<Measures> measures,
        Optional<LearningCurve> curves,
        Optional<Table> angles) {
    private static final String SEED = "(?m)^seed:.*$";

    /**
     * Reads a run.
     *
     * @throws org.apical.plugin.InputException {@code run-missing}, {@code run-unknown} or {@code run-damaged}
     */
    static ComparedRun of(Path path) {
        RunFolder folder = RunFolder.open(path);
        return new ComparedRun(
                path,
                folder.record(),
                ExperimentFile.of(folder),
                folder.measures(),
                LearningCurve.of(folder),
                folder.readTable("angles"));
    }

    /** What runs of other seeds have in common. */
    String settings() {
        return record.experiment() + "\n" + backend() + "\n" + file.text().replaceFirst(SEED, "");
    }

    String backend() {
        return record.execution().backend() + ", " + record.execution().precision();
    }

    boolean isFinished() {
        return record.state() == RunRecord.State.FINISHED;
    }

    /** What a user may vary, as it was. */
    Map<String, String> parameters() {
        return file.settings().stream()
                .collect(Collectors.toMap(
                        ExperimentFile.Setting::name,
                        ExperimentFile.Setting::value,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** The data set in a word: its folder, else the plug-in. */
    String dataset() {
        return file.root().flatMap(r -> r.get("dataset")).map(ComparedRun::name).orElse("");
    }

    private static String name(FigureText dataset) {
        if (dataset.isScalar()) {
            return dataset.text();
        }
        return dataset.entries().entrySet().stream()
                .findFirst()
                .map(plugin -> plugin.getValue()
                        .get("folder")
                        .filter(FigureText::isScalar)
                        .map(FigureText::text)
                        .orElse(plugin.getKey()))
                .orElse("");
    }

    /** A measure of the run; not a number where it has none. */
    double measure(String name) {
        return measures.flatMap(m -> Optional.ofNullable(m.all().get(name)))
                .map(Measures.Measure::value)
                .orElse(Double.NaN);
    }

    /** The mean of an angle over the layers that have it, after the last epoch. */
    double lastAngle(String column) {
        OptionalInt last = curves.map(LearningCurve::lastEpoch).orElse(OptionalInt.empty());
        return last.isPresent() ? angle(column, last.getAsInt()) : Double.NaN;
    }

    /** The mean of an angle over the layers that have it, after an epoch. */
    double angle(String column, int epoch) {
        if (angles.isEmpty() || !angles.get().hasNumbers(column)) {
            return Double.NaN;
        }
        Table table = angles.get();
        double sum = 0;
        int count = 0;
        for (int row = 0; row < table.rowCount(); row++) {
            double angle = table.number(column, row);
            if (table.number("epoch", row) == epoch && Double.isFinite(angle)) {
                sum += angle;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
