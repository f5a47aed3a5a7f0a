package org.apical.core.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;
import org.apical.plugin.Range;
import org.apical.unit.Unit;

/** Reads a law in the place of spike times: {@code spikes: {poisson-train: {...}}}. */
final class SpikeLawReader {
    private static final Range PROBABILITY = new Range(0, true, 1, true);
    private static final Map<String, Boolean> IS_REGULAR = Map.of("regular", true, "exponential", false);

    private final Section group;
    private final Map<String, GroupSpec> above;
    private final Map<String, Function<Section, SpikeLaw>> laws = new LinkedHashMap<>();

    /**
     * A reader.
     *
     * @param group the group
     * @param above the groups above it, which it may follow
     */
    SpikeLawReader(Section group, Map<String, GroupSpec> above) {
        this.group = group;
        this.above = above;
        laws.put("blocks", this::blocks);
        laws.put("poisson-train", this::poisson);
        laws.put("burst-train", this::burstPoisson);
        laws.put("follow", this::follow);
    }

    SpikeLaw read(YamlNode.Mapping node) {
        Section.checkKeys(node, group.said("spikes"), List.copyOf(laws.keySet()));
        if (node.entries().size() != 1) {
            throw Faults.form(node, group.said("spikes"), "one law").known(List.copyOf(laws.keySet()));
        }
        Map.Entry<String, YamlNode> law = node.entries().entrySet().iterator().next();
        return laws.get(law.getKey()).apply(section(law.getKey(), law.getValue()));
    }

    private Section section(String law, YamlNode node) {
        List<String> keys =
                switch (law) {
                    case "blocks" -> List.of("first", "every", "blocks", "count", "frequency", "intervals");
                    case "poisson-train" -> List.of("rate", "dead_time", "until");
                    case "burst-train" ->
                        List.of("event_rate", "dead_time", "burst_probability", "burst_interval", "until");
                    default -> List.of("group", "offset", "jitter");
                };
        return new Section(group.scope(), node, "law " + law + " of " + group.what(), keys);
    }

    private SpikeLaw blocks(Section s) {
        return new SpikeLaw.Blocks(
                time(s, "first"),
                s.steps("every"),
                s.count("blocks"),
                s.count("count"),
                s.number("frequency", Unit.HERTZ, Range.POSITIVE),
                s.choice("intervals", "regular", IS_REGULAR));
    }

    private SpikeLaw poisson(Section s) {
        double deadTime = time(s, "dead_time");
        return new SpikeLaw.Poisson(s.number("rate", Unit.HERTZ, rates(deadTime)), deadTime, time(s, "until"));
    }

    private SpikeLaw burstPoisson(Section s) {
        double deadTime = time(s, "dead_time");
        List<YamlNode> ends = Section.sequence(s.need("burst_interval"), s.said("burst_interval"));
        if (ends.size() != 2) {
            throw Faults.form(s.need("burst_interval"), s.said("burst_interval"), "[shortest, longest]");
        }
        double shortest = group.scope().number(ends.get(0), s.said("burst_interval"), Unit.SECOND, Range.POSITIVE);
        Range above = new Range(shortest, true, Double.POSITIVE_INFINITY, false);
        return new SpikeLaw.BurstPoisson(
                s.number("event_rate", Unit.HERTZ, rates(deadTime)),
                deadTime,
                s.number("burst_probability", Unit.ONE, PROBABILITY),
                shortest,
                group.scope().number(ends.get(1), s.said("burst_interval"), Unit.SECOND, above),
                time(s, "until"));
    }

    /** Rates whose mean interval is longer than the dead time. */
    private static Range rates(double deadTime) {
        return new Range(0, false, deadTime > 0 ? 1 / deadTime : Double.POSITIVE_INFINITY, false);
    }

    private static double time(Section s, String key) {
        return s.number(key, Unit.SECOND, Range.NON_NEGATIVE);
    }

    private SpikeLaw follow(Section s) {
        String name = s.name("group", "group of spike trains above", trains());
        if (above.get(name).size() != group.count("size")) {
            throw new InputException(
                            "size-mismatch",
                            group.what() + " follows '" + name + "' cell by cell, but has " + group.count("size")
                                    + " cells and not " + above.get(name).size())
                    .at(s.place())
                    .mend("give both groups one size");
        }
        return new SpikeLaw.Follow(
                name,
                s.number("offset", 0, Unit.SECOND, Range.ALL),
                s.number("jitter", 0, Unit.SECOND, Range.NON_NEGATIVE));
    }

    private List<String> trains() {
        return above.values().stream()
                .filter(GroupSpec::isScripted)
                .map(GroupSpec::name)
                .toList();
    }
}
