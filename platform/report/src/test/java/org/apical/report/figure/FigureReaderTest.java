package org.apical.report.figure;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apical.core.yaml.YamlText;
import org.apical.plugin.InputException;
import org.junit.jupiter.api.Test;

class FigureReaderTest {
    private static final String WHOLE = """
            figures:
              output:
                title: Output
                panels:
                  - table: before
                    x: bin_end_s
                    x_label: time (s)
                    y_range: [0, 12]
                    series: [{y: ER_Hz, label: before}, {table: after, y: ER_Hz, kind: points}]
                    lines: [{y: 6, label: threshold}, {x: 2}]
                    spans: [{from: 1, to: 2}]
            """;

    private static FigureSpec read(String yaml) {
        return FigureReader.read(
                "output",
                FigureReader.find(new FigureText(YamlText.parse("x.yaml", yaml)))
                        .get("output"));
    }

    @Test
    void seriesTakesFromItsPanelWhatItLeavesOut() {
        PanelSpec panel = read(WHOLE).panels().get(0);
        assertEquals(
                List.of("before", "after"),
                panel.series().stream().map(SeriesSpec::table).toList());
        assertEquals("bin_end_s", panel.series().get(1).x());
        assertEquals(Kind.POINTS, panel.series().get(1).kind());
        assertEquals(new PanelSpec.Axis("time (s)", Double.NaN, Double.NaN, false), panel.x());
        assertEquals(new PanelSpec.Line(true, 6, "threshold"), panel.lines().get(0));
    }

    @Test
    void layoutSaysHowManyPanelsStandSideBySide() {
        assertEquals(2, read(WHOLE).columns());
        assertEquals(1, read(WHOLE.replace("title: Output", "layout: column")).columns());
        assertEquals(3, read(WHOLE.replace("title: Output", "columns: 3")).columns());
    }

    @Test
    void fileWithoutFiguresIsRight() {
        assertDoesNotThrow(() -> FigureReader.check("apical: 1\n", "x.yaml"));
        assertDoesNotThrow(() -> FigureReader.check(WHOLE, "x.yaml"));
    }

    @Test
    void unknownKeyIsSaidWithItsPlace() {
        InputException fault = assertThrows(
                InputException.class, () -> FigureReader.check(WHOLE.replace("y_range", "y_limits"), "x.yaml"));
        assertEquals("figure-key", fault.slug());
        assertEquals(8, fault.place().orElseThrow().line());
    }

    @Test
    void nonsenseIsRefused() {
        List<String[]> swaps = List.of(
                new String[] {"[0, 12]", "[12, 0]"},
                new String[] {"[0, 12]", "[0]"},
                new String[] {"[0, 12]", "[low, high]"},
                new String[] {"kind: points", "kind: pie"},
                new String[] {"kind: points", "markers: perhaps"},
                new String[] {"kind: points", "bands: -1"},
                new String[] {"kind: points", "bins: 0"},
                new String[] {"{x: 2}", "{x: 2, y: 3}"},
                new String[] {"from: 1, ", ""},
                new String[] {"x: bin_end_s\n", "x_scale: cubic\n"},
                new String[] {"x: bin_end_s\n", "x_scale: log\n"},
                new String[] {"title: Output", "layout: heap"},
                new String[] {"title: Output", "columns: 1.5"});
        for (String[] swap : swaps) {
            String yaml = WHOLE.replace(swap[0], swap[1]);
            InputException fault = assertThrows(InputException.class, () -> read(yaml), swap[1]);
            assertEquals("figure-value", fault.slug(), swap[1]);
        }
    }

    @Test
    void nameThatCannotBeAFileIsRefused() {
        FigureText figure = FigureReader.find(new FigureText(YamlText.parse("x.yaml", WHOLE)))
                .get("output");
        assertThrows(InputException.class, () -> FigureReader.read("../up", figure));
    }
}
