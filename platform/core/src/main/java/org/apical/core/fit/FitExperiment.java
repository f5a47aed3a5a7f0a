package org.apical.core.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apical.core.experiment.Experiment;
import org.apical.core.registry.PluginRegistry;
import org.apical.core.yaml.YamlNode;
import org.apical.core.yaml.YamlText;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/**
 * Two experiments made of one: the same network with the stand-in of a group beside it, in which the group's currents step, or take one
 * value after the other. They settle as the original does, then stay in its first phase with examples, or in its first phase.
 */
final class FitExperiment {
    private static final Place PLACE = Place.of("fit");
    private static final List<String> LEFT_OUT = List.of(
            "scales",
            "conditions",
            "sweep",
            "seeds",
            "phases",
            "schedule",
            "monitors",
            "tables",
            "measures",
            "figures",
            "expect");
    private static final List<String> COMPARTMENTS = List.of("basal", "apical");

    private final String group;
    private final Shadow shadow;
    private final FitProtocol protocol;
    private final YamlNode.Mapping original;
    private final List<YamlNode> before = new ArrayList<>();
    private final YamlNode.Mapping block;

    /**
     * Prepares the experiments.
     *
     * @throws InputException {@code fit-layered}, {@code fit-conditions}, {@code group-unknown}, {@code fit-group}
     */
    FitExperiment(Experiment experiment, String group, PluginRegistry registry, FitProtocol protocol) {
        check(experiment);
        this.group = group;
        this.shadow = new Shadow(experiment, group, registry);
        this.protocol = protocol;
        this.original = YamlText.parse(experiment.name(), experiment.resolved());
        this.block = chooseBlock();
    }

    private static void check(Experiment experiment) {
        if (experiment.layered().isPresent()) {
            throw new InputException(
                            "fit-layered",
                            "'" + experiment.name() + "' is a layered network, which has no groups of cells")
                    .mend("fit a group of an experiment with groups and connections");
        }
        if (!experiment.conditions().isEmpty()) {
            throw new InputException(
                            "fit-conditions",
                            "'" + experiment.name() + "' is run several times, with other values each time")
                    .mend("choose one value of what is swept with --set, and remove the sweep, such as --set sweep=");
        }
    }

    private YamlNode.Mapping chooseBlock() {
        List<YamlNode> blocks = ((YamlNode.Sequence) original.entries().get("schedule")).items();
        for (YamlNode node : blocks) {
            if (hasExamples((YamlNode.Mapping) node)) {
                return (YamlNode.Mapping) node;
            }
            before.add(node);
        }
        before.clear();
        return (YamlNode.Mapping) blocks.get(0);
    }

    private static boolean hasExamples(YamlNode.Mapping block) {
        return block.entries().get("examples") instanceof YamlNode.Scalar s
                && !s.text().equals("none");
    }

    /** The experiment of steps. */
    String steps() {
        YamlNode.Mapping content = network(shadow.shared());
        Map<String, YamlNode> phases = settling();
        List<YamlNode> schedule = new ArrayList<>(before);
        List<YamlNode> monitors = new ArrayList<>();
        for (String compartment : COMPARTMENTS) {
            double step = compartment.equals("basal") ? protocol.somaStep() : protocol.dendriteStep();
            phases.put(compartment + "_low", phase(protocol.stepDuration(), compartment, -step + " pA"));
            phases.put(compartment + "_high", phase(protocol.stepDuration(), compartment, step + " pA"));
            schedule.add(value("{block: " + compartment + "_steps, repeat: " + protocol.repeats() + examples()
                    + ", phases: [" + compartment + "_low, " + compartment + "_high]}"));
            monitors.add(value("{rates: " + compartment + "_steps_rates, groups: [" + group + "], bin: "
                    + FitProtocol.BIN + " s, during: [" + compartment + "_steps]}"));
        }
        return written(content, phases, schedule, monitors);
    }

    /** The experiment of curves, with the relaxation times that were found. */
    String curves(Map<String, String> relaxation) {
        Map<String, String> parameters = new LinkedHashMap<>(shadow.shared());
        parameters.putAll(relaxation);
        YamlNode.Mapping content = network(parameters);
        Map<String, YamlNode> phases = settling();
        List<YamlNode> schedule = new ArrayList<>(before);
        List<YamlNode> monitors = new ArrayList<>();
        for (String compartment : COMPARTMENTS) {
            boolean isSoma = compartment.equals("basal");
            content =
                    withCurrents(content, compartment, isSoma ? protocol.somaCurrents() : protocol.dendriteCurrents());
            phases.put(compartment + "_shift", phase(protocol.duration(), compartment, "= fit_" + compartment));
            schedule.add(value("{block: " + compartment + "_curve, each: {fit_" + compartment + ": pA}" + examples()
                    + ", phases: [" + compartment + "_shift]}"));
            String during = "during: [" + compartment + "_curve]}";
            monitors.add(value("{rates: " + compartment + "_rates, groups: [" + group + "], bin: " + protocol.window()
                    + " s, last: " + protocol.window() + " s, " + during));
            monitors.add(value("{probe: " + compartment + "_drive, group: " + shadow.name() + ", variables: "
                    + (isSoma ? "[V_s, g_Es, g_Is]" : "[V_d]") + ", cells: " + cells() + ", every: "
                    + FitProtocol.SAMPLING + " s, " + during));
        }
        return written(content.with("figures", value(FitFigure.TEXT)), phases, schedule, monitors);
    }

    /** Parameters of the stand-in that are the cell's. */
    Map<String, String> shared() {
        return shadow.shared();
    }

    private String cells() {
        return IntStream.range(0, protocol.cells())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private String examples() {
        return hasExamples(block) ? ", examples: fixed" : "";
    }

    private YamlNode.Mapping network(Map<String, String> parameters) {
        YamlNode.Mapping content = original;
        for (String key : LEFT_OUT) {
            content = content.without(key);
        }
        content = content.with("groups", shadow.groups(mapping(content, "groups"), parameters));
        return content.with("connections", shadow.connections(mapping(content, "connections")));
    }

    private static YamlNode.Mapping withCurrents(YamlNode.Mapping content, String compartment, List<Double> currents) {
        String list = currents.stream().map(c -> c + " pA").collect(Collectors.joining(", ", "{value: [", "]}"));
        return content.with("parameters", mapping(content, "parameters").with("fit_" + compartment, value(list)));
    }

    /** The phases of the blocks that come first, frozen, and with the group's currents for its stand-in, too. */
    private Map<String, YamlNode> settling() {
        Map<String, YamlNode> phases = new LinkedHashMap<>();
        for (YamlNode node : before) {
            for (YamlNode name :
                    ((YamlNode.Sequence) ((YamlNode.Mapping) node).entries().get("phases")).items()) {
                String phase = ((YamlNode.Scalar) name).text();
                phases.put(phase, frozen(mapping(mapping(original, "phases"), phase), "", ""));
            }
        }
        return phases;
    }

    /** The measured phase with another duration and one more current. */
    private YamlNode phase(double seconds, String compartment, String current) {
        YamlNode first =
                ((YamlNode.Sequence) block.entries().get("phases")).items().get(0);
        YamlNode.Mapping measured = mapping(mapping(original, "phases"), ((YamlNode.Scalar) first).text());
        return frozen(measured, compartment, current).with("duration", value(seconds + " s"));
    }

    private YamlNode.Mapping frozen(YamlNode.Mapping phase, String compartment, String current) {
        YamlNode.Mapping inject = mapping(phase, "inject");
        for (String each : COMPARTMENTS) {
            List<YamlNode> currents = list(inject.entries().get(group + "." + each));
            if (each.equals(compartment)) {
                currents.add(new YamlNode.Scalar(current, true, PLACE));
            }
            if (!currents.isEmpty()) {
                YamlNode all = new YamlNode.Sequence(currents, PLACE);
                inject = inject.with(group + "." + each, all).with(shadow.name() + "." + each, all);
            }
        }
        YamlNode.Mapping frozen = phase.with("plastic", value("none")).with("inject", inject);
        return phase.entries().containsKey("weights")
                ? frozen.with("weights", shadow.weights(mapping(phase, "weights")))
                : frozen;
    }

    private static List<YamlNode> list(YamlNode node) {
        if (node == null) {
            return new ArrayList<>();
        }
        return node instanceof YamlNode.Sequence several
                ? new ArrayList<>(several.items())
                : new ArrayList<>(List.of(node));
    }

    private static YamlNode.Mapping mapping(YamlNode.Mapping content, String key) {
        YamlNode node = content.entries().get(key);
        return node == null ? new YamlNode.Mapping(Map.of(), PLACE) : (YamlNode.Mapping) node;
    }

    private static YamlNode value(String text) {
        return YamlText.parseValue(PLACE, text);
    }

    private static String written(
            YamlNode.Mapping content, Map<String, YamlNode> phases, List<YamlNode> schedule, List<YamlNode> monitors) {
        return YamlText.write(content.with("phases", new YamlNode.Mapping(phases, PLACE))
                .with("schedule", new YamlNode.Sequence(schedule, PLACE))
                .with("monitors", new YamlNode.Sequence(monitors, PLACE)));
    }
}
