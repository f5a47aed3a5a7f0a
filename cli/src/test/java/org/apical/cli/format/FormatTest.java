package org.apical.cli.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.folder.Measures;
import org.apical.unit.Unit;
import org.junit.jupiter.api.Test;

class FormatTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Console console(boolean isTerminal) {
        return new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                isTerminal,
                isTerminal);
    }

    @Test
    void tableAlignsWordsLeftAndNumbersRight() {
        TextTable table =
                new TextTable("name", "#value", "unit").row("rate", "8.5", "Hz").row("b", "12.25", "");
        assertEquals("""
                name  value  unit
                rate    8.5  Hz
                b     12.25
                """, table.text());
        assertThrows(IllegalArgumentException.class, () -> table.row("too few"));
    }

    @Test
    void colourTakesNoWidth() {
        assertEquals(3, Ansi.width(Ansi.green("met")));
        assertEquals("a    b\nmet  x\n", new TextTable("a", "b").row("met", "x").text());
        assertEquals(
                "a    b\n" + Ansi.red("met") + "  x\n",
                new TextTable("a", "b").row(Ansi.red("met"), "x").text());
    }

    @Test
    void listingLeavesOutEmptyColumnsAndThoseOnlyForJson() {
        Listing list = new Listing("things", "name", "empty", "count", "is", null, "digest");
        list.row("a", "", 12, true, "abc").row("b", null, 3, false, "def");
        assertEquals("name  count  is\na        12  yes\nb         3  no\n", list.text());
        assertEquals(
                List.of("name", "empty", "count", "is", "digest"),
                List.copyOf(list.json().get(0).keySet()));
        assertEquals("none\n", new Listing("things", "name").text());
    }

    @Test
    void numbersHaveFiveDigits() {
        assertEquals("0.19195", Numbers.text(0.191953));
        assertEquals("16070", Numbers.text(16070));
        assertEquals("123460", Numbers.text(123456.7));
        assertEquals("7.2093E-7", Numbers.text(7.20931e-7));
        assertEquals("nan", Numbers.text(Double.NaN));
        assertEquals("-inf", Numbers.text(Double.NEGATIVE_INFINITY));
    }

    @Test
    void quantitiesHaveReadablePrefixes() {
        assertEquals("16 ms", Numbers.quantity(0.016, Unit.SECOND));
        assertEquals("1 ms", Numbers.quantity(0.001, Unit.SECOND));
        assertEquals("150 pA", Numbers.quantity(150e-12, Unit.AMPERE));
        assertEquals("2 s", Numbers.quantity(2, Unit.SECOND));
        assertEquals("0 s", Numbers.quantity(0, Unit.SECOND));
        assertEquals("0.004", Numbers.quantity(0.004, Unit.ONE));
    }

    @Test
    void durationsAndBytesAreWhatPeopleRead() {
        assertEquals("3.5 s", Numbers.duration(3.5));
        assertEquals("42 s", Numbers.duration(42));
        assertEquals("3 min 5 s", Numbers.duration(185));
        assertEquals("2 h 10 min", Numbers.duration(7800));
        assertEquals("unknown", Numbers.duration(Double.NaN));
        assertEquals("9 MiB", Numbers.bytes(8.2 * (1 << 20)));
        assertEquals("3.2 GiB", Numbers.bytes(3.2 * (1 << 30)));
    }

    @Test
    void jsonHasNoNumbersThatJsonLacks() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", 1.5);
        map.put("b", Double.NaN);
        map.put("c", List.of(1, true, "x\"y"));
        map.put("d", null);
        String json = Json.text(map);
        assertEquals("{\"a\":1.5,\"b\":null,\"c\":[1,true,\"x\\\"y\"],\"d\":null}", json.replaceAll("\\s", ""));
    }

    @Test
    void measuresAreATableWithVerdicts() {
        Measures measures = new Measures()
                .add("rate", 8.5, "Hz", ">= 7", Measures.Verdict.MET)
                .add("cost", Double.NaN, "1", "<= 1", Measures.Verdict.MISSED)
                .add("wall_s", 12.5, "s");
        assertEquals("""
                measure  value  unit  expected  verdict
                rate       8.5  Hz    >= 7      met
                cost       nan        <= 1      missed
                wall_s    12.5  s
                """, MeasureTable.text(measures, false));
        assertTrue(MeasureTable.text(measures, true).contains(Ansi.green("met")));
        assertEquals(3, MeasureTable.expected(measures, false).lines().count());
    }

    @Test
    void progressOnATerminalIsOneLineThatMessagesEnd() {
        Console console = console(true);
        console.progress("10 %");
        console.progress("20 %");
        console.error("[stopped] so");
        assertEquals("\r\u001B[K10 %\r\u001B[K20 %\n[stopped] so\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void progressElsewhereIsPlainLines() {
        Console console = console(false);
        console.progress("10 %");
        console.print("data");
        assertEquals("10 %\n", err.toString(StandardCharsets.UTF_8));
        assertEquals("data\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void quietConsoleStillSaysErrors() {
        Console console = console(false);
        console.setQuiet(true);
        console.note("by the way");
        console.progress("10 %");
        console.error("[io] so");
        assertEquals("[io] so\n", err.toString(StandardCharsets.UTF_8));
    }
}
