package org.apical.cli.shell;

import java.util.List;

/**
 * A command of the shell.
 *
 * @param usage how it is written
 * @param summary what it does, in a few words
 * @param body does it
 */
record Action(String usage, String summary, Body body) {
    /** Does a command. */
    @FunctionalInterface
    interface Body {
        /** With the words behind its name. */
        void run(List<String> words);
    }

    /** Its name. */
    String name() {
        return usage.split(" ", 2)[0];
    }
}
