package org.apical.core.folder;

import java.util.List;
import java.util.Locale;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;

/**
 * What is told of a swap in {@code run.json}.
 *
 * @param step number of steps done when it took over, or was refused
 * @param seconds that time of the run in s
 * @param target the part of the network, in words
 * @param entry an entry of an experiment file that swaps the same
 * @param before the plug-in before
 * @param after the plug-in that took over, or was to
 * @param carried variables that went on with their values
 * @param initialised variables that began with their initial values
 * @param kept variables of the old plug-in that wait for a swap back
 * @param pauseMilliseconds how long the simulation stood still
 * @param refusal why the old plug-in stayed; empty if the new one took over
 */
public record SwapRecord(
        long step,
        double seconds,
        String target,
        String entry,
        PluginVersion before,
        PluginVersion after,
        List<String> carried,
        List<String> initialised,
        List<String> kept,
        double pauseMilliseconds,
        String refusal) {
    /** Copies the lists. */
    public SwapRecord {
        carried = List.copyOf(carried);
        initialised = List.copyOf(initialised);
        kept = List.copyOf(kept);
    }

    /**
     * A plug-in, exactly.
     *
     * @param name its name; "none" for none
     * @param version its version; may be empty
     * @param bundle its bundle, or the text that it was compiled from; may be empty
     * @param sha256 digest of that, in hexadecimal; may be empty
     */
    public record PluginVersion(String name, String version, String bundle, String sha256) {
        /** No plug-in. */
        public static final PluginVersion NONE = new PluginVersion("none", "", "", "");

        /** Name and version in words. */
        public String title() {
            return version.isEmpty() ? name : name + " " + version;
        }
    }

    /** The same swap at a step. */
    public SwapRecord at(long stepsDone, double time) {
        return new SwapRecord(
                stepsDone,
                time,
                target,
                "{at: " + new Quantity(time, Unit.SECOND) + ", " + entry + "}",
                before,
                after,
                carried,
                initialised,
                kept,
                pauseMilliseconds,
                refusal);
    }

    /** The same swap with its outcome. */
    public SwapRecord ended(double pause, String why) {
        return new SwapRecord(step, seconds, target, entry, before, after, carried, initialised, kept, pause, why);
    }

    /** The swap in one sentence. */
    public String sentence() {
        String when = "at " + seconds + " s (step " + step + "), " + target + ": ";
        if (!isDone()) {
            return when + "the swap is refused and the old plug-in goes on: " + refusal;
        }
        return when + after.title() + " takes over from " + before.title() + list("; carried: ", carried)
                + list("; initialised: ", initialised) + list("; kept for a swap back: ", kept)
                + String.format(Locale.ROOT, "; pause %.2f ms", pauseMilliseconds);
    }

    private static String list(String title, List<String> names) {
        return names.isEmpty() ? "" : title + String.join(", ", names);
    }

    /** Whether the new plug-in took over. */
    public boolean isDone() {
        return refusal.isEmpty();
    }
}
