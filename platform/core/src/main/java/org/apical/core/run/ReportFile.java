package org.apical.core.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.MonitorSpec;
import org.apical.core.folder.SonataReports;
import org.apical.core.folder.SonataReports.Report;
import org.apical.core.folder.Table;

/** Writes what probes recorded of single cells. Of several conditions each has a population, with its number behind the name. */
final class ReportFile {
    private final Experiment experiment;
    private final Tables tables;
    private final List<Report> reports = new ArrayList<>();

    private ReportFile(Experiment experiment, Tables tables) {
        this.experiment = experiment;
        this.tables = tables;
    }

    /** Writes the file, unless no cell was probed. */
    static void write(Experiment experiment, Tables tables, Path file) {
        ReportFile all = new ReportFile(experiment, tables);
        for (MonitorSpec monitor : experiment.monitors()) {
            if (monitor instanceof MonitorSpec.Probe probe && !probe.cells().isEmpty()) {
                all.add(probe);
            }
        }
        if (!all.reports.isEmpty()) {
            SonataReports.write(all.reports, file);
        }
    }

    private void add(MonitorSpec.Probe probe) {
        double[] times = tables.get(probe.table()).numbers("time_s");
        List<Integer> starts = starts(times);
        for (int run = 0; run + 1 < starts.size(); run++) {
            String suffix = experiment.conditions().isEmpty() ? "" : "-" + (run + 1);
            for (String variable : probe.variables()) {
                reports.add(report(probe, variable, suffix, times, starts.get(run), starts.get(run + 1)));
            }
        }
    }

    /** Where each condition begins in the rows, and the end: times ascend within one. */
    private static List<Integer> starts(double[] times) {
        List<Integer> starts = new ArrayList<>();
        for (int row = 0; row < times.length; row++) {
            if (row == 0 || times[row] <= times[row - 1]) {
                starts.add(row);
            }
        }
        starts.add(times.length);
        return starts;
    }

    private Report report(MonitorSpec.Probe probe, String variable, String suffix, double[] times, int from, int to) {
        Table table = tables.get(probe.table());
        float[][] data = new float[to - from][probe.cells().size()];
        String unit = "";
        for (int c = 0; c < probe.cells().size(); c++) {
            String prefix = variable + "_" + probe.cells().get(c) + "_";
            String column = table.columns().stream()
                    .filter(name -> name.startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
            unit = column.substring(prefix.length());
            double[] values = table.numbers(column);
            for (int row = from; row < to; row++) {
                data[row - from][c] = (float) values[row];
            }
        }
        double[] own = Arrays.copyOfRange(times, from, to);
        return new Report(
                probe.group() + suffix, name(probe, variable), variable, unit, probe.cells(), own, probe.every(), data);
    }

    /** The variable, with the table before it where another probe of the group records it, too. */
    private String name(MonitorSpec.Probe probe, String variable) {
        long others = experiment.monitors().stream()
                .filter(m -> m instanceof MonitorSpec.Probe other
                        && other.group().equals(probe.group())
                        && other.variables().contains(variable)
                        && !other.cells().isEmpty())
                .count();
        return others > 1 ? probe.table() + "." + variable : variable;
    }
}
