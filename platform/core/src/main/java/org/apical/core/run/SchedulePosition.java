package org.apical.core.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;

/** How far a run has come in its schedule. */
final class SchedulePosition implements Saved {
    private final List<Stage> stages;
    private int number;
    private boolean isBegun;

    SchedulePosition(List<Stage> stages) {
        this.stages = stages;
    }

    boolean isAtEnd() {
        return number == stages.size();
    }

    /** The stage that is to begin, or that goes on. */
    Stage stage() {
        return stages.get(number);
    }

    /** Whether the stage goes on. */
    boolean isBegun() {
        return isBegun;
    }

    /** Of each block that is over the last stage, in order: what it entered stays in expressions until another one enters it. */
    List<Stage> before() {
        List<Stage> last = new ArrayList<>();
        for (int i = 0; i < Math.min(number, stages.size() - 1); i++) {
            if (!stages.get(i).block().equals(stages.get(i + 1).block())) {
                last.add(stages.get(i));
            }
        }
        return last;
    }

    void begin() {
        isBegun = true;
    }

    void finish() {
        isBegun = false;
        number++;
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.whole("stage", number);
        out.flag("begun", isBegun);
    }

    @Override
    public void restore(StateReader in) throws IOException {
        number = (int) in.whole("stage", 0, stages.size());
        isBegun = in.flag("begun");
    }
}
