package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apical.plugin.InputException;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    private static List<String> words(Line line) {
        return line.tokens().stream().map(Token::text).toList();
    }

    @Test
    void commentsAndEmptyLinesVanish() {
        List<Line> lines = LineReader.lines("# first\nstep  # then\n\n  x = 1\n", "f");
        assertEquals(2, lines.size());
        assertEquals(List.of("step", ""), words(lines.get(0)));
        assertEquals(List.of("x", "=", "1", ""), words(lines.get(1)));
    }

    @Test
    void hashInAStringIsNoComment() {
        Line line = LineReader.lines("a = 1 \"number #1\"", "f").get(0);
        assertEquals("number #1", line.tokens().get(3).text());
    }

    @Test
    void lineWithAnOpenBracketGoesOn() {
        List<Line> lines = LineReader.lines("step\n  x = (1\n     + 2)\n  y = 3", "f");
        assertEquals(3, lines.size());
        Token two = lines.get(1).tokens().get(5);
        assertEquals("2", two.text());
        assertEquals("f:3:8", two.place().toString());
    }

    @Test
    void halfOpenRangeIsClosed() {
        assertEquals(
                2,
                LineReader.lines("  a = 1 in [0, inf)\n  b = 1 in (0, 1]", "f").size());
    }

    @Test
    void forgottenBracketDoesNotSwallowTheNextSection() {
        assertEquals(2, LineReader.lines("  x = (1\nafter", "f").size());
    }

    @Test
    void numbersHaveFractionsAndExponents() {
        assertEquals(
                List.of("1", "1.5", ".5", "4e-3", "2E+6", "3", "e", ""),
                words(LineReader.lines("1 1.5 .5 4e-3 2E+6 3e", "f").get(0)));
    }

    @Test
    void strangeCharacterIsNamedWithItsPlace() {
        InputException e = assertThrows(InputException.class, () -> LineReader.lines("step\n  x = a § b", "f"));
        assertEquals("equation-syntax", e.slug());
        assertEquals("f:2:9", e.place().orElseThrow().toString());
        assertEquals("'§' has no meaning here", e.what());
    }

    @Test
    void unclosedStringIsAnError() {
        InputException e = assertThrows(InputException.class, () -> LineReader.lines("a = 1 \"rate", "f"));
        assertEquals("a string has no closing quote", e.what());
    }
}
