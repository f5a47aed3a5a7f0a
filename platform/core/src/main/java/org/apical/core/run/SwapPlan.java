package org.apical.core.run;

import java.util.Comparator;
import java.util.List;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.SwapSpec;
import org.apical.core.experiment.SwapSpec.When;
import org.apical.core.network.Time;
import org.apical.plugin.InputException;

/** The swaps of an experiment file at their steps. */
final class SwapPlan {
    /** A swap and the number of steps done before it. */
    record Entry(long step, SwapSpec spec) {}

    private final List<Entry> entries;

    /**
     * Lays the swaps out in time.
     *
     * @throws InputException {@code swap-late} if the schedule is over before one is due
     */
    SwapPlan(Experiment experiment, Timeline timeline) {
        this.entries = experiment.swaps().stream()
                .map(spec -> new Entry(step(spec, experiment.dt(), timeline), spec))
                .sorted(Comparator.comparingLong(Entry::step))
                .toList();
    }

    private static long step(SwapSpec spec, double dt, Timeline timeline) {
        if (spec.when() instanceof When.Start start) {
            return timeline.stages().stream()
                    .filter(stage -> stage.phase().name().equals(start.phase())
                            && start.block().map(stage.block().name()::equals).orElse(true))
                    .mapToLong(Stage::firstStep)
                    .findFirst()
                    .orElse(Long.MAX_VALUE); // a block without a repetition of the phase
        }
        long step = Math.round(((When.At) spec.when()).seconds() / dt);
        if (step >= timeline.steps()) {
            throw new InputException(
                            "swap-late",
                            "a swap is due at " + Time.of(step, dt) + " s, but the schedule is over at "
                                    + Time.of(timeline.steps(), dt)
                                    + " s")
                    .at(spec.place())
                    .mend("give an earlier time, or make the schedule longer");
        }
        return step;
    }

    /** All swaps, the earliest first. */
    List<SwapSpec> all() {
        return entries.stream().map(Entry::spec).toList();
    }

    /** The next swaps when some are over: those that are due at one step. */
    List<SwapSpec> next(int over) {
        return entries.stream()
                .skip(over)
                .filter(entry -> entry.step() == step(over))
                .map(Entry::spec)
                .toList();
    }

    /** The step of the next swaps; {@link Long#MAX_VALUE} if there are none. */
    long step(int over) {
        return over < entries.size() ? entries.get(over).step() : Long.MAX_VALUE;
    }
}
