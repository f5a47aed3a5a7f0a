package org.apical.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apical.core.folder.CsvWriter;
import org.apical.core.folder.Table;
import org.apical.report.draw.FigureFiles;

/**
 * Several runs side by side: those of the same settings with other seeds are one row.
 *
 * <pre>{@code
 * Comparison comparison = Comparison.of(List.of(Path.of("runs/mnist/a"), Path.of("runs/mnist/b")));
 * comparison.trainings().forEach(row -> ...);
 * comparison.write(Path.of("table"));
 * }</pre>
 */
public final class Comparison {
    /** Column of the angles between the errors of a rule and the true ones. */
    static final String GRADIENT = "delta_angle_deg";

    private static final String WEIGHTS = "weight_angle_deg";
    private static final String SPEED = "images_per_second";
    private static final List<String> COLUMNS = List.of(
            "dataset",
            "experiment",
            "rule",
            "variant",
            "backend",
            "epochs",
            "seeds",
            "finished",
            "test_error_pct",
            "test_error_sd_pct",
            "lowest_error_pct",
            GRADIENT,
            WEIGHTS,
            "images_per_s");

    private final List<RunGroup> groups;
    private final GroupNames names;

    /**
     * Runs of the same settings that train a layered network.
     *
     * @param dataset the data set in a word
     * @param experiment name of the experiment
     * @param rule the rule
     * @param variant what tells it from others of this rule on this data set; may be empty
     * @param backend backend and precision
     * @param epochs how many epochs it has behind it
     * @param seeds the seeds
     * @param finished how many of the runs have come to their end
     * @param error test error after the last epoch in per cent
     * @param lowest lowest test error of any epoch in per cent
     * @param gradientAngle angle between the errors that it sends and the true ones in degrees, mean over hidden layers, last epoch
     * @param weightAngle angle between feedforward and feedback weights in degrees, mean over layers, last epoch
     * @param speed training images per second
     */
    public record Row(
            String dataset,
            String experiment,
            String rule,
            String variant,
            String backend,
            String epochs,
            List<Long> seeds,
            int finished,
            Spread error,
            Spread lowest,
            Spread gradientAngle,
            Spread weightAngle,
            Spread speed) {}

    /**
     * A measure of runs of the same settings on a clock.
     *
     * @param experiment name of the experiment
     * @param variant what tells these runs from others of it; may be empty
     * @param seeds the seeds
     * @param measure name of the measure
     * @param unit its unit
     * @param value its value
     */
    public record MeasureRow(
            String experiment, String variant, List<Long> seeds, String measure, String unit, Spread value) {}

    private Comparison(List<RunGroup> groups) {
        this.groups = groups;
        this.names = new GroupNames(groups);
    }

    /**
     * Reads runs.
     *
     * @throws org.apical.plugin.InputException {@code run-missing}, {@code run-unknown} or {@code run-damaged}
     */
    public static Comparison of(List<Path> folders) {
        return new Comparison(
                RunGroup.of(folders.stream().distinct().map(ComparedRun::of).toList()));
    }

    /** Sentences about runs that have not come to their end. */
    public List<String> notes() {
        return groups.stream()
                .flatMap(g -> g.runs().stream())
                .filter(r -> !r.isFinished())
                .map(r -> r.path() + " has not come to its end ("
                        + r.record().state().name().toLowerCase(java.util.Locale.ROOT) + ")")
                .toList();
    }

    /** The groups that train layered networks, by data set, the smallest error first. */
    public List<Row> trainings() {
        return trained().stream().map(this::row).toList();
    }

    private List<RunGroup> trained() {
        return groups.stream()
                .filter(RunGroup::isTraining)
                .sorted(Comparator.comparing(RunGroup::dataset)
                        .thenComparing(g -> g.spread(Comparison::last).mean()))
                .toList();
    }

    private static double last(ComparedRun run) {
        return run.curves().map(LearningCurve::last).orElse(Double.NaN);
    }

    private Row row(RunGroup g) {
        return new Row(
                g.dataset(),
                g.experiment(),
                g.rule(),
                names.variant(g),
                g.backend(),
                g.epochs(),
                g.seeds(),
                (int) g.runs().stream().filter(ComparedRun::isFinished).count(),
                g.spread(Comparison::last),
                g.spread(run -> run.curves().map(LearningCurve::lowest).orElse(Double.NaN)),
                g.spread(run -> run.lastAngle(GRADIENT)),
                g.spread(run -> run.lastAngle(WEIGHTS)),
                g.spread(run -> run.measure(SPEED)));
    }

    /** The measures of the groups on a clock, by measure. */
    public List<MeasureRow> measures() {
        List<RunGroup> clocked = groups.stream().filter(g -> !g.isTraining()).toList();
        List<MeasureRow> rows = new ArrayList<>();
        for (String name : measureNames(clocked)) {
            clocked.forEach(g -> measure(g, name).ifPresent(rows::add));
        }
        return rows;
    }

    private static List<String> measureNames(List<RunGroup> clocked) {
        List<String> names = new ArrayList<>();
        clocked.stream()
                .flatMap(g -> g.runs().stream())
                .flatMap(r -> r.measures().stream())
                .flatMap(m -> m.all().keySet().stream())
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return names.stream().distinct().toList();
    }

    private Optional<MeasureRow> measure(RunGroup g, String name) {
        return g.runs().stream()
                .flatMap(r -> r.measures().stream())
                .filter(m -> m.all().containsKey(name))
                .map(m -> m.all().get(name).unit())
                .findFirst()
                .map(unit -> new MeasureRow(
                        g.experiment(), names.variant(g), g.seeds(), name, unit, g.spread(run -> run.measure(name))));
    }

    /**
     * Writes {@code compare.csv}, and where there are learning curves {@code compare.svg} and {@code compare.png}; of runs on a clock
     * {@code measures.csv}.
     *
     * @param folder where they go
     * @return sentences for the user: what was left out and why
     * @throws org.apical.plugin.RunException {@code disk-full} or {@code io}
     */
    public List<String> write(Path folder) {
        List<RunGroup> trained = trained();
        if (!measures().isEmpty()) {
            CsvWriter.write(measureTable(), folder.resolve(trained.isEmpty() ? "compare.csv" : "measures.csv"));
        }
        if (trained.isEmpty()) {
            return List.of("There are no learning curves among these runs, so no figure is drawn.");
        }
        CsvWriter.write(table(), folder.resolve("compare.csv"));
        FigureFiles files = FigureFiles.in(folder);
        Optional<String> obstacle = files.obstacle();
        if (obstacle.isEmpty()) {
            files.write(new CurvesFigure(trained, names).data());
        }
        return obstacle
                .map(why -> "No figure is drawn, because this Java has no fonts or no graphics (" + why + ").")
                .stream()
                .toList();
    }

    private Table table() {
        Table table = new Table(COLUMNS, Set.of("dataset", "experiment", "rule", "variant", "backend", "epochs"));
        for (Row r : trainings()) {
            table.addRow(List.of(
                    r.dataset(),
                    r.experiment(),
                    r.rule(),
                    r.variant(),
                    r.backend(),
                    r.epochs(),
                    r.seeds().size(),
                    r.finished(),
                    r.error().mean(),
                    r.error().deviation(),
                    r.lowest().mean(),
                    r.gradientAngle().mean(),
                    r.weightAngle().mean(),
                    r.speed().mean()));
        }
        return table;
    }

    private Table measureTable() {
        Table table = new Table(
                List.of("experiment", "variant", "seeds", "measure", "unit", "mean", "sd"),
                Set.of("experiment", "variant", "measure", "unit"));
        for (MeasureRow r : measures()) {
            table.addRow(List.of(
                    r.experiment(),
                    r.variant(),
                    r.seeds().size(),
                    r.measure(),
                    r.unit(),
                    r.value().mean(),
                    r.value().deviation()));
        }
        return table;
    }
}
