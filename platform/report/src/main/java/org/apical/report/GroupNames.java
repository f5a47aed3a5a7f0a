package org.apical.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What tells groups of runs apart, in words: only what differs from the others of the same rule on the same data. */
final class GroupNames {
    /** Said elsewhere: as columns of their own, or in words. */
    private static final Set<String> KNOWN = Set.of("rule", "epochs", "feedback", "recurrent_inhibition");

    private final List<RunGroup> all;

    GroupNames(List<RunGroup> all) {
        this.all = all;
    }

    private List<RunGroup> peers(RunGroup group) {
        return all.stream()
                .filter(g -> g.isTraining() == group.isTraining())
                .filter(g -> g.rule().equals(group.rule()) && g.dataset().equals(group.dataset()))
                .toList();
    }

    /** The variant of a group; empty where there is nothing to say. */
    String variant(RunGroup group) {
        List<RunGroup> peers = peers(group);
        List<String> words = new ArrayList<>();
        if (!group.kind().isEmpty()) {
            words.add(group.kind());
        }
        for (Map.Entry<String, String> p : group.parameters().entrySet()) {
            boolean isKnown = group.isTraining() && KNOWN.contains(p.getKey());
            if (!isKnown && differs(peers, g -> g.parameters().getOrDefault(p.getKey(), p.getValue()))) {
                words.add(p.getKey() + "=" + p.getValue());
            }
        }
        if (differs(peers, RunGroup::backend)) {
            words.add(group.backend());
        }
        boolean isAlone = peers.stream().map(RunGroup::kind).distinct().count() == peers.size();
        boolean isSaid = isAlone || words.size() > (group.kind().isEmpty() ? 0 : 1);
        if (group.isTraining() && !isSaid && differs(peers, RunGroup::experiment)) {
            words.add(group.experiment());
        }
        return String.join(", ", words);
    }

    private static boolean differs(List<RunGroup> groups, Function<RunGroup, String> word) {
        return groups.stream().map(word).distinct().count() > 1;
    }

    /** A name for a legend: the rule, with its variant where the rule alone does not tell. */
    String legend(RunGroup group) {
        String variant = variant(group);
        return peers(group).size() > 1 && !variant.isEmpty() ? group.rule() + ": " + variant : group.rule();
    }

    /** The data sets, in order. */
    static List<String> datasets(List<RunGroup> groups) {
        return groups.stream().map(RunGroup::dataset).distinct().collect(Collectors.toList());
    }
}
