package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.dataset.CentreCrop;
import org.apical.core.dataset.Flatten;
import org.apical.core.dataset.Flip;
import org.apical.core.dataset.Grey;
import org.apical.core.dataset.Normalise;
import org.apical.core.dataset.PadCrop;
import org.apical.core.dataset.RandomResizedCrop;
import org.apical.core.dataset.Resize;
import org.apical.core.dataset.Transform;
import org.apical.core.dataset.Transforms;
import org.apical.core.yaml.YamlNode;
import org.apical.dataset.Part;
import org.apical.plugin.InputException;
import org.apical.plugin.Range;
import org.apical.unit.Unit;

/**
 * Reads {@code transforms}: for each part of a dataset a list of names, or of names with their numbers.
 *
 * <pre>{@code
 * transforms:
 *   training: [{pad-crop: {padding: 4}}, flip, {normalise: {mean: 0.5, sd: 0.25}}]
 *   test: [{normalise: {mean: 0.5, sd: 0.25}}]
 * }</pre>
 */
final class TransformsReader {
    private static final Range SHARE = new Range(0, false, 1, true);
    private static final Range PROBABILITY = new Range(0, true, 1, true);
    private static final Map<String, Form> FORMS = forms();

    private final Scope scope;

    TransformsReader(Scope scope) {
        this.scope = scope;
    }

    /** Makes a transform from its keys. */
    private interface Maker {
        Transform make(Section section);
    }

    private record Form(List<String> keys, Maker maker) {}

    private static Map<String, Form> forms() {
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put("normalise", new Form(List.of("mean", "sd"), TransformsReader::normalise));
        forms.put("pad-crop", new Form(List.of("padding", "size"), TransformsReader::padCrop));
        forms.put("flip", new Form(List.of("p"), TransformsReader::flip));
        forms.put(
                "random-resized-crop",
                new Form(List.of("size", "scale", "ratio"), TransformsReader::randomResizedCrop));
        forms.put("resize", new Form(List.of("size"), s -> new Resize(s.count("size"))));
        forms.put("centre-crop", new Form(List.of("size"), s -> new CentreCrop(s.count("size"))));
        forms.put("grey", new Form(List.of(), s -> new Grey()));
        forms.put("flatten", new Form(List.of(), s -> new Flatten()));
        return forms;
    }

    /** The transforms of both parts; none for a part that is not given. */
    Map<Part, Transforms> read(YamlNode node) {
        Section parts = new Section(scope, node, "transforms", List.of("training", "test"));
        return Map.of(
                Part.TRAINING, list(parts, "training"),
                Part.TEST, list(parts, "test"));
    }

    private Transforms list(Section parts, String key) {
        List<Transform> list = new ArrayList<>();
        for (YamlNode item : parts.items(key)) {
            list.add(transform(item, parts.said(key)));
        }
        return new Transforms(list);
    }

    private Transform transform(YamlNode node, String list) {
        if (node instanceof YamlNode.Scalar scalar) {
            return transform(scalar.text(), new YamlNode.Mapping(Map.of(), node.place()), node);
        }
        Map<String, YamlNode> entries =
                Section.mapping(node, "an entry of " + list).entries();
        if (entries.size() != 1) {
            throw new InputException(
                            "value-form",
                            "an entry of " + list + " has the names " + entries.keySet() + ", but must have one")
                    .at(node.place())
                    .mend("write each transform as an entry of its own");
        }
        Map.Entry<String, YamlNode> only = entries.entrySet().iterator().next();
        YamlNode given = only.getValue() instanceof YamlNode.Empty
                ? new YamlNode.Mapping(Map.of(), only.getValue().place())
                : only.getValue();
        return transform(only.getKey(), given, only.getValue());
    }

    private Transform transform(String written, YamlNode given, YamlNode at) {
        String name = known(written, at);
        Form form = FORMS.get(name);
        return form.maker().make(new Section(scope, given, name, form.keys()));
    }

    private static String known(String name, YamlNode at) {
        Faults.choice("the transform", name, FORMS, at.place());
        return name;
    }

    private static Transform normalise(Section section) {
        double[] mean = numbers(section, "mean", Range.ALL);
        double[] sd = numbers(section, "sd", Range.POSITIVE);
        if (mean.length != sd.length) {
            throw new InputException(
                            "value-form",
                            "normalise has " + mean.length + " numbers for mean and " + sd.length
                                    + " for sd, but must have as many")
                    .at(section.place("sd"))
                    .mend("give one number each, or one per channel each");
        }
        return new Normalise(mean, sd);
    }

    private static double[] numbers(Section section, String key, Range range) {
        section.need(key);
        List<YamlNode> items = section.items(key);
        if (items.isEmpty()) {
            throw new InputException("value-form", section.said(key) + " is an empty list")
                    .at(section.place(key))
                    .mend("give one number, or one per channel");
        }
        return items.stream()
                .mapToDouble(item -> section.scope().number(item, section.said(key), Unit.ONE, range))
                .toArray();
    }

    private static Transform padCrop(Section section) {
        int padding = section.scope().whole(section.need("padding"), section.said("padding"), 0);
        return new PadCrop(padding, section.has("size") ? section.count("size") : 0);
    }

    private static Transform flip(Section section) {
        return new Flip(section.number("p", 0.5, Unit.ONE, PROBABILITY));
    }

    private static Transform randomResizedCrop(Section section) {
        double[] scale = ends(section, "scale", 0.08, 1, SHARE);
        double[] ratio = ends(section, "ratio", 3.0 / 4, 4.0 / 3, Range.POSITIVE);
        return new RandomResizedCrop(section.count("size"), scale[0], scale[1], ratio[0], ratio[1]);
    }

    /** The two ends of an interval. */
    private static double[] ends(Section section, String key, double low, double high, Range range) {
        if (!section.has(key)) {
            return new double[] {low, high};
        }
        double[] ends = numbers(section, key, range);
        if (ends.length != 2 || ends[0] > ends[1]) {
            throw new InputException("value-form", section.said(key) + " must be two numbers, the smaller one first")
                    .at(section.place(key))
                    .mend("write " + key + ": [" + low + ", " + high + "]");
        }
        return ends;
    }
}
