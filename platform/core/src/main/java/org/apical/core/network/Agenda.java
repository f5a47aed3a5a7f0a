package org.apical.core.network;

import java.util.ArrayList;
import java.util.List;

/**
 * What a share does in each step, in its order; most of it only if there is a reason: that something of a history happened so many
 * steps ago. In most steps hardly anything happened, and a look at a few bits says so.
 */
final class Agenda {
    /** Something to do in a step. */
    @FunctionalInterface
    interface Act {
        /** Does it; it must do nothing if there was no reason. */
        void at(long step);
    }

    /** Up to two reasons: bits of histories, and how long ago they count. */
    private record Entry(Act act, boolean isAlways, long bits, int ago, long otherBits, int otherAgo) {}

    private final List<Entry> entries = new ArrayList<>();
    private Entry[] order = {};

    /** Adds something with one reason. */
    void add(Act act, SpikeHistory history, int ago) {
        add(act, history, ago, history, ago);
    }

    /** Adds something with two reasons. */
    void add(Act act, SpikeHistory history, int ago, SpikeHistory other, int otherAgo) {
        add(new Entry(act, false, history.bit(), ago, other.bit(), otherAgo));
    }

    /** Adds something with up to two reasons, or that must be asked in every step because one of them is missing. */
    void add(Act act, List<RuleSide.Occasion> first, List<RuleSide.Occasion> second) {
        if (first.isEmpty() || second.isEmpty()) {
            addAlways(act);
        } else {
            RuleSide.Occasion one = first.get(0);
            RuleSide.Occasion other = second.get(0);
            add(act, one.history(), one.ago(), other.history(), other.ago());
        }
    }

    /** Adds something to do in every step. */
    void addAlways(Act act) {
        add(new Entry(act, true, 0, 0, 0, 0));
    }

    private void add(Entry entry) {
        entries.add(entry);
        order = entries.toArray(new Entry[0]);
    }

    /** Does what is due in a step. */
    void run(long step, Activity activity) {
        for (Entry entry : order) {
            long reasons =
                    activity.at(step - entry.ago) & entry.bits | activity.at(step - entry.otherAgo) & entry.otherBits;
            if (reasons != 0 || entry.isAlways) {
                entry.act.at(step);
            }
        }
    }
}
