package org.apical.core.network;

import java.util.List;
import org.apical.state.StateArray;

/** What one share of the threads does for a connection: transmission to its own cells, and the rule on their synapses. */
interface Tract {
    /** Phase 2: transmits, then applies the rule. Phase 4: traces count. */
    void plan(Agenda transmissions, Agenda counts);

    /** The rule at work, or null. */
    RuleShare rule();

    /** The state of short-term plasticity; none without it. */
    List<StateArray> shortTermArrays();
}
