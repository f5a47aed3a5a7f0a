package org.apical.core.checkpoint;

import org.apical.plugin.InputException;

/** Says that a section holds something else than the run needs. */
@FunctionalInterface
interface Mismatch {
    /** The fault of one difference. */
    InputException of(String difference);
}
