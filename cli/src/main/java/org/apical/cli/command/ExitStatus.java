package org.apical.cli.command;

/** How the process ends. */
final class ExitStatus {
    /** All went well. */
    static final int DONE = 0;

    /** A run failed. */
    static final int FAILED = 1;

    /** The command line or a file is wrong. */
    static final int WRONG_INPUT = 2;

    /** Something that was expected is not so. */
    static final int MISSED = 3;

    /** A signal stopped it. */
    static final int STOPPED = 4;

    private ExitStatus() {}
}
