package org.apical.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.cli.format.Numbers;
import org.apical.cli.format.TextTable;

/**
 * What many swaps left.
 *
 * @param pauses how long the simulation stood still for each, in ms
 * @param loaders class loaders that were made
 * @param alive those of them that could not be collected
 * @param directBefore memory outside Java's heap after a tenth of the swaps, in MiB
 * @param directAfter the same after all
 * @param residentBefore memory of the process after a tenth of the swaps, in MiB
 * @param residentAfter the same after all
 * @param isSame whether weights and metrics are those of a run without swaps
 */
record SwapBenchResult(
        List<Double> pauses,
        int loaders,
        long alive,
        double directBefore,
        double directAfter,
        double residentBefore,
        double residentAfter,
        boolean isSame) {
    private double pause(double share) {
        List<Double> sorted = pauses.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("swaps", pauses.size());
        json.put("pause_median_ms", pause(0.5));
        json.put("pause_95_ms", pause(0.95));
        json.put("pause_largest_ms", pause(1));
        json.put("class_loaders", loaders);
        json.put("class_loaders_alive", alive);
        json.put("direct_before_mib", directBefore);
        json.put("direct_after_mib", directAfter);
        json.put("resident_before_mib", residentBefore);
        json.put("resident_after_mib", residentAfter);
        json.put("same_results", isSame);
        return json;
    }

    String text() {
        TextTable table = new TextTable("what", "#value");
        json().forEach((name, value) ->
                table.row(name, value instanceof Double number ? Numbers.text(number) : String.valueOf(value)));
        return table.text();
    }
}
