package org.apical.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apical.core.folder.RunRecord;

/** The part of the report that says what produced the run. */
final class Provenance {
    private Provenance() {}

    static void write(RunRecord record, Html html) {
        html.element("h2", "Provenance").raw("<table>\n");
        RunRecord.Execution execution = record.execution();
        fact(html, "state", record.state().name().toLowerCase(Locale.ROOT));
        fact(html, "start", record.start().toString());
        fact(html, "went on", resumed(record));
        fact(html, "end", record.end().map(Object::toString).orElse(""));
        fact(
                html,
                "program",
                "Apical " + record.program().version() + " " + record.program().commit());
        fact(html, "backend", execution.backend() + ": " + execution.reason());
        fact(html, "arithmetic", execution.precision() + ", " + execution.threads() + " threads");
        fact(html, "random numbers", RunRecord.RANDOM_GENERATOR + ", seed " + record.seed());
        fact(html, "Java", record.machine().java());
        fact(html, "system", record.machine().os());
        fact(html, "processor", record.machine().cpu());
        html.tableEnd();
        writeDetails(record, html);
    }

    private static String resumed(RunRecord record) {
        return record.resumed().stream()
                .map(r -> r.when() + " at step " + r.step())
                .collect(Collectors.joining(", "));
    }

    private static void fact(Html html, String name, String value) {
        if (!value.isBlank()) {
            html.row(List.of(name, value.strip()));
        }
    }

    private static void writeDetails(RunRecord record, Html html) {
        if (!record.bundles().isEmpty()) {
            html.raw("<details>\n")
                    .element("summary", "Bundles (" + record.bundles().size() + ")");
            html.tableHead("bundle", "version", "SHA-256");
            record.bundles().forEach(b -> html.row(List.of(b.name(), b.version(), b.sha256())));
            html.tableEnd().raw("</details>\n");
        }
        if (!record.streams().isEmpty()) {
            String streams = record.streams().entrySet().stream()
                    .map(e -> e.getValue() + "  " + e.getKey())
                    .collect(Collectors.joining("\n"));
            html.raw("<details>\n")
                    .element("summary", "Streams of random numbers")
                    .element("pre", streams);
            html.raw("</details>\n");
        }
    }
}
