package org.apical.core.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.folder.Table;
import org.apical.core.reference.CaseReport.Field;
import org.apical.core.reference.ConstantCurrent.Combination;

/**
 * {@code exact_pyramidal_trace.csv}: state of single cells under constant currents, after the injected current was added.
 *
 * <p>Cells are compared up to their first spike whose step differs: a spike that is one step late is not an error of voltage.
 * A differing spike shows as a somatic voltage more than 5 mV off.
 */
final class PyramidalTraceCase implements ReferenceCase {
    private static final double SPIKE_APART = 5e-3;
    private static final Map<String, String> VARIABLES = new LinkedHashMap<>();

    static {
        VARIABLES.put("Vs_V", "V_s");
        VARIABLES.put("Vd_V", "V_d");
        VARIABLES.put("ws_1", "w_s");
        VARIABLES.put("wd_V", "w_d");
        VARIABLES.put("theta_V", "theta");
    }

    @Override
    public List<Field> check(Bench bench, CaseParameters parameters, Table table) {
        List<Combination> combinations = parameters.rows("combinations_pA").stream()
                .map(row -> new Combination(row.get(0), row.get(1)))
                .toList();
        Map<Long, List<Integer>> rows = rowsByStep(table);
        boolean[] apart = new boolean[combinations.size()];
        Map<String, Double> worst = new LinkedHashMap<>();
        VARIABLES.keySet().forEach(column -> worst.put(column, 0.0));
        ConstantCurrent cells = new ConstantCurrent(bench, parameters.text("model"), combinations);
        cells.run((long) parameters.number("duration_steps"), k -> {
            for (int row : rows.getOrDefault(k, List.of())) {
                int cell = combinations.indexOf(
                        new Combination(table.number("I_soma_pA", row), table.number("I_dend_pA", row)));
                compare(cells, cell, table, row, apart, worst);
            }
        });
        return fields(parameters.object("tolerance"), worst);
    }

    private static Map<Long, List<Integer>> rowsByStep(Table table) {
        Map<Long, List<Integer>> rows = new HashMap<>();
        double[] steps = table.numbers("step");
        for (int r = 0; r < steps.length; r++) {
            rows.computeIfAbsent((long) steps[r], s -> new ArrayList<>()).add(r);
        }
        return rows;
    }

    private static void compare(
            ConstantCurrent cells, int cell, Table table, int row, boolean[] apart, Map<String, Double> worst) {
        apart[cell] |= Math.abs(cells.value("V_s", cell) - table.number("Vs_V", row)) > SPIKE_APART;
        if (!apart[cell]) {
            VARIABLES.forEach((column, variable) ->
                    worst.merge(column, Math.abs(cells.value(variable, cell) - table.number(column, row)), Math::max));
        }
    }

    private static List<Field> fields(CaseParameters tolerance, Map<String, Double> worst) {
        return worst.entrySet().stream()
                .map(e -> new Field(
                        e.getKey(),
                        e.getValue(),
                        tolerance.number(e.getKey()),
                        e.getKey().endsWith("_V") ? "V" : "1"))
                .toList();
    }
}
