package org.apical.core.machine;

import java.util.List;
import org.apical.kernel.Section;

/**
 * A section made ready for lanes.
 *
 * @param source the section
 * @param instructions its instructions, and the copies between arrays and slots that they need
 */
record LaneSection(Section source, List<LaneInstruction> instructions) {}
