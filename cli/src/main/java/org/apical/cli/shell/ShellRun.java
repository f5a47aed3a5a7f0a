package org.apical.cli.shell;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.apical.cli.format.Console;
import org.apical.cli.live.LivePlugins;
import org.apical.core.folder.SwapRecord;
import org.apical.core.run.RunControl;
import org.apical.core.run.RunObserver;
import org.apical.core.run.RunOutcome;
import org.apical.core.run.RunPlace;
import org.apical.plugin.ApicalException;

/** A run with a shell at it: the run on one thread, the lines on the caller's. */
public final class ShellRun {
    private final Console console;
    private final RunControl control;
    private final RateHistory history = new RateHistory();
    private final Session session;
    private final Shell shell;
    private volatile boolean isStopped;
    private CompletableFuture<Long> lastLook = CompletableFuture.completedFuture(0L);
    private int status;

    /**
     * A shell.
     *
     * @param console where answers and messages go
     * @param control asks the run
     * @param plugins its plug-ins
     * @param paths what relative paths begin in
     */
    public ShellRun(Console console, RunControl control, LivePlugins plugins, UnaryOperator<Path> paths) {
        this.console = console;
        this.control = control;
        this.session = new Session(control, plugins, history, console::print, paths);
        this.shell = new Shell(session, plugins);
    }

    /**
     * Begins the run, held before its first step, and does what the lines say. At their end, or at the first fault where nobody types
     * them, it stops the run, unless that was let go: then it waits for its end.
     *
     * @param running runs the experiment
     * @param lines where the lines come from; null for the terminal
     */
    public RunOutcome run(BiFunction<RunControl, RunObserver, RunOutcome> running, BufferedReader lines) {
        control.hold();
        CompletableFuture<RunOutcome> run = new CompletableFuture<>();
        Thread thread = new Thread(() -> complete(run, running), "apical-shell-run");
        thread.setDaemon(true);
        thread.start();
        if (lines != null) {
            read(LineSource.of(lines), false);
        } else {
            try (ConsoleLines typed = new ConsoleLines(shell)) {
                read(typed, true);
            }
        }
        if (status != 0 || shell.isLeft() || session.isHeld()) {
            isStopped = true;
        }
        try {
            return run.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ApicalException known ? known : e;
        }
    }

    private void complete(CompletableFuture<RunOutcome> run, BiFunction<RunControl, RunObserver, RunOutcome> running) {
        try {
            run.complete(running.apply(control, new Observer()));
        } catch (RuntimeException | Error e) {
            control.end();
            run.completeExceptionally(e);
        }
    }

    private void read(LineSource lines, boolean goesOn) {
        for (var line = lines.next(); line.isPresent() && !shell.isOver(); line = lines.next()) {
            try {
                shell.run(line.get());
            } catch (ApicalException e) {
                console.failure(e);
                if (!goesOn) {
                    status = e.exitStatus();
                    return;
                }
            }
        }
    }

    /** The exit status of the fault that ended the lines; 0 if none did. */
    public int status() {
        return status;
    }

    /** Whether the run was stopped from here. */
    public boolean isStopped() {
        return isStopped;
    }

    /** Follows the run. */
    private final class Observer implements RunObserver {
        @Override
        public void progress(RunPlace place, long stepsDone, long stepsTotal) {
            if (lastLook.isDone()) {
                lastLook = control.ask(simulation -> {
                    history.look(simulation.network());
                    return stepsDone;
                });
            }
        }

        @Override
        public void record(Map<String, Object> record) {}

        @Override
        public void swapped(SwapRecord swap) {
            if (!session.isHeld() && !swap.isDone()) {
                console.note("[swap-refused] " + swap.sentence());
            }
        }

        @Override
        public boolean stopRequested() {
            return isStopped;
        }
    }
}
