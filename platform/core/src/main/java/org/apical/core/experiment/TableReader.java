package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.equation.TableExpressions;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;
import org.apical.unit.Quantity;

/** Reads the sections {@code tables} and {@code measures}. */
final class TableReader {
    private static final List<String> MEASURE_KEYS = List.of("of", "condition", "value", "where", "unit");

    private final Scope scope;
    private final List<String> leading;
    private final Map<String, Double> constants = new LinkedHashMap<>();
    private final Map<String, Optional<List<String>>> tables = new LinkedHashMap<>();

    /**
     * A reader.
     *
     * @param leading columns that stand behind the seed in all tables
     */
    TableReader(Scope scope, List<MonitorSpec> monitors, List<String> leading) {
        this.scope = scope;
        this.leading = leading;
        scope.parameters().constants().forEach((name, value) -> constants.put(name, value.value()));
        monitors.forEach(this::declare);
    }

    private void declare(MonitorSpec monitor) {
        Columns.tablesOf(monitor).forEach((table, columns) -> {
            if (tables.put(table, columns.map(this::led)) != null) {
                throw new InputException("name-duplicate", "two monitors write the table '" + table + "'")
                        .at(monitor.place())
                        .mend("rename one of them");
            }
        });
    }

    /** The tables that a training writes. */
    void declare(LayeredSpec layered) {
        List<String> curves = new ArrayList<>(LayeredSpec.CURVES);
        curves.removeAll(LayeredSpec.CURVE_WORDS);
        tables.put("learning_curves", Optional.of(curves));
        tables.put("angles", Optional.of(LayeredSpec.ANGLES));
    }

    private List<String> led(List<String> columns) {
        List<String> all = new ArrayList<>(columns);
        all.addAll(1, leading);
        return all;
    }

    /** The section {@code tables}: each computed from a recorded one or from one above it. */
    List<TableSpec> tables(Map<String, YamlNode> section) {
        List<TableSpec> specs = new ArrayList<>();
        section.forEach((name, node) -> specs.add(table(name, node)));
        return specs;
    }

    private TableSpec table(String name, YamlNode node) {
        Faults.name("table", name, node.place());
        Section table =
                new Section(scope, node, "table '" + name + "'", List.of("from", "data", "where", "by", "columns"));
        String data = data(table);
        String from = data.isEmpty() ? table.name("from", "table", tables.keySet()) : data;
        if (tables.containsKey(name)) {
            throw new InputException("name-duplicate", "another table is called '" + name + "'")
                    .at(node.place())
                    .mend("rename one of them");
        }
        table.need("columns");
        String where = where(table, from);
        List<String> by = by(table, from);
        Map<String, String> columns = new LinkedHashMap<>();
        table.entries("columns").forEach((column, expression) -> {
            Faults.column(column, expression.place());
            String what = "column " + column + " of " + table.what();
            columns.put(column, by.isEmpty() ? perRow(expression, what, from) : reduction(expression, what, from));
        });
        List<String> all = new ArrayList<>(by);
        all.addAll(columns.keySet());
        tables.put(name, Optional.of(all));
        return new TableSpec(name, data.isEmpty() ? from : "", data, where, by, columns, table.place());
    }

    /** A file in the folder of data sets; its columns are known when it is read. */
    private static String data(Section table) {
        return table.has("data") ? SourceFiles.inside(table.word("data"), table.place("data")) : "";
    }

    private Optional<List<String>> columnsOf(String table) {
        return tables.getOrDefault(table, Optional.empty());
    }

    private List<String> by(Section table, String from) {
        Optional<List<String>> known = columnsOf(from);
        return known.isPresent()
                ? table.names("by", "column", known.get())
                : table.items("by").stream()
                        .map(n -> Section.text(n, table.said("by")))
                        .toList();
    }

    private String where(Section section, String table) {
        return section.find("where")
                .map(n -> perRow(n, section.said("where"), table))
                .orElse("");
    }

    /** The section {@code measures}. */
    Map<String, MeasureSpec> measures(Map<String, YamlNode> section) {
        Map<String, MeasureSpec> specs = new LinkedHashMap<>();
        section.forEach((name, node) -> specs.put(name, measure(name, node)));
        return specs;
    }

    private MeasureSpec measure(String name, YamlNode node) {
        Faults.name("measure", name, node.place());
        Section measure = new Section(scope, node, "measure '" + name + "'", MEASURE_KEYS);
        String unit = measure.word("unit", "1");
        String table = measure.name("of", "table", tables.keySet());
        String where = where(measure, table);
        String value = reduction(measure.need("value"), measure.said("value"), table);
        String condition = measure.word("condition", "");
        if (!condition.isEmpty() && !leading.contains(Condition.NAME)) {
            throw new InputException("condition-unknown", measure.what() + " is of a condition, but the file has none")
                    .at(measure.place("condition"))
                    .mend("add the section conditions, or leave this key out");
        }
        return new MeasureSpec(name, table, condition, where, value, unit(unit, measure), unit, measure.place());
    }

    /** An expression that gives a number for each row. */
    private String perRow(YamlNode node, String what, String table) {
        String text = expression(node, what);
        columnsOf(table)
                .ifPresent(columns ->
                        TableExpressions.column(text, Columns.oneRow(numbers(columns)), constants, node.place()));
        return text;
    }

    /** An expression that gives one number for all rows. */
    private String reduction(YamlNode node, String what, String table) {
        String text = expression(node, what);
        columnsOf(table)
                .ifPresent(columns ->
                        TableExpressions.reduce(text, Columns.oneRow(numbers(columns)), constants, node.place()));
        return text;
    }

    private static List<String> numbers(List<String> columns) {
        return columns.stream().filter(c -> !c.equals(Condition.NAME)).toList();
    }

    private static Quantity unit(String unit, Section measure) {
        try {
            return Quantity.parseUnit(unit);
        } catch (IllegalArgumentException e) {
            throw new InputException("unit-unknown", measure.said("unit") + " is '" + unit + "': " + e.getMessage())
                    .at(measure.place("unit"))
                    .mend("write a unit such as Hz, s or 1")
                    .because(e);
        }
    }

    private static String expression(YamlNode node, String what) {
        String text = Literals.isExpression(node) ? Literals.expression(node) : Section.text(node, what);
        if (text.isBlank()) {
            throw new InputException("value-form", what + " is empty, but must be an expression over columns")
                    .at(node.place())
                    .mend("write an expression such as mean(ER_output_Hz)");
        }
        return text;
    }
}
