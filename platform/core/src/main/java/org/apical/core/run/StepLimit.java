package org.apical.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.apical.plugin.ApicalException;
import org.apical.plugin.RunException;

/**
 * Watches that a step comes to its end. A run hangs if no step has been done for a limit of wall time, and all that time a thread of it was in the code of a
 * plug-in; time that the platform takes itself, as for a checkpoint, does not count.
 */
final class StepLimit {
    /** What is looked at so many times within the limit. */
    private static final int LOOKS = 20;

    private final Course course;
    private final double seconds;
    private List<PluginPlace> suspects = List.of();
    private long step = -1;
    private int looks;

    /**
     * A limit.
     *
     * @param seconds the longest time without a step in s; 0 for none
     */
    StepLimit(Course course, double seconds) {
        this.course = course;
        this.seconds = seconds;
    }

    /** How long to wait between two looks, in ms; 0 for ever. */
    long interval() {
        return seconds == 0 ? 0 : Math.max(1, Math.round(1_000 * seconds / LOOKS));
    }

    /**
     * Looks at the run.
     *
     * @param worker the thread that runs it
     * @return what is to be said if it hangs
     */
    Optional<ApicalException> look(Thread worker) {
        long now = course.steps();
        List<PluginPlace> at = now == step ? atWork(worker) : List.of();
        if (now != step || at.isEmpty()) {
            step = now;
            looks = 0;
            suspects = List.of();
            return Optional.empty();
        }
        suspects = looks == 0 ? at : suspects.stream().filter(at::contains).toList();
        looks = suspects.isEmpty() ? 0 : looks + 1;
        return looks < LOOKS ? Optional.empty() : Optional.of(fault());
    }

    /** The plug-ins in whose code a thread of the run is. */
    private List<PluginPlace> atWork(Thread worker) {
        List<StackTraceElement[]> stacks = new ArrayList<>();
        stacks.add(worker.getStackTrace());
        for (Map.Entry<Thread, StackTraceElement[]> other :
                Thread.getAllStackTraces().entrySet()) {
            if (other.getKey().getName().startsWith("apical-worker-")) {
                stacks.add(other.getValue());
            }
        }
        return course.plugins()
                .filter(place -> stacks.stream().anyMatch(s -> place.classIn(s).isPresent()))
                .toList();
    }

    private ApicalException fault() {
        String who = suspects.stream()
                .collect(Collectors.groupingBy(PluginPlace::title, Collectors.mapping(PluginPlace::where, joined())))
                .entrySet()
                .stream()
                .map(e -> e.getKey() + " in " + e.getValue())
                .collect(Collectors.joining(", or "));
        return new RunException(
                        "plugin-blocked", who + " has not come back from step " + step + " for " + seconds + " s")
                .mend("mend the plug-in or use another; --step-limit gives it more time, 0 all the time");
    }

    private static Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(" or ");
    }
}
