package org.apical.core.network;

import java.util.List;
import java.util.Map;
import org.apical.plasticity.Moment;
import org.apical.plasticity.RuleDynamics;
import org.apical.plasticity.Side;

/** What happens to the cells of one side of a plastic connection, and what traces and rule make of it. */
interface RuleSide {
    /** Phase 2: does what belongs to the moments of a step, in their order. */
    void apply(long step, RuleShare.Transmitter transmitter);

    /** Phase 4: traces count. */
    void plan(Agenda counts);

    /** Where something must have happened so that {@link #apply} has anything to do; empty if it must be asked in every step. */
    List<Occasion> occasions();

    /** Something that may have happened so many steps ago. */
    record Occasion(SpikeHistory history, int ago) {}

    /**
     * What belongs to a moment.
     *
     * @param transmits whether the connection transmits at it
     * @param listens whether the rule has statements for it
     * @param before traces that count before them
     * @param after traces that count after them
     */
    record Stop(boolean transmits, boolean listens, ScaledTrace[] before, ScaledTrace[] after) {}

    /** A trace that counts after transmission, and how much later than its side sees the moment. */
    record Later(ScaledTrace trace, Moment moment, int steps) {}

    /** Makes a side for a rule. */
    interface Maker {
        /**
         * A side.
         *
         * @param side which
         * @param dynamics the rule
         * @param stops what belongs to each moment
         * @param later traces that count after transmission
         */
        RuleSide side(Side side, RuleDynamics dynamics, Map<Moment, Stop> stops, List<Later> later);
    }

    /** The synapses of a cell of this side. */
    interface Row {
        /** First position in the index arrays of this side. */
        int start(int unit);

        /** The end, exclusive. */
        int end(int unit);
    }
}
