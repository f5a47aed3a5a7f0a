package org.apical.core.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apical.core.analysis.Population;
import org.apical.core.analysis.Stretch;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.network.UnitList;

/** Spikes of one group in order of time: step and cell of each. */
public final class RecordedSpikes implements Saved {
    private final int size;
    private List<Stretch> stretches = List.of();
    private long[] steps = new long[256];
    private int[] cells = new int[256];
    private int count;

    /**
     * No spikes yet.
     *
     * @param size number of cells of the group
     */
    RecordedSpikes(int size) {
        this.size = size;
    }

    /** Announces that every spike of some stretches of time will be added. */
    void announce(List<Stretch> more) {
        List<Stretch> all = new ArrayList<>(stretches);
        all.addAll(more);
        stretches = Stretch.join(all);
    }

    /** Says that nothing from a step on was simulated. */
    void endAt(long end) {
        stretches = Stretch.join(stretches.stream()
                .map(s -> new Stretch(s.from(), Math.min(s.to(), end)))
                .toList());
    }

    /** The spikes as those of a population. */
    public Population population(String name) {
        return new Population(name, size, stretches, Arrays.copyOf(steps, count), Arrays.copyOf(cells, count));
    }

    /** Adds all spikes of a step; they are added once, however many monitors record them. */
    void add(long step, UnitList units) {
        if (count > 0 && steps[count - 1] == step) {
            return;
        }
        reserve(count + units.count());
        for (int i = 0; i < units.count(); i++) {
            steps[count] = step;
            cells[count++] = units.get(i);
        }
    }

    private void reserve(int needed) {
        if (needed > steps.length) {
            int length = Math.max(needed, 2 * steps.length);
            steps = Arrays.copyOf(steps, length);
            cells = Arrays.copyOf(cells, length);
        }
    }

    /** Forgets all spikes but the first. */
    void cut(int first) {
        count = first;
    }

    /** Number of spikes. */
    public int count() {
        return count;
    }

    /** The step of a spike. */
    public long step(int spike) {
        return steps[spike];
    }

    /** The cell of a spike. */
    public int cell(int spike) {
        return cells[spike];
    }

    /** Saves also what a run says of the group before it begins. */
    void saveWhole(StateWriter out) throws IOException {
        out.whole("size", size);
        out.wholes(
                "stretches",
                stretches.stream()
                        .flatMapToLong(s -> LongStream.of(s.from(), s.to()))
                        .toArray());
        save(out);
    }

    /** What {@link #saveWhole} saved. */
    static RecordedSpikes restoreWhole(StateReader in) throws IOException {
        RecordedSpikes spikes = new RecordedSpikes((int) in.whole("size", 0, Integer.MAX_VALUE));
        long[] ends = in.wholes("stretches");
        List<Stretch> all = new ArrayList<>();
        for (int i = 0; i + 1 < ends.length; i += 2) {
            all.add(new Stretch(ends[i], ends[i + 1]));
        }
        spikes.stretches = List.copyOf(all);
        spikes.restore(in);
        return spikes;
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.wholes("steps", steps, count);
        out.ints("cells", cells, count);
    }

    @Override
    public void restore(StateReader in) throws IOException {
        steps = in.wholes("steps");
        cells = in.ints("cells", steps.length);
        count = steps.length;
    }
}
