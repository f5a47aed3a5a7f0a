package org.apical.core.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.ConnectionSpec.Detection;
import org.apical.core.experiment.ConnectionSpec.Pattern;
import org.apical.core.experiment.ConnectionSpec.Relaxation;
import org.apical.core.yaml.YamlNode;
import org.apical.plasticity.Moment;
import org.apical.plugin.InputException;
import org.apical.plugin.PluginKind;
import org.apical.plugin.Range;
import org.apical.unit.Unit;

/** Reads the section {@code connections}. */
final class ConnectionReader {
    private static final List<String> KEYS = List.of(
            "from",
            "to",
            "receptor",
            "transmits",
            "pattern",
            "weight",
            "delay",
            "detection",
            "decay",
            "pauses",
            "stp",
            "plasticity");
    private static final List<String> DETECTION_KEYS = List.of("by", "burst_threshold", "source_delay");
    private static final Map<String, Boolean> BY_INTERVALS = Map.of("trace", false, "interval", true);
    private static final Map<String, Boolean> IS_EULER = Map.of("exponential", false, "euler", true);
    private static final List<String> PATTERNS = List.of("one-to-one", "all-to-all", "sparse");

    private final Scope scope;
    private final Map<String, GroupSpec> groups;

    ConnectionReader(Scope scope, Map<String, GroupSpec> groups) {
        this.scope = scope;
        this.groups = groups;
    }

    Map<String, ConnectionSpec> read(Map<String, YamlNode> connections) {
        Map<String, ConnectionSpec> specs = new LinkedHashMap<>();
        connections.forEach((name, node) -> specs.put(name, connection(name, node)));
        return specs;
    }

    private ConnectionSpec connection(String name, YamlNode node) {
        Faults.name("connection", name, node.place());
        refuseGroupName(name, node);
        Section c = new Section(scope, node, "connection '" + name + "'", KEYS);
        String from = c.name("from", "group", groups.keySet());
        Site to = Site.parse(c.word("to"), groups.keySet(), c.place("to"));
        return new ConnectionSpec(
                name,
                from,
                to.group(),
                to.compartment(),
                c.choice("receptor", "excitatory", Words.RECEPTORS),
                transmits(c),
                pattern(c, from, to.group()),
                c.number("weight", Unit.ONE, Range.NON_NEGATIVE),
                c.find("delay").map(n -> scope.number(n, c.said("delay"), Unit.SECOND, Range.NON_NEGATIVE)),
                detection(c),
                relaxation(c),
                use(c, "stp", PluginKind.SHORT_TERM_PLASTICITY),
                use(c, "plasticity", PluginKind.PLASTICITY_RULE),
                c.place());
    }

    /** A reading such as {@code hidden.V_s} could mean either. */
    private void refuseGroupName(String name, YamlNode node) {
        if (groups.containsKey(name)) {
            throw new InputException("name-duplicate", "'" + name + "' is the name of a group and of a connection")
                    .at(node.place())
                    .mend("rename the connection");
        }
    }

    private static Optional<Moment> transmits(Section c) {
        return c.has("transmits") ? Optional.of(c.choice("transmits", "", Words.MOMENTS)) : Optional.empty();
    }

    private Optional<PluginUse> use(Section c, String key, PluginKind kind) {
        return c.find(key).flatMap(node -> new PluginUseReader(scope).optional(kind, node));
    }

    private Detection detection(Section c) {
        Optional<YamlNode> node = c.find("detection");
        if (node.isEmpty()) {
            return Detection.PUBLISHED;
        }
        Detection published = Detection.PUBLISHED;
        if (node.get() instanceof YamlNode.Scalar) {
            boolean byIntervals = c.choice("detection", "trace", BY_INTERVALS);
            return new Detection(published.burstThreshold(), published.sourceDelay(), byIntervals);
        }
        Section d = new Section(scope, node.get(), c.said("detection"), DETECTION_KEYS);
        return new Detection(
                d.number("burst_threshold", published.burstThreshold(), Unit.SECOND, Range.POSITIVE),
                d.number("source_delay", published.sourceDelay(), Unit.SECOND, Range.NON_NEGATIVE),
                d.choice("by", "trace", BY_INTERVALS));
    }

    private Relaxation relaxation(Section c) {
        boolean isEuler = c.choice("decay", "exponential", IS_EULER);
        Relaxation none = Relaxation.EXPONENTIAL;
        if (!c.has("pauses")) {
            return new Relaxation(isEuler, none.every(), none.pause());
        }
        Section pauses = new Section(scope, c.need("pauses"), c.said("pauses"), List.of("every", "length"));
        return new Relaxation(isEuler, pauses.steps("every"), pauses.number("length", Unit.SECOND, Range.NON_NEGATIVE));
    }

    private Pattern pattern(Section c, String from, String to) {
        YamlNode node = c.need("pattern");
        if (node instanceof YamlNode.Mapping) {
            Section pattern = new Section(scope, node, c.said("pattern"), PATTERNS);
            return sparse(pattern);
        }
        Map<String, Pattern> words = new LinkedHashMap<>();
        words.put("one-to-one", new Pattern.OneToOne());
        words.put("all-to-all", new Pattern.AllToAll());
        Pattern pattern = Faults.choice(c.said("pattern"), c.word("pattern"), words, node.place());
        if (pattern instanceof Pattern.OneToOne) {
            checkEqualSizes(c, groups.get(from), groups.get(to), node);
        }
        return pattern;
    }

    private Pattern sparse(Section pattern) {
        Section sparse = new Section(scope, pattern.need("sparse"), pattern.what(), List.of("probability"));
        return new Pattern.Sparse(sparse.number("probability", Unit.ONE, new Range(0, true, 1, true)));
    }

    private static void checkEqualSizes(Section c, GroupSpec from, GroupSpec to, YamlNode node) {
        if (from.size() != to.size()) {
            throw new InputException(
                            "pattern-sizes",
                            c.what() + " is one-to-one, but '" + from.name() + "' has " + from.size() + " cells and '"
                                    + to.name() + "' has " + to.size())
                    .at(node.place())
                    .mend("give both groups the same size, or use another pattern");
        }
    }
}
