package org.apical.cli.command;

import java.util.List;
import java.util.stream.Collectors;
import org.apical.cli.format.Listing;
import org.apical.cli.format.Numbers;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.LayerSpec;
import org.apical.core.experiment.LearningSpec;
import org.apical.core.experiment.PluginUse;
import org.apical.core.experiment.TrainingSpec;
import org.apical.core.experiment.WeightLaw;

/** What the page of an experiment says of its layers, its rules and its training. */
final class LayeredListings {
    private LayeredListings() {}

    /** The layers, the lowest first. */
    static Listing layers(List<LayerSpec> layers) {
        Listing list = new Listing("layers", "name", "kind", "units", "maps", "kernel", "stride", "model", "weights");
        for (LayerSpec layer : layers) {
            boolean isDense = layer.isDense();
            list.row(
                    layer.name(),
                    isDense ? "dense" : "convolution",
                    isDense ? units(layer) : "",
                    isDense ? null : layer.size(),
                    isDense ? null : layer.kernel(),
                    isDense ? null : layer.stride(),
                    layer.model().map(PluginUse::name).orElse(""),
                    layer.weights().map(LayeredListings::law).orElse(""));
        }
        return list;
    }

    private static String units(LayerSpec layer) {
        return layer.size() == 0 ? "as many as classes" : Integer.toString(layer.size());
    }

    private static String law(WeightLaw law) {
        String numbers = law.arguments().stream().map(Numbers::text).collect(Collectors.joining(", "));
        return numbers.isEmpty() ? law.name() : law.name() + " " + numbers;
    }

    /**
     * The rules.
     *
     * @param names what the file calls them
     * @param each the experiment with each of them
     */
    static Listing rules(List<String> names, List<Experiment> each) {
        Listing list = new Listing(
                "rules", "rule", "plug-in", "model", "optimiser", "weights", "hidden_rate", "output_rate", "schedule");
        for (int i = 0; i < names.size(); i++) {
            LearningSpec l = each.get(i).layered().orElseThrow().learning();
            list.row(
                    names.get(i),
                    l.rule().name(),
                    l.model().name(),
                    l.optimiser().name(),
                    law(l.weights()),
                    l.rate(),
                    l.outputRate(),
                    l.every() == 0 ? "" : "x " + Numbers.text(l.factor()) + " every " + l.every() + " epochs");
        }
        return list;
    }

    /** How much it is trained and tested. */
    static Listing training(TrainingSpec t) {
        return new Listing("training", "epochs", "batch", "test_batch", "order", "examples", "test_examples")
                .row(
                        t.epochs(),
                        t.batch(),
                        t.testBatch(),
                        t.isShuffled() ? "random" : "fixed",
                        all(t.examples()),
                        t.validation() > 0 ? t.validation() + " of training" : all(t.testExamples()));
    }

    private static String all(int count) {
        return count == 0 ? "all" : Integer.toString(count);
    }
}
