package org.apical.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apical.report.Comparison;
import org.apical.report.Spread;

/** Rows of a comparison for JSON. */
final class ComparisonJson {
    private ComparisonJson() {}

    static Map<String, Object> row(Comparison.Row r) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dataset", r.dataset());
        json.put("experiment", r.experiment());
        json.put("rule", r.rule());
        json.put("variant", r.variant());
        json.put("backend", r.backend());
        json.put("epochs", r.epochs());
        json.put("seeds", r.seeds());
        json.put("finished", r.finished());
        json.put("test_error_pct", spread(r.error()));
        json.put("lowest_error_pct", spread(r.lowest()));
        json.put("delta_angle_deg", spread(r.gradientAngle()));
        json.put("weight_angle_deg", spread(r.weightAngle()));
        json.put("images_per_s", spread(r.speed()));
        return json;
    }

    static Map<String, Object> row(Comparison.MeasureRow r) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("experiment", r.experiment());
        json.put("variant", r.variant());
        json.put("seeds", r.seeds());
        json.put("measure", r.measure());
        json.put("unit", r.unit());
        json.putAll(spread(r.value()));
        return json;
    }

    private static Map<String, Object> spread(Spread spread) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mean", spread.mean());
        json.put("sd", spread.deviation());
        json.put("runs", spread.count());
        return json;
    }
}
