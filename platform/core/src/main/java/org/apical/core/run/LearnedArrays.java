package org.apical.core.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.folder.NpyArray;
import org.apical.core.folder.NpzWriter;
import org.apical.core.network.Connection;
import org.apical.core.network.Network;
import org.apical.core.network.Plasticity;
import org.apical.core.network.Synapses;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.unit.Unit;

/**
 * What a network has learned, for {@code weights.npz}. A connection with a rule leaves one element per synapse: {@code
 * <connection>.pre} and {@code .post} say between which cells, {@code .w} and the rule's other variables are its values.
 */
final class LearnedArrays implements Saved {
    /** Cells and values of one connection. */
    private record Learned(int[] pre, int[] post, Map<String, StateArray> values) {}

    private final Map<String, Learned> connections = new LinkedHashMap<>();

    /** What a network has learned so far. */
    static LearnedArrays of(Network network) {
        LearnedArrays all = new LearnedArrays();
        for (Connection connection : network.connections()) {
            connection.plasticity().ifPresent(rule -> all.add(connection, rule));
        }
        return all;
    }

    private void add(Connection connection, Plasticity rule) {
        Map<String, StateArray> values = new LinkedHashMap<>();
        rule.synapseArrays().forEach(variable -> values.put(variable.name(), variable));
        Synapses synapses = connection.synapses();
        connections.put(connection.name(), new Learned(sources(synapses), targets(synapses), values));
    }

    /** Adds all arrays; their connections get a suffix. */
    void addTo(NpzWriter npz, String suffix) {
        connections.forEach((connection, learned) -> {
            npz.add(connection + suffix + ".pre", NpyArray.of(learned.pre()));
            npz.add(connection + suffix + ".post", NpyArray.of(learned.post()));
            learned.values().forEach((name, array) -> npz.add(connection + suffix + "." + name, NpyArray.of(array)));
        });
    }

    private static int[] sources(Synapses synapses) {
        int[] sources = new int[synapses.count()];
        for (int pre = 0; pre < synapses.preCount(); pre++) {
            for (int s = synapses.preStart(pre); s < synapses.preStart(pre + 1); s++) {
                sources[s] = pre;
            }
        }
        return sources;
    }

    private static int[] targets(Synapses synapses) {
        int[] targets = new int[synapses.count()];
        for (int s = 0; s < targets.length; s++) {
            targets[s] = synapses.target().get(s);
        }
        return targets;
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.lines("learned", List.copyOf(connections.keySet()));
        for (Learned learned : connections.values()) {
            out.ints("pre", learned.pre());
            out.ints("post", learned.post());
            out.lines("values", List.copyOf(learned.values().keySet()));
            for (StateArray array : learned.values().values()) {
                out.text("precision", array.precision().name());
                out.array("value", array);
            }
        }
    }

    @Override
    public void restore(StateReader in) throws IOException {
        for (String connection : in.lines("learned")) {
            int[] pre = in.ints("pre");
            int[] post = in.ints("post", pre.length);
            Map<String, StateArray> values = new LinkedHashMap<>();
            for (String name : in.lines("values")) {
                Precision precision = Precision.valueOf(in.text("precision"));
                StateArray array = StateArray.zeros(name, Unit.ONE, Extent.SYNAPSE, pre.length, precision);
                in.array("value", array);
                values.put(name, array);
            }
            connections.put(connection, new Learned(pre, post, values));
        }
    }
}
