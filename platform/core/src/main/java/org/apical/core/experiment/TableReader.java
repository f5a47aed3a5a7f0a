package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;
import org.apical.unit.Quantity;

/** Reads the sections {@code tables} and {@code measures}. */
final class TableReader {
    private static final List<String> MEASURE_KEYS = List.of("of", "value", "where", "unit");

    private final Scope scope;
    private final Set<String> tables = new LinkedHashSet<>();

    TableReader(Scope scope, List<MonitorSpec> monitors) {
        this.scope = scope;
        for (MonitorSpec monitor : monitors) {
            Optional<String> table = tableOf(monitor);
            if (table.isPresent() && !tables.add(table.get())) {
                throw new InputException("name-duplicate", "two monitors write the table '" + table.get() + "'")
                        .at(monitor.place())
                        .mend("rename one of them");
            }
        }
    }

    private static Optional<String> tableOf(MonitorSpec monitor) {
        if (monitor instanceof MonitorSpec.Rates m) {
            return Optional.of(m.table());
        } else if (monitor instanceof MonitorSpec.Windows m) {
            return Optional.of(m.table());
        } else if (monitor instanceof MonitorSpec.Weights m) {
            return Optional.of(m.table());
        } else if (monitor instanceof MonitorSpec.Cost m) {
            return Optional.of(m.table());
        } else if (monitor instanceof MonitorSpec.Probe m) {
            return Optional.of(m.table());
        } else if (monitor instanceof MonitorSpec.Custom m) {
            return Optional.of(m.table());
        }
        return Optional.empty();
    }

    /** The section {@code tables}: each computed from a recorded one or from one above it. */
    List<TableSpec> tables(Map<String, YamlNode> section) {
        List<TableSpec> specs = new ArrayList<>();
        section.forEach((name, node) -> specs.add(table(name, node)));
        return specs;
    }

    private TableSpec table(String name, YamlNode node) {
        Faults.name("table", name, node.place());
        Section table = new Section(scope, node, "table '" + name + "'", List.of("from", "columns"));
        String from = table.name("from", "table", tables);
        if (!tables.add(name)) {
            throw new InputException("name-duplicate", "a monitor already writes the table '" + name + "'")
                    .at(node.place())
                    .mend("rename one of them");
        }
        table.need("columns");
        Map<String, String> columns = new LinkedHashMap<>();
        table.entries("columns").forEach((column, expression) -> {
            Faults.column(column, expression.place());
            columns.put(column, expression(expression, "column " + column + " of " + table.what()));
        });
        return new TableSpec(name, from, columns, table.place());
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
        return new MeasureSpec(
                name,
                measure.name("of", "table", tables),
                measure.find("where")
                        .map(n -> expression(n, measure.said("where")))
                        .orElse(""),
                expression(measure.need("value"), measure.said("value")),
                unit(unit, measure),
                unit,
                measure.place());
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
