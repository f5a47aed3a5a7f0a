package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableExpressionsTest {
    private static final Place PLACE = Place.of("xor.yaml");
    private static final Map<String, double[]> COLUMNS =
            Map.of("ER", new double[] {4, 0, 8, 4}, "BR", new double[] {1, 0, 4, 3});
    private static final Map<String, Double> CONSTANTS = Map.of("bins", 4.0);

    private static double[] column(String text) {
        return TableExpressions.column(text, COLUMNS, CONSTANTS, PLACE);
    }

    private static double reduce(String text) {
        return TableExpressions.reduce(text, COLUMNS, CONSTANTS, PLACE);
    }

    @Test
    void columnIsComputedRowByRow() {
        assertArrayEquals(new double[] {25, Double.NaN, 50, 75}, column("100*BR/ER"));
        assertArrayEquals(new double[] {1, 0, 1, 1}, column("ER >= 4 and BR > 0"));
    }

    @Test
    void oneNumberFillsTheColumn() {
        assertArrayEquals(new double[] {4, 4, 4, 4}, column("bins"));
        assertArrayEquals(new double[] {0, -4, 4, 0}, column("ER - mean(ER)"));
    }

    @ParameterizedTest
    @CsvSource({
        "mean(ER), 4",
        "sum(BR)/sum(ER), 0.5",
        "min(ER), 0",
        "max(ER), 8",
        "'max(max(ER), 9)', 9",
        "count(ER > 3), 3",
        "sd(BR), 1.5811388300841898", // sqrt(10/4): population
        "first(BR), 1",
        "last(BR), 3",
        "bins*2, 8",
        "'correlation(ER, 2*ER + 1)', 1",
        "'correlation(ER, -ER)', -1",
    })
    void reductionsSumUpRows(String text, double expected) {
        assertEquals(expected, reduce(text), 1e-15);
    }

    @Test
    void nothingIsNotANumber() {
        Map<String, double[]> empty = Map.of("ER", new double[0]);
        assertEquals(Double.NaN, TableExpressions.reduce("mean(ER)", empty, Map.of(), PLACE));
        assertEquals(Double.NaN, TableExpressions.reduce("max(ER)", empty, Map.of(), PLACE));
        assertEquals(0, TableExpressions.reduce("count(ER > 1)", empty, Map.of(), PLACE));
        assertEquals(0, TableExpressions.column("ER + 1", empty, Map.of(), PLACE).length);
        assertEquals(Double.NaN, reduce("correlation(ER, 0*ER)"));
        assertEquals(Double.NaN, reduce("mean(BR/ER)"));
    }

    @Test
    void valuePerRowIsNoReduction() {
        InputException e = assertThrows(InputException.class, () -> reduce("BR/ER"));
        assertEquals("equation-shape", e.slug());
        assertTrue(e.mend().contains("mean(BR/ER)"), e.mend());
    }

    @Test
    void unknownColumnListsTheColumns() {
        InputException e = assertThrows(InputException.class, () -> reduce("mean(BRR)"));
        assertEquals("there is no column 'BRR' (did you mean 'BR'?)", e.what());
        assertEquals(3, e.known().size());
    }

    @Test
    void unitsHaveNoPlaceInATable() {
        InputException e = assertThrows(InputException.class, () -> column("ER > 5 Hz"));
        assertEquals("equation-unit", e.slug());
    }
}
