package org.apical.presets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.apical.core.experiment.ExpectSpec;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.experiment.LayerSpec;
import org.apical.core.experiment.LayeredSpec;
import org.apical.core.experiment.ParameterEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layered presets: each reads with each of its rules, and is what was published. */
class LayeredPresetsTest {
    static Stream<String> layered() {
        return Stream.of(
                "digits",
                "mnist",
                "mnist-none",
                "mnist-rec",
                "mnist-kp",
                "mnist-kp-rec",
                "mnist-conv",
                "cifar10",
                "cifar10-relu",
                "imagenet",
                "coarse-grained");
    }

    private static List<String> rules(String preset) {
        return Preset.read(preset).parameters().stream()
                .filter(p -> p.name().equals("rule"))
                .map(ParameterEntry::choices)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("layered")
    void everyRuleReadsAndItsResolvedFormIsTheSame(String preset) {
        for (String rule : rules(preset)) {
            for (String scale : List.of("full", "quick")) {
                Experiment first = Preset.read(preset, "scale=" + scale, "rule=" + rule);
                Experiment again =
                        ExperimentReader.read(preset, "experiment.yaml", first.resolved(), f -> null, List.of());
                assertEquals(first.resolved(), again.resolved(), rule);
                assertTrue(again.layered().isPresent(), rule);
            }
        }
    }

    @Test
    void elevenRulesCanBeCompared() {
        assertEquals(11, rules("mnist").size());
        assertEquals(rules("mnist"), rules("cifar10"));
        assertEquals(rules("mnist"), rules("digits"));
    }

    @Test
    void networkOfMnistIsThePublishedOne() {
        LayeredSpec mnist = Preset.read("mnist").layered().orElseThrow();
        assertEquals(
                List.of(500, 500, 500, 0),
                mnist.layers().stream().map(LayerSpec::size).toList());
        assertEquals(0.1, mnist.learning().rate());
        assertEquals(0.01, mnist.learning().outputRate());
        assertEquals(32, mnist.training().batch());
    }

    @Test
    void variantsDifferInFeedbackAndInhibition() {
        assertEquals(List.of("fixed", "false"), variant("mnist-none"));
        assertEquals(List.of("fixed", "true"), variant("mnist-rec"));
        assertEquals(List.of("learned", "false"), variant("mnist-kp"));
        assertEquals(List.of("learned", "true"), variant("mnist-kp-rec"));
    }

    private static List<String> variant(String preset) {
        var words =
                Preset.read(preset).layered().orElseThrow().learning().rule().words();
        return List.of(words.get("feedback"), words.get("recurrent"));
    }

    @Test
    void gatesHoldForTheRuleThatTheyWereMeasuredWith() {
        assertEquals(List.of("test_error"), expected(Preset.read("digits")));
        assertEquals(List.of("test_error"), expected(Preset.read("digits", "scale=quick")));
        assertTrue(expected(Preset.read("digits", "rule=backprop")).isEmpty());
        assertTrue(expected(Preset.read("mnist-none", "scale=quick")).isEmpty());
    }

    private static List<String> expected(Experiment experiment) {
        return experiment.expect().stream().map(ExpectSpec::measure).toList();
    }
}
