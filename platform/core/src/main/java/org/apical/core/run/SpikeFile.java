package org.apical.core.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apical.core.folder.SonataSpikes;
import org.apical.core.folder.SpikeTrain;

/** Writes recorded spikes; the time of a spike is the beginning of its step. */
final class SpikeFile {
    private static final double MILLISECONDS = 1e3;

    private SpikeFile() {}

    static void write(Map<String, RecordedSpikes> recorded, double dt, Path file) {
        if (recorded.isEmpty()) {
            return;
        }
        Map<String, SpikeTrain> trains = new LinkedHashMap<>();
        recorded.forEach((group, spikes) -> trains.put(group, train(spikes, dt)));
        SonataSpikes.write(trains, file);
    }

    private static SpikeTrain train(RecordedSpikes spikes, double dt) {
        SpikeTrain train = new SpikeTrain();
        for (int i = 0; i < spikes.count(); i++) {
            train.add(spikes.step(i) * dt * MILLISECONDS, spikes.cell(i));
        }
        return train;
    }
}
