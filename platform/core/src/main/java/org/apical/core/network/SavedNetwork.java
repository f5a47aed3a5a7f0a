package org.apical.core.network;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;

/** What a network holds besides its arrays: the step, the spikes that are on their way, counts; and its connectivity, to compare. */
public final class SavedNetwork {
    private final Network network;

    /** The state of a network at a step boundary, with all arrays up to date. */
    public SavedNetwork(Network network) {
        this.network = network;
    }

    /** Its parts by name, in the order in which they are restored. */
    public Map<String, Saved> parts() {
        Map<String, Saved> parts = moving();
        network.connections().forEach(c -> parts.put("connection " + c.name(), new Structure(c.synapses())));
        return parts;
    }

    /** Those of its parts that change while it goes on. */
    Map<String, Saved> moving() {
        Map<String, Saved> parts = new LinkedHashMap<>();
        parts.put("network", new Clock());
        network.groups().forEach(group -> parts.put("group " + group.name(), new Group(group)));
        return parts;
    }

    /** The number of steps done. */
    private final class Clock implements Saved {
        @Override
        public void save(StateWriter out) throws IOException {
            out.whole("step", network.step());
        }

        @Override
        public void restore(StateReader in) throws IOException {
            network.resumeAt(in.whole("step", 0, Long.MAX_VALUE));
        }
    }

    /** Spikes, events and bursts of a group that somebody still waits for. */
    private final class Group implements Saved {
        private final NeuronGroup group;

        Group(NeuronGroup group) {
            this.group = group;
        }

        @Override
        public void save(StateWriter out) throws IOException {
            group.save(network.step(), out);
        }

        @Override
        public void restore(StateReader in) throws IOException {
            group.restore(network.step(), in);
        }
    }

    /** Who connects to whom follows from the seed; a checksum shows whether this program draws it as that one did. */
    private static final class Structure implements Saved {
        private final Synapses synapses;

        Structure(Synapses synapses) {
            this.synapses = synapses;
        }

        @Override
        public void save(StateWriter out) throws IOException {
            out.whole("synapses", synapses.count());
            out.whole("connectivity", synapses.checksum());
        }

        @Override
        public void restore(StateReader in) throws IOException {
            in.requireWhole("synapses", synapses.count());
            in.requireWhole("connectivity", synapses.checksum());
        }
    }
}
