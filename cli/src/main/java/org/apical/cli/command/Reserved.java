package org.apical.cli.command;

import org.apical.plugin.ApicalException;
import org.apical.plugin.InputException;

/** Names that are kept for later versions. */
final class Reserved {
    private Reserved() {}

    /** Says so in one sentence. */
    static ApicalException fault(String what) {
        return new InputException("reserved", what + " is not part of this version; its name is kept for a later one");
    }
}
