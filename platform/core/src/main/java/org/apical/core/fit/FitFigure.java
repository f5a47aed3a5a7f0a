package org.apical.core.fit;

import java.util.List;
import org.apical.core.folder.Table;

/** The tables of a fit, and the figure of both curves. */
final class FitFigure {
    /** Measured points and fitted lines. */
    static final String TEXT = """
            {stand-in: {title: Measured population and the stand-in that was fitted, panels: [
              {x_label: somatic drive (mV), y_label: event rate (Hz), series: [
                {table: event_rate_points, kind: points, x: drive_mV, y: measured_Hz, label: measured},
                {table: event_rate_line, x: drive_mV, y: fitted_Hz, label: fitted}]},
              {x_label: dendritic drive (mV), y_label: burst probability, y_range: [0, 1], series: [
                {table: burst_probability_points, kind: points, x: drive_mV, y: measured_1, label: measured},
                {table: burst_probability_line, x: drive_mV, y: fitted_1, label: fitted}]}]}}
            """;

    private static final int LINE = 100;
    private static final int MOST_SAMPLES = 500;

    private FitFigure() {}

    /** One row per current and example. */
    static Table points(List<DriveSamples> samples, SigmoidFit fit, String unit) {
        Table table = Table.of("current_pA", "drive_mV", "conductance_1", "measured_" + unit, "fitted_" + unit);
        for (DriveSamples s : samples) {
            table.add(
                    s.current() * 1e12, s.drive(fit.shunt()) * 1e3, s.meanConductance(), s.response(), fit.predict(s));
        }
        return table;
    }

    /** The fitted curve as a population shows it: over drives that fluctuate around a mean as they did when it was measured. */
    static Table line(List<DriveSamples> samples, SigmoidFit fit, String unit) {
        double low =
                samples.stream().mapToDouble(s -> s.drive(fit.shunt())).min().orElseThrow();
        double high =
                samples.stream().mapToDouble(s -> s.drive(fit.shunt())).max().orElseThrow();
        DriveSamples middle = samples.get(samples.size() / 2);
        Table table = Table.of("drive_mV", "fitted_" + unit);
        for (int i = 0; i <= LINE; i++) {
            double drive = low + (high - low) * i / LINE;
            table.add(drive * 1e3, around(drive, middle, fit));
        }
        return table;
    }

    private static double around(double drive, DriveSamples samples, SigmoidFit fit) {
        double mean = samples.drive(0);
        int every = Math.max(1, samples.potential().length / MOST_SAMPLES);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < samples.potential().length; i += every) {
            sum += fit.at(drive + samples.potential()[i] - mean);
            count++;
        }
        return sum / count;
    }
}
