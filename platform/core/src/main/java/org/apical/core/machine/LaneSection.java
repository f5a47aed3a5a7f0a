package org.apical.core.machine;

import java.util.List;
import org.apical.kernel.Section;

/**
 * A section made ready for lanes.
 *
 * @param source the section
 * @param instructions its instructions
 * @param loads numbers of the arrays whose elements must be in their slots before it runs
 * @param stores numbers of the arrays that it changes
 */
record LaneSection(Section source, List<LaneInstruction> instructions, int[] loads, int[] stores) {
    /** The instructions as an array, for hot loops. */
    LaneInstruction[] toArray() {
        return instructions.toArray(LaneInstruction[]::new);
    }
}
