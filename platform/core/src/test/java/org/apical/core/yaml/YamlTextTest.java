package org.apical.core.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.junit.jupiter.api.Test;

class YamlTextTest {
    private static String fault(String text) {
        return assertThrows(InputException.class, () -> YamlText.parse("a.yaml", text))
                .getMessage();
    }

    private static String rewritten(String text) {
        return YamlText.write(YamlText.parse("a.yaml", text));
    }

    @Test
    void valuesStandWhereTheirKeysStand() {
        YamlNode.Mapping root = YamlText.parse("a.yaml", "a:\n  b: {c: 1, d: [5, 6]}\n");
        YamlNode.Mapping a = (YamlNode.Mapping) root.entries().get("a");
        YamlNode.Mapping b = (YamlNode.Mapping) a.entries().get("b");
        assertEquals(
                new Place("a.yaml", 2, 7, "a / b / c"), b.entries().get("c").place());
        YamlNode.Sequence d = (YamlNode.Sequence) b.entries().get("d");
        assertEquals(
                new Place("a.yaml", 2, 20, "a / b / d / 1"), d.items().get(1).place());
    }

    @Test
    void repeatedKeyNamesTheFirst() {
        String message = fault("a: 1\nb: 2\na: 3\n");
        assertTrue(message.startsWith("[key-duplicate] the key 'a' stands here twice (first in line 1)"), message);
        assertTrue(message.contains("at  a.yaml:3:1  a"), message);
    }

    @Test
    void brokenTextIsSaidWithItsPlace() {
        String message = fault("a: [1, 2\nb: 3\n");
        assertTrue(message.startsWith("[yaml-syntax] this is not YAML: "), message);
        assertTrue(message.contains("at  a.yaml:2:"), message);
        assertTrue(message.contains("mend: look at the quotes, brackets, colons and indents"), message);
    }

    @Test
    void topMustBeAMapping() {
        assertTrue(fault("just words").startsWith("[yaml-syntax] the file holds 'just words', but must hold keys"));
        assertTrue(fault("").startsWith("[yaml-syntax] the file holds nothing, but must hold keys"));
        assertTrue(fault("[1, 2]").startsWith("[yaml-syntax] the file holds a list, but must hold keys"));
    }

    @Test
    void binaryRubbishIsNotYaml() {
        assertTrue(fault("\u0000\u0001\u0002").startsWith("[yaml-syntax] this is not YAML: "));
    }

    @Test
    void endlessNestingIsRefused() {
        assertTrue(fault("a: " + "[".repeat(100_000)).startsWith("[yaml-syntax] this is not YAML: "));
    }

    @Test
    void anchorsAreRefused() {
        String message = fault("a: &x {b: 1}\nc: *x\n");
        assertTrue(message.startsWith("[yaml-anchor] anchors (&name) and aliases (*name) are not used"), message);
    }

    @Test
    void keysMustBeWords() {
        String message = fault("? [1, 2]\n: 3\n");
        assertTrue(
                message.startsWith("[yaml-syntax] a key must be a word, not a list or a mapping\n  at  a.yaml:1:3"),
                message);
    }

    @Test
    void quotedNullIsAWordAndPlainNullIsNothing() {
        YamlNode.Mapping root = YamlText.parse("a.yaml", "a: null\nb: 'null'\nc:\nd: ~\n");
        assertInstanceOf(YamlNode.Empty.class, root.entries().get("a"));
        assertInstanceOf(YamlNode.Scalar.class, root.entries().get("b"));
        assertInstanceOf(YamlNode.Empty.class, root.entries().get("c"));
        assertInstanceOf(YamlNode.Empty.class, root.entries().get("d"));
    }

    @Test
    void writtenTextReadsTheSame() {
        String text = """
                a: -350 pA
                b: "= where(x1 > 0.5, on, off)"
                c: 'null'
                d: [1, "2, 3", {e: [], f: {}}]
                g: "tab\\t quote \\" back \\\\ line\\n end"
                h: ~
                "odd: key": = neurons
                "-": "- x"
                µ: "# no comment"
                """;
        String once = rewritten(text);
        assertEquals(once, rewritten(once));
        YamlNode.Mapping root = YamlText.parse("a.yaml", once);
        assertEquals(
                "tab\t quote \" back \\ line\n end",
                ((YamlNode.Scalar) root.entries().get("g")).text());
        assertEquals("= neurons", ((YamlNode.Scalar) root.entries().get("odd: key")).text());
        assertEquals("null", ((YamlNode.Scalar) root.entries().get("c")).text());
        assertInstanceOf(YamlNode.Empty.class, root.entries().get("h"));
    }

    @Test
    void longEntriesTakeSeveralLinesAndShortOnesOne() {
        assertEquals("a: {b: 1, c: [2, 3]}\n", rewritten("a:\n  b: 1\n  c: [2, 3]\n"));
        String word = "w".repeat(60);
        assertEquals("a:\n  b: " + word + "\n  c: " + word + "\n", rewritten("a: {b: " + word + ", c: " + word + "}"));
        assertEquals("a:\n  - " + word + "\n  - " + word + "\n", rewritten("a: [" + word + ", " + word + "]"));
    }

    @Test
    void longMappingInAListBeginsBehindItsDash() {
        String word = "w".repeat(60);
        String text = "a:\n  - b: " + word + "\n    c: " + word + "\n  - d\n";
        assertEquals(text, rewritten(text));
    }

    @Test
    void partsOfAnArgumentHaveThePlaceOfTheWhole() {
        YamlNode.Sequence list = (YamlNode.Sequence) YamlText.parseValue(Place.of("--set a=[1, 2]"), "[1, 2]");
        assertEquals("--set a=[1, 2]  1", list.items().get(1).place().toString());
    }

    @Test
    void mergeIsDeepReplacesListsAndRemovesByNull() {
        YamlNode.Mapping base = YamlText.parse("base", "a: {b: 1, c: [1, 2], d: 4}\ne: 5\n");
        YamlNode.Mapping over = YamlText.parse("over", "a: {c: [3], d: null, f: 6}\n");
        assertEquals("a: {b: 1, c: [3], f: 6}\ne: 5\n", YamlText.write(YamlMerge.merge(base, over)));
    }
}
