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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.machine.ReferenceBackend;
import org.apical.core.network.Streams;
import org.apical.core.registry.FixedRegistry;
import org.apical.core.sweep.LayerShape;
import org.apical.core.sweep.LayerStack;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.core.sweep.SweepRecipe;
import org.apical.plugin.Parameters;
import org.apical.plugin.Plugin;
import org.apical.state.Precision;
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
        List<Path> pages = new ArrayList<>(
                List.of(DOCS.resolve("reference/equations.md"), DOCS.resolve("reference/sweep-rules.md")));
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
        return example("reference/equations.md", name);
    }

    private static Plugin example(String page, String name) throws IOException {
        return examples(DOCS.resolve(page)).stream()
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

    @Test
    void layeredRuleOfTheReferenceFollowsItsOptimiser() throws IOException {
        String page = "reference/sweep-rules.md";
        FixedRegistry registry =
                FixedRegistry.of(example(page, "error-descent"), example(page, "logistic"), example(page, "momentum"));
        List<LayerShape> layers = LayerStack.dense(1, 1);
        SweepRecipe recipe = SweepRecipe.of("error-descent", SweepWatch.arrays(Set.of("e")))
                .units("logistic")
                .descend("momentum", Map.of("mu", 0.5));
        try (LayeredNetwork network = new LayeredNetwork(
                layers,
                recipe.program(registry, layers),
                1,
                new ReferenceBackend().kernels(Precision.FLOAT64),
                1,
                l -> 2,
                new Streams(1, PhiloxStream::new))) {
            network.input().set(0, 3);
            network.targets().set(0, 1);
            network.settle(1);
            network.learn(1);
            network.learn(1); // the same gradient once more: (0.5 - 1) 0.25 3 = -0.375
            assertEquals(
                    0.75 + (0.375 + 0.75), network.array(1, "W").orElseThrow().get(0));
        }
    }
}
