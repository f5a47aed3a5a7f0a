package org.apical.cli.format;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apical.plugin.ApicalException;

/** Where a command prints: data to one stream, messages and progress to the other. */
public final class Console {
    private static final String REWRITE = "\r\u001B[K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean isOutTerminal;
    private final boolean isErrTerminal;
    private boolean isQuiet;
    private boolean isVerbose;
    private boolean hasOpenLine;

    /**
     * A console.
     *
     * @param out for data
     * @param err for messages
     * @param isOutTerminal whether somebody reads the data as it comes
     * @param isErrTerminal whether somebody reads the messages as they come
     */
    public Console(PrintStream out, PrintStream err, boolean isOutTerminal, boolean isErrTerminal) {
        this.out = out;
        this.err = err;
        this.isOutTerminal = isOutTerminal;
        this.isErrTerminal = isErrTerminal;
    }

    /** A console that is no terminal. */
    public static Console of(PrintStream out, PrintStream err) {
        return new Console(out, err, false, false);
    }

    /** The console of this process. */
    public static Console ofProcess() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        return new Console(out, err, Terminal.isTerminal(1), Terminal.isTerminal(2));
    }

    /** Leaves out progress and notes; errors are still said. */
    public void setQuiet(boolean quiet) {
        isQuiet = quiet;
    }

    /** Says with every failure where in the program it came from. */
    public void setVerbose(boolean verbose) {
        isVerbose = verbose;
    }

    /** Whether somebody types at a terminal and reads what comes. */
    public boolean isInteractive() {
        return isOutTerminal && Terminal.isTerminal(0);
    }

    /** Whether messages go to a terminal. */
    public boolean isTerminal() {
        return isErrTerminal;
    }

    /** Whether data may carry colour. */
    public boolean hasColour() {
        return isOutTerminal && System.getenv("NO_COLOR") == null;
    }

    /** Prints data. */
    public void print(String text) {
        endLine();
        out.print(text.endsWith("\n") ? text : text + "\n");
        out.flush();
    }

    /** Says something that the user may want to know. */
    public void note(String text) {
        if (!isQuiet) {
            error(text);
        }
    }

    /** Says what went wrong. */
    public void error(String text) {
        endLine();
        err.println(text);
    }

    /** Shows how far a run has come: on a terminal in one line that is written again and again. */
    public void progress(String text) {
        if (isQuiet) {
            return;
        }
        if (isErrTerminal) {
            err.print(REWRITE + text);
            err.flush();
            hasOpenLine = true;
        } else {
            err.println(text);
        }
    }

    private void endLine() {
        if (hasOpenLine) {
            err.println();
            hasOpenLine = false;
        }
    }

    /** Says a failure. */
    public void failure(ApicalException e) {
        failure(e.getMessage(), e);
    }

    /** Says a failure, and if asked where in the program it came from. */
    public void failure(String message, Throwable thrown) {
        error(message);
        if (isVerbose) {
            thrown.printStackTrace(err);
        }
    }
}
