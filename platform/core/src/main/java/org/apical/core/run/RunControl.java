package org.apical.core.run;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apical.core.folder.SwapRecord;
import org.apical.core.swap.SwapRequest;

/**
 * What others ask of a simulation that goes on: to look at it, to change it, to hold it. Its own thread does it, between two steps with all
 * arrays up to date.
 *
 * <pre>{@code
 * control.holdAt(control.ask(Simulation::steps).join() + 100).join();
 * }</pre>
 *
 * <p>Safe for several threads.
 */
public final class RunControl {
    /** How long a plug-in may take for a step where nobody says, in s of wall time. */
    public static final double STEP_LIMIT = 60;

    /** How often a simulation that is held looks whether it should end. */
    private static final long LOOK_MILLISECONDS = 50;

    private final String backend;
    private final boolean isLive;
    private final double stepLimit;
    private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private volatile boolean isCalled;
    private volatile long target = Long.MAX_VALUE;
    private volatile CompletableFuture<Long> held = new CompletableFuture<>();
    private volatile boolean isOver;
    private volatile Supplier<String> checkpoints = RunControl::none;

    /** Something that was asked for. */
    private record Task(Consumer<Simulation> act, CompletableFuture<?> result) {
        void run(Simulation simulation) {
            try {
                act.accept(simulation);
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        }
    }

    /**
     * A control of a run that nobody will ask for anything.
     *
     * @param backend the backend on which it begins
     */
    public RunControl(String backend) {
        this(backend, false, STEP_LIMIT);
    }

    /**
     * A control of a run.
     *
     * @param backend the backend on which it begins
     * @param isLive whether swaps are to be expected
     * @param stepLimit how long a plug-in may take for a step, in s of wall time; 0 for ever
     */
    public RunControl(String backend, boolean isLive, double stepLimit) {
        this.backend = backend;
        this.isLive = isLive;
        this.stepLimit = stepLimit;
    }

    String backend() {
        return backend;
    }

    boolean isLive() {
        return isLive;
    }

    double stepLimit() {
        return stepLimit;
    }

    /**
     * Asks for something between two steps.
     *
     * @return its result; cancelled if the run is over before. A failure of it does not stop the run
     */
    public <T> CompletableFuture<T> ask(Function<Simulation, T> act) {
        CompletableFuture<T> result = new CompletableFuture<>();
        add(simulation -> result.complete(act.apply(simulation)), result);
        return result;
    }

    /**
     * Asks for swaps, which take over together as soon as their plug-ins are ready.
     *
     * @return what became of them; cancelled if the run is over before
     */
    public CompletableFuture<List<SwapRecord>> swap(List<SwapRequest> requests) {
        CompletableFuture<List<SwapRecord>> result = new CompletableFuture<>();
        add(simulation -> simulation.swap(requests, result), result);
        return result;
    }

    /** Has the simulation do something that completes a result. */
    void add(Consumer<Simulation> act, CompletableFuture<?> result) {
        tasks.add(new Task(act, result));
        isCalled = true;
        if (isOver) {
            cancelAll();
        }
    }

    /** Holds the simulation as soon as it can be. */
    public void hold() {
        aim(0);
    }

    /**
     * Lets the simulation go on up to a step and holds it there; 0 holds it at once.
     *
     * @return completed with the step when it is held; cancelled if the run is over before
     */
    public CompletableFuture<Long> holdAt(long step) {
        aim(step);
        return held;
    }

    /** Lets the simulation go on to its end. */
    public void release() {
        aim(Long.MAX_VALUE);
    }

    private synchronized void aim(long step) {
        held = new CompletableFuture<>();
        target = step;
        isCalled = true;
        if (isOver) {
            held.cancel(false);
        }
    }

    /**
     * Writes a checkpoint between two steps.
     *
     * @return what is to be told of it
     */
    public CompletableFuture<String> checkpoint() {
        return ask(simulation -> checkpoints.get());
    }

    private static String none() {
        return "this run keeps no checkpoints";
    }

    /** Says what writes checkpoints. */
    void keepBy(Supplier<String> writing) {
        checkpoints = writing;
    }

    /** Whether the simulation is held, or about to be. */
    public boolean isHolding() {
        return target != Long.MAX_VALUE;
    }

    /** Whether the run is over. */
    public boolean isOver() {
        return isOver;
    }

    /** The step at which the simulation is to be held. */
    long target() {
        return target;
    }

    /** Whether somebody asked for something; read in every step. */
    boolean isCalled() {
        return isCalled;
    }

    /** Does what has been asked for, and waits while the simulation is to be held. */
    void answer(Simulation simulation, BooleanSupplier shouldEnd) {
        isCalled = false;
        runAll(simulation);
        while (simulation.steps() >= target && !shouldEnd.getAsBoolean()) {
            held.complete(simulation.steps());
            try {
                Task task = tasks.poll(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
                if (task != null) {
                    task.run(simulation);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void runAll(Simulation simulation) {
        for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run(simulation);
        }
    }

    /** Says that the run is over: whoever waits is told. */
    public void end() {
        isOver = true;
        checkpoints = RunControl::none; // with all that they are about
        cancelAll();
        held.cancel(false);
    }

    private void cancelAll() {
        for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
            task.result().completeExceptionally(new CancellationException("the run is over"));
        }
    }
}
