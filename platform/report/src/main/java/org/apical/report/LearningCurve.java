package org.apical.report;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.Table;

/**
 * The test error of a run by epoch, 0 before the first.
 *
 * @param errors in per cent by epoch
 * @param rule the sweep rule; empty where only the metrics are there
 * @param variant what the table says of feedback and inhibition, in words; may be empty
 */
record LearningCurve(NavigableMap<Integer, Double> errors, String rule, String variant) {
    private static final String ERROR = "test_error_pct";
    private static final String EPOCH = "epoch";

    /** The curve of a run; empty where it trains no layered network. While its table is not there yet, its metrics serve. */
    static Optional<LearningCurve> of(RunFolder folder) {
        Optional<Table> table = folder.readTable("learning_curves").filter(t -> t.rowCount() > 0);
        NavigableMap<Integer, Double> errors = new TreeMap<>();
        for (Map<String, Object> record : folder.readMetrics()) {
            if (record.get(EPOCH) instanceof Number epoch && record.get(ERROR) instanceof Number error) {
                errors.put(epoch.intValue(), error.doubleValue());
            }
        }
        table.filter(t -> t.hasNumbers(ERROR)).ifPresent(t -> addRows(t, errors));
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new LearningCurve(
                        errors,
                        table.map(t -> word(t, "rule")).orElse(""),
                        table.map(LearningCurve::variant).orElse("")));
    }

    private static void addRows(Table table, Map<Integer, Double> errors) {
        for (int row = 0; row < table.rowCount(); row++) {
            errors.put((int) table.number(EPOCH, row), table.number(ERROR, row));
        }
    }

    private static String variant(Table table) {
        String feedback = word(table, "feedback");
        boolean isRecurrent = table.hasNumbers("recurrent") && table.number("recurrent", 0) == 1;
        return feedback.isEmpty() ? "" : feedback + " feedback" + (isRecurrent ? ", recurrent inhibition" : "");
    }

    private static String word(Table table, String column) {
        boolean isThere = table.columns().contains(column) && !table.hasNumbers(column);
        return isThere ? table.words(column).get(0) : "";
    }

    OptionalInt lastEpoch() {
        return OptionalInt.of(errors.lastKey());
    }

    double last() {
        return errors.lastEntry().getValue();
    }

    double lowest() {
        return errors.values().stream().mapToDouble(x -> x).min().orElse(Double.NaN);
    }
}
