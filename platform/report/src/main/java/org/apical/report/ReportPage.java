package org.apical.report;

import java.util.List;
import org.apical.core.folder.Measures;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunRecord;

/** {@code report.html}: verdicts, figures, provenance, parameters and the end of the log. */
final class ReportPage {
    private static final int LOG_LINES = 60;
    private static final String STYLE = """
            body { font: 15px/1.5 system-ui, sans-serif; color: #222; background: #fff; max-width: 62rem; margin: 2rem auto;
                   padding: 0 1.25rem; }
            h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2.2rem 0 .6rem; }
            .sub { color: #666; margin: .2rem 0 1.2rem; }
            .note { border-left: 3px solid #D55E00; background: #fdf4ee; padding: .5rem .8rem; margin: .6rem 0;
                    white-space: pre-wrap; }
            table { border-collapse: collapse; width: 100%; } th { text-align: left; font-weight: 600; }
            th, td { padding: .25rem .8rem .25rem 0; border-bottom: 1px solid #e4e4e4; vertical-align: top;
                     overflow-wrap: anywhere; }
            .met { color: #00694c; } .missed { color: #b34700; font-weight: 600; }
            .number { font-variant-numeric: tabular-nums; white-space: nowrap; }
            figure { margin: 1.2rem 0 1.8rem; } figure svg { max-width: 100%; height: auto; }
            figcaption { color: #444; margin-top: .3rem; }
            pre { background: #f6f6f6; padding: .8rem; overflow-x: auto; font-size: 12.5px; line-height: 1.45; }
            summary { cursor: pointer; color: #0072B2; }
            """;

    private final RunFolder folder;
    private final ExperimentFile experiment;
    private final Figures figures;
    private final RunRecord record;
    private final Html html = new Html();

    ReportPage(RunFolder folder, ExperimentFile experiment, Figures figures) {
        this.folder = folder;
        this.experiment = experiment;
        this.figures = figures;
        this.record = folder.record();
    }

    String text() {
        String title = experiment.title(record.experiment());
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", title)
                .raw("<style>\n" + STYLE + "</style>\n</head>\n<body>\n");
        writeHead(title);
        folder.measures().ifPresent(this::writeMeasures);
        writeFigures();
        Provenance.write(record, html);
        writeParameters();
        writeLog();
        return html.raw("</body>\n</html>\n").text();
    }

    private void writeHead(String title) {
        html.element("h1", title);
        html.element("p", "sub", record.experiment() + ", seed " + record.seed() + ", " + record.start());
        String state =
                switch (record.state()) {
                    case FINISHED -> "";
                    case RUNNING ->
                        "This run had not ended when the report was made: it is going on, or it was killed. "
                                + "Tables and figures may be missing.";
                    case FAILED -> "This run failed. " + record.error();
                    case STOPPED -> "This run was stopped before its end. " + record.error();
                };
        if (!state.isEmpty()) {
            html.element("p", "note", state.strip());
        }
    }

    private void writeMeasures(Measures measures) {
        html.element("h2", "Measures").tableHead("measure", "value", "expected", "verdict");
        measures.all().forEach(this::writeMeasure);
        html.tableEnd();
    }

    private void writeMeasure(String name, Measures.Measure measure) {
        String unit = measure.unit().equals("1") ? "" : " " + measure.unit();
        String verdict = measure.verdict()
                .map(v -> v == Measures.Verdict.MET ? "met" : "missed")
                .orElse("");
        html.raw("<tr>").element("td", name);
        html.element("td", "number", ReadableNumber.of(measure.value()) + unit);
        html.element("td", measure.expected()).element("td", verdict.isEmpty() ? "number" : verdict, verdict);
        html.raw("</tr>\n");
    }

    private void writeFigures() {
        if (!figures.made().isEmpty() || !figures.messages().isEmpty()) {
            html.element("h2", "Figures");
        }
        figures.messages().forEach(message -> html.element("p", "note", message));
        figures.made().forEach((name, figure) -> {
            html.raw("<figure>\n").raw(inline(figure.svg()));
            html.element("figcaption", figure.title().isEmpty() ? name : figure.title())
                    .raw("</figure>\n");
        });
    }

    /** The drawing itself, without what only a file of its own needs. */
    private static String inline(String svg) {
        return svg.substring(svg.indexOf("<svg"));
    }

    private void writeParameters() {
        List<ExperimentFile.Setting> settings = experiment.settings();
        if (!settings.isEmpty()) {
            html.element("h2", "Parameters").tableHead("parameter", "value", "meaning");
            settings.forEach(s -> html.row(List.of(s.name(), s.value(), s.meaning())));
            html.tableEnd();
        }
        if (!experiment.text().isEmpty()) {
            html.raw("<details>\n").element("summary", "The whole experiment");
            html.element("pre", experiment.text()).raw("</details>\n");
        }
    }

    private void writeLog() {
        List<String> lines = folder.logLines();
        if (lines.isEmpty()) {
            return;
        }
        html.element("h2", lines.size() > LOG_LINES ? "End of the log" : "Log");
        html.element("pre", String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size())));
    }
}
