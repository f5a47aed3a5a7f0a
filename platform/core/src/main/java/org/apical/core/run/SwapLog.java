package org.apical.core.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.folder.SwapRecord;
import org.apical.core.folder.SwapRecordJson;

/** The swaps of a run so far. */
final class SwapLog implements Saved {
    private final List<SwapRecord> records = new ArrayList<>();
    private int planned;

    /** So many more swaps of the file are over. */
    void pass(int fromFile) {
        planned += fromFile;
    }

    /** Adds what became of swaps. */
    void add(List<SwapRecord> more) {
        records.addAll(more);
    }

    List<SwapRecord> records() {
        return List.copyOf(records);
    }

    /** How many swaps of the file are over. */
    int planned() {
        return planned;
    }

    /** The swaps that were done, those of one step together. */
    List<List<SwapRecord>> done() {
        List<List<SwapRecord>> done = new ArrayList<>();
        long step = -1;
        for (SwapRecord record : records) {
            if (record.isDone()) {
                if (record.step() != step) {
                    done.add(new ArrayList<>());
                }
                step = record.step();
                done.get(done.size() - 1).add(record);
            }
        }
        return done;
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.whole("planned", planned);
        out.lines("records", records.stream().map(SwapRecordJson::line).toList());
    }

    @Override
    public void restore(StateReader in) throws IOException {
        planned = (int) in.whole("planned", 0, Integer.MAX_VALUE);
        records.clear();
        in.lines("records").forEach(line -> records.add(SwapRecordJson.read(line)));
    }
}
