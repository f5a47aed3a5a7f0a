package org.apical.core.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apical.plugin.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {
    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("t.csv"), text);
    }

    private InputException fault(String text) throws IOException {
        Path file = file(text);
        return assertThrows(InputException.class, () -> CsvReader.read(file));
    }

    @Test
    void writtenTableIsReadableByEyeAndByProgram() throws IOException {
        Table table = Table.of("seed", "bin_end_s", "ER_output_Hz");
        table.add(1, 0.4, 6.4350000000001);
        table.add(1, 0.8, Double.NaN);
        Path file = folder.resolve("xor_before.csv");
        CsvWriter.write(table, file);
        assertEquals("seed,bin_end_s,ER_output_Hz\n1,0.4,6.435\n1,0.8,nan\n", Files.readString(file));
        Table back = CsvReader.read(file);
        assertEquals(table.columns(), back.columns());
        assertArrayEquals(new double[] {6.435, Double.NaN}, back.numbers("ER_output_Hz"));
    }

    @Test
    void floatsReadBackToTheSameFloat() {
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 20_000; i++) {
            float x = Float.intBitsToFloat(random.nextInt());
            String text = CsvNumber.format(x);
            assertEquals(Float.isNaN(x) ? Float.NaN : x, (float) CsvNumber.parse(text), text + ", seed 7");
        }
    }

    @Test
    void numbersAreAsShortAsTheyCanBe() {
        assertEquals("200", CsvNumber.format(200));
        assertEquals("-3", CsvNumber.format(-3));
        assertEquals("0.1", CsvNumber.format(0.1f));
        assertEquals("0.333333333", CsvNumber.format(1.0 / 3));
        assertEquals("0.00001", CsvNumber.format(1e-5));
        assertEquals("1E-12", CsvNumber.format(1e-12));
        assertEquals("1E+20", CsvNumber.format(1e20));
        assertEquals("-inf", CsvNumber.format(Double.NEGATIVE_INFINITY));
    }

    @Test
    void columnWithoutAnyNumberHoldsWords() throws IOException {
        Table table = CsvReader.read(file("condition,ER_Hz\nopenloop,8.1\n\"vip, 50 pA\",7.8\n"));
        assertEquals(List.of("openloop", "vip, 50 pA"), table.words("condition"));
        assertArrayEquals(new double[] {8.1, 7.8}, table.numbers("ER_Hz"));
        assertThrows(IllegalArgumentException.class, () -> table.numbers("condition"));
    }

    @Test
    void wordsWithCommasSurviveAFile() {
        Table table = new Table(List.of("condition", "n"), Set.of("condition"));
        table.addRow(List.of("a, \"b\"", 3));
        CsvWriter.write(table, folder.resolve("w.csv"));
        assertEquals(
                List.of("a, \"b\""), CsvReader.read(folder.resolve("w.csv")).words("condition"));
    }

    @Test
    void lettersAmongNumbersAreRefusedWithTheirPlace() throws IOException {
        InputException fault = fault("time_s,w_1\n0,0.1\n0.5, 0.l2\n");
        assertEquals(
                "[table-cell] '0.l2' in column w_1 is not a number\n  at  " + folder.resolve("t.csv")
                        + ":3:5\n  mend: write numbers with a point, such as 0.5 or 1e-3",
                fault.getMessage());
    }

    @Test
    void raggedLineIsRefusedWithItsPlace() throws IOException {
        InputException fault = fault("a,b\n1,2\n\n3,4,5\n");
        assertEquals("table-ragged", fault.slug());
        assertEquals("3 cells where the header has 2", fault.what());
        assertTrue(fault.place().orElseThrow().toString().endsWith("t.csv:4:5"), fault.getMessage());
    }

    @Test
    void nonsenseIsRefusedEachWithItsOwnWord() throws IOException {
        assertEquals("table-empty", fault("").slug());
        assertEquals("table-header", fault("1,2\n3,4\n").slug());
        assertEquals("table-header", fault("a,a\n3,4\n").slug());
        assertEquals("table-quote", fault("a\n\"x\n").slug());
        assertEquals("table-cell", fault("a\n1\n1d\n").slug());
        Path none = folder.resolve("none.csv");
        assertEquals(
                "table-missing",
                assertThrows(InputException.class, () -> CsvReader.read(none)).slug());
    }

    @Test
    void notANumberIsRefusedWhereNumbersMustBeFinite() throws IOException {
        Path file = file("a,b\n1,2\n3,nan\n");
        InputException fault = assertThrows(InputException.class, () -> CsvReader.readFinite(file));
        assertEquals("table-nan", fault.slug());
        assertTrue(fault.place().orElseThrow().toString().endsWith("t.csv:3:3"), fault.getMessage());
    }

    @Test
    void windowsLineEndsAndByteOrderMarkAreRead() throws IOException {
        assertArrayEquals(
                new double[] {2}, CsvReader.read(file("\uFEFFa,b\r\n1,2\r\n")).numbers("b"));
    }

    @Test
    void tableRefusesRowsOfAnotherWidthAndDoubleNames() {
        Table table = Table.of("a", "b");
        assertThrows(IllegalArgumentException.class, () -> table.add(1));
        assertThrows(IllegalArgumentException.class, () -> Table.of("a", "a"));
        assertThrows(IllegalArgumentException.class, () -> table.number("a", 0));
    }
}
