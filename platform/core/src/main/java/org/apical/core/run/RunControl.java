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
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final String backend;
    private final boolean isLive;
    private volatile boolean isCalled;
    private volatile Simulation simulation;

    /**
     * A control of a run that begins on a backend.
     *
     * @param backend its name
     */
    public RunControl(String backend) {
        this(backend, false);
    }

    /**
     * A control of a run that begins on a backend.
     *
     * @param backend its name
     * @param isLive whether swaps are to be expected
     */
    public RunControl(String backend, boolean isLive) {
        this.backend = backend;
        this.isLive = isLive;
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
