package org.apical.cli.format;

import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apical.core.folder.SwapRecord;
import org.apical.core.run.RunObserver;
import org.apical.core.run.RunPlace;

/** Shows how far a run has come: share done, simulated time, speed, time left, and the newest number that it records. */
public final class Progress implements RunObserver {
    private static final double SECONDS_ON_TERMINAL = 0.5;
    private static final double SECONDS_IN_LOG = 10;

    private final Console console;
    private final double dt;
    private final BooleanSupplier stopRequested;
    private final long start = System.nanoTime();
    private final double interval;
    private String opening;
    private double next;
    private long lastSteps;
    private double lastWall;
    private double speed;
    private String newest = "";

    /**
     * The progress of one run.
     *
     * @param console where it is shown
     * @param opening what is said when the first steps are done
     * @param dt time step in s
     * @param stopRequested whether the run should stop
     */
    public Progress(Console console, String opening, double dt, BooleanSupplier stopRequested) {
        this.console = console;
        this.opening = opening;
        this.dt = dt;
        this.stopRequested = stopRequested;
        this.interval = console.isTerminal() ? SECONDS_ON_TERMINAL : SECONDS_IN_LOG;
        this.next = interval;
    }

    @Override
    public void progress(RunPlace at, long stepsDone, long stepsTotal) {
        if (!opening.isEmpty()) {
            console.note(opening);
            opening = "";
            lastSteps = stepsDone; // a resumed run does not begin at 0
            lastWall = seconds();
        }
        double wall = seconds();
        if (wall >= next) {
            next = wall + interval;
            measure(stepsDone, wall);
            console.progress(line(at, stepsDone, stepsTotal));
        }
    }

    private double seconds() {
        return (System.nanoTime() - start) * 1e-9;
    }

    /** The speed is that of the last interval and those before it, each half as much as the next. */
    private void measure(long stepsDone, double wall) {
        double recent = (stepsDone - lastSteps) * dt / (wall - lastWall);
        speed = speed == 0 ? recent : (speed + recent) / 2;
        lastSteps = stepsDone;
        lastWall = wall;
    }

    private String line(RunPlace at, long stepsDone, long stepsTotal) {
        double left = (stepsTotal - stepsDone) * dt / speed;
        return String.format(
                        Locale.ROOT,
                        "%5.1f %%  %s  %.1f of %s s  %s s/s  %s left",
                        100.0 * stepsDone / stepsTotal,
                        place(at),
                        stepsDone * dt,
                        Numbers.text(stepsTotal * dt),
                        Numbers.text(Math.rint(speed * 100) / 100),
                        Numbers.duration(left))
                + newest;
    }

    private static String place(RunPlace at) {
        return at.repeats() == 1 ? at.block() : at.block() + " " + at.repeat() + "/" + at.repeats();
    }

    @Override
    public void record(Map<String, Object> record) {
        record.forEach((name, value) -> {
            if (value instanceof Double number) {
                newest = "  " + name + " " + Numbers.text(number);
            }
        });
    }

    @Override
    public void swapped(SwapRecord swap) {
        if (swap.isDone()) {
            console.note(swap.sentence());
        } else {
            console.error("[swap-refused] " + swap.sentence());
        }
    }

    @Override
    public boolean stopRequested() {
        return stopRequested.getAsBoolean();
    }
}
