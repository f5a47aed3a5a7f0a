package org.apical.report.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.Table;
import org.apical.plugin.InputException;

/** Takes the numbers of figures from the tables of a run; each table is read once. */
public final class FigureNumbers {
    private final RunFolder folder;
    private final Map<String, Double> constants;
    private final ColumnExpressions expressions;
    private final Map<String, Optional<Table>> tables = new HashMap<>();

    /**
     * Takes numbers from a run.
     *
     * @param folder the run
     * @param constants values of the experiment's parameters, in SI
     * @param expressions how texts become numbers
     */
    public FigureNumbers(RunFolder folder, Map<String, Double> constants, ColumnExpressions expressions) {
        this.folder = folder;
        this.constants = constants;
        this.expressions = expressions;
    }

    /**
     * The numbers of a figure.
     *
     * @throws InputException if a table or column is missing or damaged
     */
    public FigureData of(FigureSpec figure) {
        return new FigureData(figure, figure.panels().stream().map(this::panel).toList());
    }

    private FigureData.Panel panel(PanelSpec panel) {
        List<SeriesData> series =
                panel.series().stream().flatMap(one -> series(one).stream()).toList();
        return new FigureData.Panel(panel, series);
    }

    private List<SeriesData> series(SeriesSpec series) {
        Table table = tables.computeIfAbsent(series.table(), folder::readTable).orElseThrow(() -> missing(series));
        return new SeriesNumbers(series, table, constants, expressions).read();
    }

    private InputException missing(SeriesSpec series) {
        InputException fault = new InputException("table-missing", "there is no table '" + series.table() + "'");
        fault.at(series.place()).known(folder.tableNames()).mend("correct the name, or let the run come to its end");
        return fault;
    }
}
