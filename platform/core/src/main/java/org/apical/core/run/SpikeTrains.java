package org.apical.core.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.analysis.Stretch;
import org.apical.core.network.NeuronGroup;

/** The recorded spikes of a run, by group. */
final class SpikeTrains {
    private final Map<String, RecordedSpikes> trains = new LinkedHashMap<>();

    /** Makes room for the spikes of a group in some stretches of time. */
    void open(NeuronGroup group, List<Stretch> stretches) {
        trains.computeIfAbsent(group.name(), name -> new RecordedSpikes(group.size()))
                .announce(stretches);
    }

    /** Says that nothing from a step on was simulated. */
    void endAt(long step) {
        trains.values().forEach(train -> train.endAt(step));
    }

    RecordedSpikes get(String group) {
        return trains.get(group);
    }

    Map<String, RecordedSpikes> all() {
        return Collections.unmodifiableMap(trains);
    }
}
