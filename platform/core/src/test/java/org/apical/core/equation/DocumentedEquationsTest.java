package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apical.plugin.Parameters;
import org.apical.plugin.Plugin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples of the documentation, marked {@code apical}, are texts that compile. */
class DocumentedEquationsTest {
    private static final Path DOCS = Path.of(System.getProperty("apical.root", "."), "docs");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```apical\n(.*?)^```$");

    @BeforeAll
    static void documentationIsThere() {
        assumeTrue(Files.isDirectory(DOCS));
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(DOCS.resolve("reference/equations.md")));
        try (Stream<Path> howtos = Files.list(DOCS.resolve("howto"))) {
            howtos.sorted().forEach(pages::add);
        }
        return pages;
    }

    private static List<String> examples(Path page) throws IOException {
        List<String> examples = new ArrayList<>();
        Matcher m = EXAMPLE.matcher(Files.readString(page));
        while (m.find()) {
            examples.add(m.group(1));
        }
        return examples;
    }

    @TestFactory
    List<DynamicTest> everyExampleCompiles() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            for (String example : examples(page)) {
                String name = page.getFileName() + ": "
                        + example.lines()
                                .filter(l -> !l.startsWith("#"))
                                .findFirst()
                                .orElse("");
                tests.add(DynamicTest.dynamicTest(
                        name, () -> assertDoesNotThrow(() -> EquationCompiler.compile(example, name))));
            }
        }
        return tests;
    }

    private static Plugin example(String name) throws IOException {
        return examples(DOCS.resolve("reference/equations.md")).stream()
                .map(text -> EquationCompiler.compile(text, name))
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void modelOfTheReferenceSpikesAndWaits() throws IOException {
        ModelRun run = new ModelRun((ModelEquations) example("leaky-counter"), 1).set("V", -0.049);
        assertEquals(List.of(0), run.step());
        assertEquals(1, run.get("n"));
        assertEquals(20, run.get("hold")); // 2 ms
        run.set("V", -0.049);
        assertEquals(List.of(), run.step());
        assertEquals(-0.065, run.get("V"));
    }

    @Test
    void measureOfTheReferenceIsTheMeanDistance() throws IOException {
        MeasureEquations distance = (MeasureEquations) example("distance");
        double found = distance.evaluate(
                Parameters.defaults(distance.parameters()),
                Map.of("a_e", new double[] {8, 16}, "wanted", new double[] {5}));
        assertEquals((1 + 3) / 2.0 / 5, found, 1e-15); // 4 Hz and 8 Hz against 5 Hz
    }
}
