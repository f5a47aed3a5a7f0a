package org.apical.presets;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apical.core.equation.EquationCompiler;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.experiment.Setting;
import org.apical.core.machine.JvmBackend;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.registry.FixedRegistry;
import org.apical.core.run.RunObserver;
import org.apical.core.run.RunPlace;
import org.apical.core.run.Simulation;
import org.apical.core.run.Summary;
import org.apical.neuron.Compartment;
import org.apical.neuron.NeuronModel;
import org.apical.neuron.poisson.PoissonModel;
import org.apical.plasticity.PlasticityRule;
import org.apical.solver.fixedstep.FixedStepSolver;
import org.apical.state.Precision;
import org.apical.testkit.ModelBench;
import org.apical.testkit.RuleBench;
import org.apical.testkit.Texts;
import org.junit.jupiter.api.Test;

/** What the how-to pages show works: files are read, settings apply, and own plug-ins run in the experiments beside them. */
class HowtoTest {
    private static final Path ROOT = Path.of(System.getProperty("apical.root"));
    private static final Path HOWTO = ROOT.resolve("docs/howto");
    private static final Pattern SETTING = Pattern.compile("--set (?:\"([^\"]+)\"|(\\S+))");

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> blocks(String page, String language) {
        Matcher m = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(text(HOWTO.resolve(page)));
        List<String> blocks = new ArrayList<>();
        while (m.find()) {
            blocks.add(m.group(1));
        }
        assertTrue(!blocks.isEmpty(), page + " shows " + language);
        return blocks;
    }

    private static String preset(String name) {
        return text(ROOT.resolve("bundles/presets/src/main/resources/OSGI-INF/apical")
                .resolve(name));
    }

    private static Experiment read(String text, String... settings) {
        List<Setting> set = Arrays.stream(settings).map(Setting::parse).toList();
        return ExperimentReader.read("own", "own.yaml", text, HowtoTest::preset, set);
    }

    /** The settings of the commands that start with these words. */
    private static List<String[]> settings(String page, String command) {
        List<String[]> all = new ArrayList<>();
        for (String block : blocks(page, "sh")) {
            block.lines().filter(line -> line.startsWith(command)).forEach(line -> all.add(settings(line)));
        }
        assertTrue(!all.isEmpty(), page + " shows " + command);
        return all;
    }

    /** The settings of a command. */
    private static String[] settings(String line) {
        return SETTING.matcher(line)
                .results()
                .map(r -> r.group(1) == null ? r.group(2) : r.group(1))
                .toArray(String[]::new);
    }

    /** Runs an experiment with the plug-in of a page; its measures. */
    private static Map<String, Double> run(Experiment experiment, String plugin) {
        FixedRegistry registry = FixedRegistry.of(
                EquationCompiler.compile(plugin, "own"),
                new PoissonModel(),
                Texts.model(HowtoTest.class, "/OSGI-INF/apical/stochastic-burst.model"),
                new FixedStepSolver());
        try (Simulation simulation = new Simulation(
                experiment,
                registry,
                new JvmBackend().kernels(Precision.FLOAT32),
                PhiloxStream::new,
                1,
                new Silent())) {
            simulation.run();
            return new Summary(experiment, simulation.tables())
                    .measures().stream().collect(Collectors.toMap(Summary.Result::name, Summary.Result::value));
        }
    }

    private static final class Silent implements RunObserver {
        @Override
        public void progress(RunPlace stage, long stepsDone, long stepsTotal) {}

        @Override
        public void record(Map<String, Object> record) {}
    }

    @Test
    void ownRuleChangesWeightsUnlessItsRateIsZero() {
        String page = "write-a-rule.md";
        String rule = blocks(page, "apical").get(0);
        String file = blocks(page, "yaml").get(0);
        List<String[]> commands = settings(page, "./apical run mine.yaml");
        double change = run(read(file, commands.get(0)), rule).get("weight_change");
        assertTrue(change > 0.001, "bursts are frequent, so weights rise: " + change);
        assertEquals(0, run(read(file, commands.get(1)), rule).get("weight_change"));
    }

    @Test
    void ownModelBurstsWhenItsDendriteIsExcited() {
        String page = "write-a-neuron-model.md";
        String model = blocks(page, "apical").get(0);
        Map<String, Double> measures = run(read(blocks(page, "yaml").get(0)), model);
        assertEquals(0.0025, measures.get("burst_probability_calm"), 0.01); // sigmoid(-6)
        assertEquals(0.88, measures.get("burst_probability_excited"), 0.05); // sigmoid(2)
    }

    @Test
    void numbersOfTheTestsThatAreShownAreRight() {
        String rulePage = "write-a-rule.md";
        assertTrue(blocks(rulePage, "java").get(0).contains("assertEquals(0.5 - 2e-3 * 0.3 * 0.8 * 0.5, w, 1e-15)"));
        PlasticityRule rule = (PlasticityRule)
                EquationCompiler.compile(blocks(rulePage, "apical").get(0), rulePage);
        double w = RuleBench.of(rule).weight(0.5).trace("x", 0.8).post(0).run(1).weight();
        assertEquals(0.5 - 2e-3 * 0.3 * 0.8 * 0.5, w, 1e-15);
        String modelPage = "write-a-neuron-model.md";
        assertTrue(blocks(modelPage, "java").get(0).contains("assertEquals(79, spikes.get(1) - spikes.get(0))"));
        NeuronModel model = (NeuronModel)
                EquationCompiler.compile(blocks(modelPage, "apical").get(0), modelPage);
        List<Long> spikes = ModelBench.of(model)
                .current(Compartment.BASAL, 400e-12)
                .current(Compartment.APICAL, 1e-9)
                .run(2_000)
                .spikes(0);
        assertEquals(79, spikes.get(1) - spikes.get(0));
    }

    @Test
    void settingsOfTheXorNetworkApply() {
        settings("vary-an-experiment.md", "./apical run xor")
                .forEach(s -> assertDoesNotThrow(() -> read(preset("xor.yaml"), s), () -> Arrays.toString(s)));
    }

    @Test
    void settingsOfAllPredictionsApply() {
        Matcher m = Pattern.compile("\\./apical run ([a-z-]+)([^`\n]*)")
                .matcher(text(HOWTO.resolve("test-a-prediction.md")));
        int commands = 0;
        while (m.find()) {
            String[] set = settings(m.group(2));
            Experiment varied = Preset.read(m.group(1), set);
            assertTrue(!varied.runs().isEmpty(), m.group());
            commands++;
        }
        assertEquals(22, commands);
    }

    @Test
    void exchangedAndRemovedSynapsesAreWhatThePageSays() {
        List<String[]> commands = settings("test-a-prediction.md", "./apical run multiplexing");
        assertEquals(0.02, release(Preset.read("multiplexing", commands.get(1)), "pyr1-to-pyr2"));
        assertEquals(0.9, release(Preset.read("multiplexing", commands.get(1)), "pyr2-to-pyr1"));
        assertEquals(0, release(Preset.read("multiplexing", commands.get(2)), "pyr2-to-pyr1"));
    }

    @Test
    void populationsOfTheMixedNetworkAreReplaced() {
        for (String[] set : settings("mix-levels.md", "./apical run xor-hybrid")) {
            String named = set[0].substring("ensemble=".length());
            assertEquals(
                    named,
                    Preset.read("xor-hybrid", set).groups().stream()
                            .filter(g -> g.model().name().equals("burst-ensemble"))
                            .map(g -> g.name())
                            .collect(Collectors.joining(",")));
        }
    }

    private static double release(Experiment experiment, String connection) {
        return experiment.connections().stream()
                .filter(c -> c.name().equals(connection))
                .flatMap(c -> c.shortTerm().stream())
                .mapToDouble(s -> s.parameters().get("U").value())
                .sum();
    }

    @Test
    void ownFileChangesWhatItNames() {
        String page = "vary-an-experiment.md";
        Experiment slow = read(
                blocks(page, "yaml").get(0),
                settings(page, "./apical run slow.yaml").get(0));
        assertEquals(3, slow.seed());
        assertEquals(4, slow.constants().get("alpha").value());
        assertTrue(slow.monitors().isEmpty());
        slow.connections().stream()
                .filter(c -> c.name().endsWith("-to-output"))
                .forEach(c -> assertEquals(
                        1,
                        c.plasticity().orElseThrow().parameters().get("r_min").value(),
                        c.name()));
    }

    @Test
    void listNamesTheGroups() {
        String page = "vary-an-experiment.md";
        String file = blocks(page, "yaml").get(1);
        assertTrue(read(file).monitors().toString().contains("[hidden1, hidden2]"));
        assertEquals(12, read(file).constants().get("epochs").value()); // the scale is quick
        String[] settings = settings(page, "./apical run layers.yaml").get(0);
        assertTrue(read(file, settings).monitors().toString().contains("[input1, output]"));
    }
}
