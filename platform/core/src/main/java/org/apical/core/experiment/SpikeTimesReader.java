package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apical.core.experiment.GroupSpec.SpikeTime;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;
import org.apical.plugin.Range;
import org.apical.unit.Unit;

/** Reads the key {@code spikes} of a group: one list of times per cell, or a law. */
final class SpikeTimesReader {
    private static final String KEY = "spikes";

    private final Section group;

    SpikeTimesReader(Section group) {
        this.group = group;
    }

    List<SpikeTime> read() {
        boolean isTrain = GroupSpec.SPIKE_TRAIN.equals(group.word("model"));
        if (group.has(KEY) != isTrain) {
            throw new InputException(
                            "value-form",
                            isTrain
                                    ? group.what() + " is a " + GroupSpec.SPIKE_TRAIN + ", but has no key 'spikes'"
                                    : "spikes of " + group.what() + " are given, but its model makes its own")
                    .at(group.place("model"))
                    .mend("give model: " + GroupSpec.SPIKE_TRAIN
                            + " and spikes: [[10 ms, 20 ms], ...], one list per cell");
        }
        return isTrain && !isLaw() ? trains(Section.sequence(group.need(KEY), group.said(KEY))) : List.of();
    }

    private boolean isLaw() {
        return group.find(KEY).filter(YamlNode.Mapping.class::isInstance).isPresent();
    }

    /** The law that stands in place of times; {@code above}: the groups that it may follow. */
    Optional<SpikeLaw> law(Map<String, GroupSpec> above) {
        return isLaw()
                ? Optional.of(new SpikeLawReader(group, above).read((YamlNode.Mapping) group.need(KEY)))
                : Optional.empty();
    }

    private List<SpikeTime> trains(List<YamlNode> trains) {
        if (trains.size() > group.count("size")) {
            throw new InputException(
                            "number-range",
                            group.said(KEY) + " are of " + trains.size() + " cells, but it has " + group.count("size"))
                    .at(group.place(KEY))
                    .mend("give one list per cell, or make the group larger");
        }
        List<SpikeTime> spikes = new ArrayList<>();
        for (int cell = 0; cell < trains.size(); cell++) {
            train(cell, Section.sequence(trains.get(cell), group.said(KEY)), spikes);
        }
        return spikes;
    }

    private void train(int cell, List<YamlNode> times, List<SpikeTime> spikes) {
        Set<Long> steps = new HashSet<>();
        for (YamlNode node : times) {
            double seconds =
                    group.scope().number(node, "a time in " + group.said(KEY), Unit.SECOND, Range.NON_NEGATIVE);
            if (!steps.add((long) Math.floor(seconds / group.scope().dt() + 1e-6))) {
                throw new InputException(
                                "name-duplicate", "cell " + cell + " spikes twice in the step at " + seconds + " s")
                        .at(node.place())
                        .mend("take one of the times out, or make time / dt smaller");
            }
            spikes.add(new SpikeTime(cell, seconds));
        }
    }
}
