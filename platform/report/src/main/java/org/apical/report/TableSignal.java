package org.apical.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apical.core.analysis.Bins;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.Table;
import org.apical.plugin.InputException;

/**
 * A column of a table over time, as a signal that spikes are compared with.
 *
 * @param column name of its column: the table and the column in it
 * @param times the time of each row in s, ascending; the middle of its bin where the table has bins
 * @param values the value of each row
 */
record TableSignal(String column, double[] times, double[] values) {
    private static final List<String> TIMES = List.of("bin_end_s", "time_s");

    /** Reads {@code table.column}. */
    static TableSignal read(RunFolder folder, String name) {
        int dot = name.indexOf('.');
        String word = dot < 0 ? name : name.substring(0, dot);
        Table table = folder.readTable(word)
                .orElseThrow(() -> fault("there is no table '" + word + "' for the signal '" + name + "'")
                        .known(folder.tableNames()));
        String column = dot < 0 ? "" : name.substring(dot + 1);
        if (!table.hasNumbers(column)) {
            throw fault("table '" + word + "' has no column '" + column + "' of numbers")
                    .known(table.columns());
        }
        return new TableSignal(word + "_" + unit(column), times(word, table), table.numbers(column));
    }

    private static InputException fault(String what) {
        InputException fault = new InputException("signal-unknown", what);
        fault.mend("write table.column of a table with a column time_s or bin_end_s");
        return fault;
    }

    /** What stands behind the last underscore is the unit: without one it is dimensionless. */
    private static String unit(String column) {
        return column.contains("_") ? column : column + "_1";
    }

    private static double[] times(String word, Table table) {
        Optional<String> column = TIMES.stream().filter(table::hasNumbers).findFirst();
        if (column.isEmpty()) {
            throw fault("table '" + word + "' has no column of time").known(table.columns());
        }
        double[] times = table.numbers(column.get());
        for (int i = 1; i < times.length; i++) {
            if (times[i] <= times[i - 1]) {
                throw fault("the times of table '" + word + "' do not ascend: it holds several conditions or blocks");
            }
        }
        boolean isBinned = column.get().equals("bin_end_s") && times.length > 1;
        double middle = isBinned ? (times[1] - times[0]) / 2 : 0;
        return Arrays.stream(times).map(t -> t - middle).toArray();
    }

    /** Its values at the middle of bins, linear between rows; not a number outside of them. */
    double[] at(Bins bins, double dt) {
        double[] at = new double[bins.count()];
        for (int bin = 0; bin < at.length; bin++) {
            at[bin] = at(bins.middle(bin) * dt);
        }
        return at;
    }

    private double at(double time) {
        double rounding = 1e-9 * Math.max(1, time);
        int next = Arrays.binarySearch(times, time);
        next = next >= 0 ? next : -next - 1;
        if (next < times.length && times[next] - time < rounding) {
            return values[next];
        }
        if (next > 0 && time - times[next - 1] < rounding) {
            return values[next - 1];
        }
        if (next == 0 || next == times.length) {
            return Double.NaN;
        }
        double part = (time - times[next - 1]) / (times[next] - times[next - 1]);
        return values[next - 1] + part * (values[next] - values[next - 1]);
    }
}
