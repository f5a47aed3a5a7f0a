package org.apical.core.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and columns of the tables of an analysis, which are known before there is a spike. */
public final class BurstTables {
    private BurstTables() {}

    /**
     * The columns by table.
     *
     * @param name name of the table of rates; the others begin with it
     * @param populations names of the populations
     * @param currents names of further signals, with their unit behind the last underscore
     */
    public static Map<String, List<String>> columns(String name, List<String> populations, List<String> currents) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        tables.put(name, rates(populations, currents));
        tables.put(name + "_intervals", intervals(populations));
        tables.put(name + "_raster", raster());
        tables.put(name + "_correlations", correlations(populations, currents));
        return tables;
    }

    static List<String> rates(List<String> populations, List<String> currents) {
        List<String> columns = new ArrayList<>(List.of("stretch", "bin_end_s"));
        for (String population : populations) {
            columns.add("ER_" + population + "_Hz");
            columns.add("BR_" + population + "_Hz");
            columns.add("BP_" + population + "_1");
        }
        columns.addAll(currents);
        return columns;
    }

    static List<String> intervals(List<String> populations) {
        List<String> columns = new ArrayList<>(List.of("interval_ms"));
        populations.forEach(population -> columns.add("fraction_" + population + "_1"));
        return columns;
    }

    static List<String> raster() {
        return List.of("time_s", "group_index", "cell", "is_burst");
    }

    static List<String> correlations(List<String> populations, List<String> currents) {
        List<String> signals = signals(populations, currents);
        List<String> columns = new ArrayList<>(List.of("lag_s"));
        for (int a = 0; a < signals.size(); a++) {
            for (int b = a + 1; b < signals.size(); b++) {
                columns.add(signals.get(a) + "_to_" + signals.get(b));
            }
        }
        return columns;
    }

    /** Currents first, without their units: they are causes, so that a response is at a lag above 0. */
    private static List<String> signals(List<String> populations, List<String> currents) {
        List<String> signals = new ArrayList<>();
        currents.forEach(current -> signals.add(current.substring(0, current.lastIndexOf('_'))));
        for (String quantity : List.of("ER_", "BR_", "BP_")) {
            populations.forEach(population -> signals.add(quantity + population));
        }
        return signals;
    }
}
