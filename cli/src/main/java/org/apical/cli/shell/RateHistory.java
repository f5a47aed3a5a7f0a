package org.apical.cli.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apical.core.network.Network;
import org.apical.core.network.NeuronGroup;

/** Spike rates of all groups in the last stretches of a run. Only the thread of the simulation uses it. */
final class RateHistory {
    private static final int MOST = 60;

    /** Rates of a stretch in Hz, and its end in s. */
    record Stretch(double end, Map<String, Double> rates) {}

    private final Deque<Stretch> stretches = new ArrayDeque<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long step = -1;

    /** Takes note of how far the network is; called from time to time. */
    void look(Network network) {
        if (network.step() <= step && step >= 0) {
            return;
        }
        Map<String, Double> rates = new LinkedHashMap<>();
        double seconds = (network.step() - step) * network.dt();
        for (NeuronGroup group : network.groups()) {
            Long before = counts.put(group.name(), group.spikeCount());
            if (before != null) {
                rates.put(group.name(), (group.spikeCount() - before) / (group.size() * seconds));
            }
        }
        if (!rates.isEmpty()) {
            stretches.addLast(new Stretch(network.seconds(), rates));
        }
        if (stretches.size() > MOST) {
            stretches.removeFirst();
        }
        step = network.step();
    }

    /** The rates of one group, the oldest first. */
    double[] of(String group) {
        return stretches.stream().mapToDouble(s -> s.rates().get(group)).toArray();
    }

    /** From when to when the rates are known, in s, in words. */
    String span() {
        return stretches.isEmpty()
                ? "nothing has run yet"
                : "up to " + stretches.getLast().end() + " s, " + stretches.size() + " stretches";
    }
}
