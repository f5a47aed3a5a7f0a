package org.apical.core.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.experiment.MonitorSpec;
import org.apical.core.network.Network;
import org.apical.core.network.NeuronGroup;
import org.apical.core.network.UnitList;

/** All spikes of some groups during parts of the schedule. */
final class SpikesRecorder implements Recorder, Network.SpikeListener {
    private final During during;
    private final Map<String, RecordedSpikes> trains = new LinkedHashMap<>();
    private final Network network;

    SpikesRecorder(MonitorSpec.Spikes spec, Network network) {
        this.during = new During(spec.blocks(), List.of());
        this.network = network;
        spec.groups().forEach(g -> trains.put(g, new RecordedSpikes()));
    }

    @Override
    public void start(Stage stage) {
        network.forget(this);
        if (during.includes(stage)) {
            network.listen(this);
        }
    }

    @Override
    public void spikes(NeuronGroup group, long step, UnitList spikes) {
        RecordedSpikes train = trains.get(group.name());
        if (train != null) {
            for (int i = 0; i < spikes.count(); i++) {
                train.add(step, spikes.get(i));
            }
        }
    }

    /** The spikes so far, by group. */
    Map<String, RecordedSpikes> trains() {
        return Map.copyOf(trains);
    }
}
