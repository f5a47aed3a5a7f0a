package org.apical.core.run;

import java.nio.file.Path;
import org.apical.core.folder.NpyArray;
import org.apical.core.folder.NpzWriter;
import org.apical.core.network.Connection;
import org.apical.core.network.Network;
import org.apical.core.network.Plasticity;
import org.apical.core.network.Synapses;
import org.apical.state.StateArray;

/**
 * What a network has learned, for {@code weights.npz}. A connection with a rule leaves one element per synapse: {@code
 * <connection>.pre} and {@code .post} say between which cells, {@code .w} and the rule's other variables are its values.
 */
final class LearnedArrays {
    private LearnedArrays() {}

    static void write(Network network, Path file) {
        NpzWriter npz = new NpzWriter();
        add(npz, "", network);
        npz.write(file);
    }

    /** Adds the arrays of a network; their connections get a suffix. */
    static void add(NpzWriter npz, String suffix, Network network) {
        for (Connection connection : network.connections()) {
            String name = connection.name() + suffix;
            connection.plasticity().ifPresent(rule -> add(npz, name, connection.synapses(), rule));
        }
    }

    private static void add(NpzWriter npz, String name, Synapses synapses, Plasticity rule) {
        npz.add(name + ".pre", NpyArray.of(sources(synapses)));
        npz.add(name + ".post", NpyArray.of(targets(synapses)));
        for (StateArray variable : rule.synapseArrays()) {
            npz.add(name + "." + variable.name(), NpyArray.of(variable));
        }
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
}
