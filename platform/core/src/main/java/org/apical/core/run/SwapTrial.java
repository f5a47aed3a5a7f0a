package org.apical.core.run;

import java.util.List;
import java.util.Optional;
import org.apical.core.folder.SwapRecord;
import org.apical.core.folder.SwapRecord.PluginVersion;
import org.apical.core.network.NetworkSnapshot;
import org.apical.core.swap.PreparedSwap;
import org.apical.core.swap.SwapRequest;
import org.apical.plugin.ApicalException;

/** The first steps of new plug-ins. Whatever goes wrong in them is as if it had never been. */
final class SwapTrial {
    private final Simulation simulation;
    private final PreparedSwap prepared;
    private final List<SwapRecord> drafts;
    private Runnable undo = () -> {};

    /**
     * A trial.
     *
     * @param drafts what is to be told of the swaps, but for the pause and the outcome
     */
    SwapTrial(Simulation simulation, PreparedSwap prepared, List<SwapRecord> drafts) {
        this.simulation = simulation;
        this.prepared = prepared;
        this.drafts = drafts;
    }

    /**
     * Lets the new plug-ins take over, and brings the old ones back if they fail.
     *
     * @param start when the simulation began to stand still
     */
    List<SwapRecord> run(long start) {
        RunMemory memory = simulation.memory();
        double pause = 0;
        try {
            prepared.apply();
            undo = simulation.adopt(prepared.successors());
            pause = (System.nanoTime() - start) * 1e-6;
            rehearse();
            return outcome(pause, "");
        } catch (RuntimeException | Error e) {
            prepared.undo();
            undo.run();
            memory.restore();
            return outcome(pause, reason(e));
        }
    }

    /** The steps of the trial; a simulation that somebody holds goes back to where it stood. */
    private void rehearse() {
        Runnable back = simulation.isHeld() ? wayBack() : () -> {};
        simulation.advanceOnTrial();
        prepared.checkFinite();
        back.run();
    }

    private Runnable wayBack() {
        NetworkSnapshot network = new NetworkSnapshot(simulation.network());
        network.take();
        RunMemory records = simulation.memory();
        return () -> {
            network.restore();
            records.restore();
        };
    }

    private List<SwapRecord> outcome(double pause, String refusal) {
        return drafts.stream().map(draft -> draft.ended(pause, refusal)).toList();
    }

    /** What is told of swaps whose plug-ins did not get ready. */
    static List<SwapRecord> unready(List<SwapRequest> requests, Simulation simulation, Throwable fault) {
        double seconds = simulation.network().seconds();
        return requests.stream()
                .map(request -> new SwapRecord(
                        0,
                        0,
                        request.spec().change().target(),
                        request.spec().change().entry(),
                        PluginVersion.NONE,
                        PluginVersion.NONE,
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        reason(fault)))
                .map(record -> record.at(simulation.steps(), seconds))
                .toList();
    }

    private static String reason(Throwable fault) {
        return fault instanceof ApicalException known
                ? "[" + known.slug() + "] " + known.what()
                : Optional.ofNullable(fault.getMessage())
                        .map(message -> fault.getClass().getName() + ": " + message)
                        .orElse(fault.getClass().getName());
    }
}
