package org.apical.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apical.cli.format.Json;
import org.apical.cli.format.Numbers;
import org.apical.cli.format.TextTable;
import org.apical.core.machine.BackendChoice;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.reference.Bench;
import org.apical.core.reference.CaseReport;
import org.apical.core.reference.ReferenceCases;
import org.apical.host.ApicalHost;

/** Recomputes reference cases and prints how far off each field is. */
final class CaseCheck {
    private static final String OK = "ok";
    private static final String MISSED = "MISSED";

    private final ExecutionOptions options;
    private final Context context;

    CaseCheck(ExecutionOptions options, Context context) {
        this.options = options;
        this.context = context;
    }

    int run(List<String> paths, boolean isJson) {
        BackendChoice backend = options.backendOr("reference");
        List<CaseReport> reports = new ArrayList<>();
        try (ApicalHost host = ApicalHost.open(options.host(context))) {
            Bench bench = new Bench(host.registry(), backend.kernels(), PhiloxStream::new);
            for (String path : paths) {
                reports.addAll(new ReferenceCases(bench).check(context.path(path)));
            }
        }
        context.console().print(isJson ? Json.text(json(reports, backend)) : text(reports, backend));
        return reports.stream().allMatch(CaseReport::isMet) ? ExitStatus.DONE : ExitStatus.MISSED;
    }

    private static String text(List<CaseReport> reports, BackendChoice backend) {
        TextTable table = new TextTable("file", "field", "#difference", "#tolerance", "unit", "verdict");
        StringBuilder notes = new StringBuilder();
        for (CaseReport report : reports) {
            for (CaseReport.Field field : report.fields()) {
                table.row(
                        report.file(),
                        field.name(),
                        Numbers.text(field.difference()),
                        Numbers.text(field.tolerance()),
                        field.unit(),
                        field.isMet() ? OK : MISSED);
            }
            if (!report.note().isEmpty()) {
                notes.append(report.file()).append(": ").append(report.note()).append('\n');
            }
        }
        return (table.isEmpty() ? "" : table.text() + "\n") + notes + conclusion(reports, backend);
    }

    private static String conclusion(List<CaseReport> reports, BackendChoice backend) {
        long checked = reports.stream()
                .filter(r -> r.status() == CaseReport.Status.CHECKED)
                .count();
        long missed = reports.stream().filter(r -> !r.isMet()).count();
        return checked + " of " + reports.size() + " files checked on " + backend.title() + ", " + missed + " missed\n";
    }

    private static Map<String, Object> json(List<CaseReport> reports, BackendChoice backend) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("backend", backend.backend().name());
        json.put("precision", backend.precision().word());
        json.put("files", reports.stream().map(CaseCheck::json).toList());
        json.put("met", reports.stream().allMatch(CaseReport::isMet));
        return json;
    }

    private static Map<String, Object> json(CaseReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", report.file());
        json.put("status", report.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("note", report.note());
        json.put("fields", report.fields().stream().map(CaseCheck::json).toList());
        return json;
    }

    private static Map<String, Object> json(CaseReport.Field field) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", field.name());
        json.put("difference", field.difference());
        json.put("tolerance", field.tolerance());
        json.put("unit", field.unit());
        json.put("verdict", field.isMet() ? OK : MISSED);
        return json;
    }
}
