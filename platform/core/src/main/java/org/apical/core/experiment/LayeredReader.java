package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.dataset.Transforms;
import org.apical.core.yaml.YamlNode;
import org.apical.dataset.Part;
import org.apical.plugin.InputException;
import org.apical.plugin.PluginKind;
import org.apical.plugin.Range;
import org.apical.unit.Unit;

/** Reads the sections {@code layers}, {@code rules}, {@code training} and {@code transforms}. */
final class LayeredReader {
    private static final List<String> LAYER_KEYS =
            List.of("name", "dense", "maps", "kernel", "stride", "copies", "model", "weights");
    private static final List<String> RULE_KEYS =
            List.of("plasticity", "optimiser", "model", "weights", "rate", "output_rate", "schedule");
    private static final List<String> TRAINING_KEYS = List.of(
            "epochs", "batch", "test_batch", "order", "examples", "validation", "test_examples", "diagnosed_batches");
    private static final Range MOST = new Range(0, true, 1e9, true);

    private final Section top;

    LayeredReader(Section top) {
        this.top = top;
    }

    /** The network; empty where the file has no layers. */
    Optional<LayeredSpec> read() {
        if (!top.has("layers")) {
            return Optional.empty();
        }
        return Optional.of(new LayeredSpec(layers(), learning(), training()));
    }

    private List<LayerSpec> layers() {
        List<LayerSpec> layers = new ArrayList<>();
        for (YamlNode node : Section.sequence(top.need("layers"), "layers")) {
            layer(new Section(top.scope(), node, "a layer", LAYER_KEYS), layers);
        }
        if (layers.isEmpty() || !layers.get(layers.size() - 1).isDense()) {
            throw new InputException("layers-output", "the last layer must be the output, a dense layer")
                    .at(top.place("layers"))
                    .mend("add {name: output, dense: classes}");
        }
        return layers;
    }

    private void layer(Section layer, List<LayerSpec> layers) {
        if (layer.has("dense") == layer.has("maps")) {
            throw new InputException("layers-kind", "a layer must be dense, or have maps")
                    .at(layer.place())
                    .mend("write {name: hidden, dense: 500} or {name: conv1, maps: 64, kernel: 5, stride: 2}");
        }
        String name = layer.word("name");
        Faults.name("layer", name, layer.place());
        int copies = layer.has("copies") ? layer.count("copies") : 1;
        for (int i = 1; i <= copies; i++) {
            String own = layer.has("copies") ? name + i : name;
            if (layers.stream().anyMatch(l -> l.name().equals(own))) {
                throw new InputException("name-duplicate", "another layer is called '" + own + "'")
                        .at(layer.place())
                        .mend("rename one of them");
            }
            layers.add(one(own, layer));
        }
    }

    private LayerSpec one(String name, Section layer) {
        boolean isDense = layer.has("dense");
        return new LayerSpec(
                name,
                isDense ? dense(layer) : layer.count("maps"),
                isDense ? 0 : layer.count("kernel"),
                isDense || !layer.has("stride") ? 1 : layer.count("stride"),
                layer.find("model").map(node -> use(PluginKind.ENSEMBLE_MODEL, node)),
                layer.find("weights").map(this::law),
                layer.place());
    }

    private static int dense(Section layer) {
        boolean asClasses = layer.need("dense") instanceof YamlNode.Scalar scalar && "classes".equals(scalar.text());
        return asClasses ? 0 : layer.count("dense");
    }

    private PluginUse use(PluginKind kind, YamlNode node) {
        return new PluginUseReader(top.scope()).use(kind, node);
    }

    /** {@code {glorot: 1}}, {@code {normal: 0.1}}, {@code he}. */
    private WeightLaw law(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return new WeightLaw(scalar.text(), List.of());
        }
        Map<String, YamlNode> laws = Section.mapping(node, "weights").entries();
        if (laws.size() != 1) {
            throw new InputException("value-form", "weights have " + laws.size() + " laws, but must have one")
                    .at(node.place())
                    .mend("write {glorot: 1}, {normal: 0.1}, {uniform: [-0.1, 0.1]} or he");
        }
        Map.Entry<String, YamlNode> law = laws.entrySet().iterator().next();
        List<Double> arguments = new ArrayList<>();
        List<YamlNode> items = law.getValue() instanceof YamlNode.Sequence s ? s.items() : List.of(law.getValue());
        items.forEach(i -> arguments.add(top.scope().number(i, "weights", Unit.ONE, Range.ALL)));
        return new WeightLaw(law.getKey(), arguments);
    }

    /** The section of the rule that the file chooses among {@code rules}. */
    private LearningSpec learning() {
        Map<String, YamlNode> rules = top.entries("rules");
        String chosen = top.word("rule");
        Faults.known("rule", chosen, rules.keySet(), top.place("rule"));
        Section rule = new Section(top.scope(), rules.get(chosen), "rule '" + chosen + "'", RULE_KEYS);
        double rate = rule.number("rate", Unit.ONE, Range.NON_NEGATIVE);
        Optional<Section> schedule = rule.find("schedule")
                .map(node -> new Section(top.scope(), node, rule.said("schedule"), List.of("factor", "every")));
        return new LearningSpec(
                use(PluginKind.SWEEP_RULE, rule.need("plasticity")),
                use(PluginKind.OPTIMISER, rule.need("optimiser")),
                use(PluginKind.ENSEMBLE_MODEL, rule.need("model")),
                law(rule.need("weights")),
                rate,
                rule.number("output_rate", rate, Unit.ONE, Range.NON_NEGATIVE),
                schedule.map(s -> s.number("factor", Unit.ONE, Range.POSITIVE)).orElse(1.0),
                schedule.map(s -> s.count("every")).orElse(0));
    }

    private TrainingSpec training() {
        Section training = new Section(top.scope(), top.need("training"), "training", TRAINING_KEYS);
        Map<Part, Transforms> transforms = top.find("transforms")
                .map(new TransformsReader(top.scope())::read)
                .orElse(Map.of(Part.TRAINING, new Transforms(List.of()), Part.TEST, new Transforms(List.of())));
        int batch = training.count("batch");
        return new TrainingSpec(
                (int) training.number("epochs", Unit.ONE, MOST),
                batch,
                training.has("test_batch") ? training.count("test_batch") : batch,
                training.choice("order", "random", Map.of("random", true, "fixed", false)),
                (int) training.number("examples", 0, Unit.ONE, MOST),
                (int) training.number("validation", 0, Unit.ONE, MOST),
                (int) training.number("test_examples", 0, Unit.ONE, MOST),
                (int) training.number("diagnosed_batches", 1, Unit.ONE, MOST),
                transforms.get(Part.TRAINING),
                transforms.get(Part.TEST));
    }
}
