package org.apical.report.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.core.equation.TableExpressions;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.Table;
import org.apical.core.yaml.YamlText;
import org.apical.plugin.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureNumbersTest {
    @TempDir
    Path temp;

    private RunFolder folder;

    @BeforeEach
    void writeTables() {
        folder = RunFolder.create(temp.resolve("run"));
        Table rates = Table.of("seed", "bin_end_s", "ER_Hz", "BR_Hz");
        rates.add(1, 1, 2, 1);
        rates.add(1, 2, 4, 1);
        rates.add(2, 1, 6, 3);
        rates.add(2, 2, 4, 2);
        folder.writeTable("rates", rates);
        Table curves = new Table(List.of("condition", "w_1", "I_pA", "BP"), Set.of("condition"));
        curves.addRow(List.of("open", 0.02, 0, 1));
        curves.addRow(List.of("closed", 0, 0, 2));
        curves.addRow(List.of("closed", 10, 1, 3));
        folder.writeTable("curves", curves);
    }

    private List<SeriesData> series(String panel) {
        String yaml = "figures: {f: {panels: [" + panel + "]}}";
        Map<String, FigureText> figures = FigureReader.find(new FigureText(YamlText.parse("x.yaml", yaml)));
        FigureNumbers numbers = new FigureNumbers(folder, Map.of("limit", 1.0), TableExpressions::column);
        return numbers.of(FigureReader.read("f", figures.get("f")))
                .panels()
                .get(0)
                .series();
    }

    private InputException fault(String panel) {
        return assertThrows(InputException.class, () -> series(panel), panel);
    }

    /** By hand: seeds give 2 and 6 at 1 s, mean 4 and deviation 2; 4 and 4 at 2 s. */
    @Test
    void severalSeedsBecomeMeanAndTwoDeviations() {
        Points p = series("{table: rates, x: bin_end_s, y: ER_Hz}").get(0).points();
        assertTrue(p.hasBand());
        assertArrayEquals(new double[] {1, 2}, p.x());
        assertArrayEquals(new double[] {4, 4}, p.y());
        assertArrayEquals(new double[] {0, 4}, p.low());
        assertArrayEquals(new double[] {8, 4}, p.high());
    }

    @Test
    void widthOfTheBandIsGivenInDeviations() {
        assertArrayEquals(
                new double[] {6, 4},
                series("{table: rates, x: bin_end_s, y: ER_Hz, bands: 1}")
                        .get(0)
                        .points()
                        .high());
        assertFalse(series("{table: rates, x: bin_end_s, y: ER_Hz, bands: 0}")
                .get(0)
                .points()
                .hasBand());
    }

    @Test
    void expressionsConditionsAndParametersAreComputed() {
        Points p = series("{table: rates, where: seed == 1 and bin_end_s > limit, series: "
                        + "[{x: bin_end_s - limit, y: 100*BR_Hz/ER_Hz}]}")
                .get(0)
                .points();
        assertArrayEquals(new double[] {1}, p.x());
        assertArrayEquals(new double[] {25}, p.y());
    }

    @Test
    void eachValueOfAColumnGivesASeries() {
        List<SeriesData> byNumber = series("{table: curves, x: I_pA, y: BP, by: w_1, label: 'w = {}'}");
        assertEquals(
                List.of("w = 0", "w = 0.02", "w = 10"),
                byNumber.stream().map(SeriesData::label).toList());
        List<SeriesData> byWord = series("{table: curves, x: I_pA, y: BP, by: condition, names: {open: open loop}}");
        assertEquals(
                List.of("open loop", "closed"),
                byWord.stream().map(SeriesData::label).toList());
    }

    @Test
    void stairHoldsEachValueUpToTheEndOfItsBin() {
        Points p = series("{table: rates, kind: step, where: seed == 1, x: bin_end_s, y: ER_Hz}")
                .get(0)
                .points();
        assertArrayEquals(new double[] {0, 1, 1, 2}, p.x());
        assertArrayEquals(new double[] {2, 2, 4, 4}, p.y());
    }

    @Test
    void histogramCountsEveryValueOnce() {
        Points p = series("{table: rates, kind: histogram, y: ER_Hz, bins: 2}")
                .get(0)
                .points();
        assertArrayEquals(new double[] {2, 2, 4, 4, 6, 6}, p.x());
        assertArrayEquals(new double[] {0, 1, 1, 3, 3, 0}, p.y()); // 2 | 4, 4, 6
    }

    @Test
    void limitsOfErrorComeFromColumns() {
        Points p = series(
                        "{table: rates, where: seed == 1, x: bin_end_s, y: ER_Hz, y_low: ER_Hz - BR_Hz, y_high: ER_Hz + 1}")
                .get(0)
                .points();
        assertArrayEquals(new double[] {1, 3}, p.low());
        assertArrayEquals(new double[] {3, 5}, p.high());
    }

    @Test
    void longLineKeepsItsExtremes() {
        Table trace = Table.of("t", "v");
        for (int i = 0; i < 100_000; i++) {
            trace.add(i, i == 54_321 ? 9 : i == 12_345 ? -9 : Math.sin(i));
        }
        folder.writeTable("trace", trace);
        Points p = series("{table: trace, x: t, y: v}").get(0).points();
        assertTrue(p.count() <= 4 * Thinning.STRETCHES, "" + p.count());
        assertEquals(9, java.util.Arrays.stream(p.y()).max().orElseThrow());
        assertEquals(-9, java.util.Arrays.stream(p.y()).min().orElseThrow());
    }

    @Test
    void rasterTellsEventsFromBursts() {
        List<SeriesData> series = series("{table: rates, kind: raster, x: bin_end_s, y: ER_Hz, class: seed - 1}");
        assertEquals(
                List.of("event", "burst"),
                series.stream().map(SeriesData::label).toList());
    }

    @Test
    void whatIsMissingIsSaid() {
        assertEquals("table-missing", fault("{table: xor_after, x: t, y: v}").slug());
        assertTrue(
                fault("{table: rates, x: bin_end_s, y: nothing}").getMessage().contains("'nothing'"));
        assertEquals(
                "table-rows",
                fault("{table: rates, x: bin_end_s, y: ER_Hz, where: seed > 9}").slug());
    }
}
