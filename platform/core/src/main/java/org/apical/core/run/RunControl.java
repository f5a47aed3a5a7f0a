package org.apical.core.run;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * What others ask of a simulation that goes on. Its own thread does it, between two steps with all arrays up to date.
 *
 * <p>Safe for several threads.
 */
public final class RunControl {
    /** How long a plug-in may take for a step where nobody says, in s of wall time. */
    public static final double STEP_LIMIT = 60;

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final String backend;
    private final boolean isLive;
    private final double stepLimit;
    private volatile boolean isCalled;
    private volatile Simulation simulation;

    /**
     * A control of a run that begins on a backend.
     *
     * @param backend its name
     */
    public RunControl(String backend) {
        this(backend, false, STEP_LIMIT);
    }

    /**
     * A control of a run that begins on a backend.
     *
     * @param backend its name
     * @param isLive whether swaps are to be expected
     * @param stepLimit how long a plug-in may take for a step, in s of wall time; 0 for ever
     */
    public RunControl(String backend, boolean isLive, double stepLimit) {
        this.stepLimit = stepLimit;
        this.backend = backend;
        this.isLive = isLive;
    }

    /** How long a plug-in may take for a step, in s of wall time; 0 for ever. */
    double stepLimit() {
        return stepLimit;
    }

    /** Whether swaps are to be expected. */
    boolean isLive() {
        return isLive;
    }

    /** The backend on which the run begins. */
    String backend() {
        return backend;
    }

    /**
     * Asks for something.
     *
     * @return its result; a failure of it does not stop the run
     */
    public <T> CompletableFuture<T> ask(Function<Simulation, T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        tasks.add(() -> {
            try {
                result.complete(task.apply(simulation));
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        call();
        return result;
    }

    /** Has the simulation come to a step boundary soon. */
    private void call() {
        isCalled = true;
    }

    /** Whether somebody asked for something; read in every step. */
    boolean isCalled() {
        return isCalled;
    }

    /** Says who listens from now on. */
    void attend(Simulation listener) {
        simulation = listener;
    }

    /** Does what has been asked for. */
    void answer() {
        isCalled = false;
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
