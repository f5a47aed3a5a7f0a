package org.apical.core.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The recorded spikes of a run, by group. */
final class SpikeTrains {
    private final Map<String, RecordedSpikes> trains = new LinkedHashMap<>();

    /** Makes room for a group, unless another monitor has. */
    void open(String group) {
        trains.putIfAbsent(group, new RecordedSpikes());
    }

    RecordedSpikes get(String group) {
        return trains.get(group);
    }

    Map<String, RecordedSpikes> all() {
        return Collections.unmodifiableMap(trains);
    }
}
