package org.apical.core.run;

import java.io.IOException;
import java.util.List;
import org.apical.core.analysis.Stretch;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.experiment.MonitorSpec;
import org.apical.core.network.Network;
import org.apical.core.network.NeuronGroup;
import org.apical.core.network.UnitList;

/** All spikes of some groups during parts of the schedule. Several of them may name one group: a spike is recorded once. */
final class SpikesRecorder implements Recorder, Network.SpikeListener {
    private final During during;
    private final List<String> groups;
    private final SpikeTrains trains;
    private final Network network;
    private boolean isListening;

    SpikesRecorder(MonitorSpec.Spikes spec, Network network, Timeline timeline, SpikeTrains trains) {
        this.during = new During(spec.blocks(), List.of());
        this.groups = spec.groups();
        this.network = network;
        this.trains = trains;
        List<Stretch> stretches = during.stretches(timeline);
        groups.forEach(group -> trains.open(network.group(group), stretches));
    }

    @Override
    public void start(Stage stage) {
        listen(during.includes(stage));
    }

    private void listen(boolean wanted) {
        network.forget(this);
        if (wanted) {
            network.listen(this);
        }
        isListening = wanted;
    }

    @Override
    public void spikes(NeuronGroup group, long step, UnitList spikes) {
        if (groups.contains(group.name())) {
            trains.get(group.name()).add(step, spikes);
        }
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.flag("active", isListening);
    }

    @Override
    public void restore(StateReader in) throws IOException {
        listen(in.flag("active"));
    }
}
