package org.apical.report;

import java.util.List;
import java.util.OptionalDouble;
import org.apical.core.analysis.Population;

/**
 * How recorded spikes are summed up.
 *
 * @param bin width of a bin in s; empty for a width that suits the recording
 * @param populations those that are looked at; empty for the first ones of the file
 * @param signals columns of tables of the run to correlate with, each written {@code table.column}
 */
public record SpikeOptions(OptionalDouble bin, List<String> populations, List<String> signals) {
    /** All of it as usual. */
    public static final SpikeOptions USUAL = new SpikeOptions(OptionalDouble.empty(), List.of(), List.of());

    private static final double MOST_BINS = 100;
    private static final double[] WIDTHS = {50e-3, 100e-3, 200e-3, 500e-3, 1, 2, 5, 10, 20, 50, 100, 200, 500};

    /** The width of a bin in s: 50 ms, or what makes at most a hundred bins of the longest stretch. */
    double bin(List<Population> of, double dt) {
        double longest = dt
                * of.stream()
                        .flatMap(p -> p.stretches().stream())
                        .mapToLong(s -> s.to() - s.from())
                        .max()
                        .orElse(0);
        for (double width : WIDTHS) {
            if (bin.isEmpty() && longest <= MOST_BINS * width * (1 + 1e-9)) {
                return width;
            }
        }
        return bin.orElse(WIDTHS[WIDTHS.length - 1]);
    }
}
