package org.apical.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apical.core.checkpoint.Checkpoint;
import org.apical.core.experiment.SwapReader;
import org.apical.core.experiment.SwapSpec;
import org.apical.core.folder.SwapRecord;
import org.apical.core.network.Alteration;
import org.apical.core.network.Network;
import org.apical.core.network.NetworkChange;
import org.apical.core.network.NetworkSnapshot;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.PluginRegistry;
import org.apical.core.swap.PluginsInUse;
import org.apical.core.swap.PreparedSwap;
import org.apical.core.swap.Successors;
import org.apical.core.swap.SwapRequest;
import org.apical.plugin.Place;

/**
 * Swaps plug-ins of a simulation: gets them ready on a thread of its own, lets them take over between two steps, and brings the old
 * ones back, with the state that they had, if the new ones fail in their first steps.
 */
final class Swapping implements AutoCloseable {
    /** The part of a checkpoint; only in runs that saw a swap. */
    static final String PART = "swaps";

    /** So many steps a new plug-in is on trial, unless its phase ends before. */
    static final long TRIAL = 2_000;

    private static final int WARM_UPS = 3;

    private final Simulation simulation;
    private final PluginRegistry registry;
    private final PluginsInUse inUse;
    private final SwapPlan plan;
    private final SwapLog log = new SwapLog();
    private final ExecutorService preparation = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "apical-swap");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<CompletableFuture<PreparedSwap>> next = Optional.empty();

    /**
     * Swaps of a simulation.
     *
     * @throws org.apical.plugin.InputException if a swap of the file names what does not exist
     */
    Swapping(Simulation simulation, PluginRegistry registry, PluginsInUse inUse, SwapPlan plan) {
        this.simulation = simulation;
        this.registry = registry;
        this.inUse = inUse;
        this.plan = plan;
        for (SwapSpec spec : plan.all()) {
            new Successors(
                    List.of(new SwapRequest(spec, registry)),
                    simulation.network().precision());
        }
    }

    /** The step at which a swap of the file is due; {@link Long#MAX_VALUE} if none is left. */
    long due() {
        return plan.step(log.planned());
    }

    /** What became of all swaps so far. */
    List<SwapRecord> records() {
        return log.records();
    }

    /** The state of it for a checkpoint. */
    SwapLog log() {
        return log;
    }

    /**
     * Swaps everything for what it is and back, so that Java knows the way when it matters; changes nothing. To be called before
     * the first step.
     */
    void warmUp() {
        Network network = simulation.network();
        Alteration none = new Alteration(Map.of(), Map.of(), Map.of(), Optional.of(network.kernels()));
        for (int i = 0; i < WARM_UPS; i++) {
            simulation.memory().restore();
            NetworkSnapshot snapshot = new NetworkSnapshot(network);
            snapshot.take();
            NetworkChange change = new NetworkChange(network, none);
            change.apply();
            change.undo();
            snapshot.restore();
        }
    }

    /** Whether the file plans a swap. */
    boolean isPlanned() {
        return !plan.all().isEmpty();
    }

    /** Gets the next swaps of the file ready, if there are any. */
    void prepareNext() {
        List<SwapSpec> specs = plan.next(log.planned());
        if (!specs.isEmpty()) {
            List<SwapRequest> requests =
                    specs.stream().map(s -> new SwapRequest(s, registry)).toList();
            next = Optional.of(prepare(requests));
        }
    }

    private CompletableFuture<PreparedSwap> prepare(List<SwapRequest> requests) {
        return CompletableFuture.supplyAsync(
                () -> new PreparedSwap(requests, simulation.network(), inUse), preparation);
    }

    /** Does the swaps of the file that are due now; between two steps. */
    void runPlanned() {
        if (due() != simulation.steps()) {
            return;
        }
        List<SwapSpec> specs = plan.next(log.planned());
        List<SwapRequest> requests =
                specs.stream().map(s -> new SwapRequest(s, registry)).toList();
        long start = System.nanoTime();
        CompletableFuture<PreparedSwap> ready = next.orElseGet(() -> prepare(requests));
        next = Optional.empty();
        attempt(ready, requests, requests.size(), start);
        prepareNext();
    }

    /**
     * Gets swaps ready.
     *
     * @param control has the simulation do them
     * @param result completed with what became of them
     */
    void ask(List<SwapRequest> requests, RunControl control, CompletableFuture<List<SwapRecord>> result) {
        preparation.execute(() -> {
            CompletableFuture<PreparedSwap> ready = new CompletableFuture<>();
            try {
                ready.complete(new PreparedSwap(requests, simulation.network(), inUse));
            } catch (RuntimeException | Error e) {
                ready.completeExceptionally(e); // told with the swap
            }
            control.add(now -> result.complete(now.swapNow(ready, requests)), result);
        });
    }

    /** Does swaps that somebody asked for. */
    List<SwapRecord> run(CompletableFuture<PreparedSwap> ready, List<SwapRequest> requests) {
        return attempt(ready, requests, 0, System.nanoTime());
    }

    /** The swaps that bring a plug-in to all places where one of its kind and name is. */
    List<SwapSpec> swapsTo(PluginInfo plugin) {
        return inUse.changesTo(plugin).stream()
                .map(change -> new SwapSpec(new SwapSpec.When.Now(), change, Place.of(plugin.bundle())))
                .toList();
    }

    private List<SwapRecord> attempt(
            CompletableFuture<PreparedSwap> ready, List<SwapRequest> requests, int planned, long start) {
        List<SwapRecord> records;
        log.pass(planned);
        try {
            PreparedSwap prepared = current(ready.join());
            List<SwapRecord> drafts = prepared.drafts();
            records = new SwapTrial(simulation, prepared, drafts).run(start);
            if (records.stream().allMatch(SwapRecord::isDone)) {
                inUse.note(prepared);
            }
        } catch (CompletionException | CancellationException e) {
            records = SwapTrial.unready(requests, simulation, e.getCause());
        } catch (RuntimeException e) {
            records = SwapTrial.unready(requests, simulation, e);
        }
        log.add(records);
        records.forEach(simulation::tell);
        return records;
    }

    /** Another swap may have come between. */
    private PreparedSwap current(PreparedSwap prepared) {
        return prepared.isCurrent() ? prepared : new PreparedSwap(prepared.requests(), simulation.network(), inUse);
    }

    /** Builds the network as it was when a checkpoint was written; its state is restored later. */
    void replay(Checkpoint checkpoint) {
        if (!checkpoint.has(PART)) {
            return;
        }
        checkpoint.restore(PART, log);
        for (List<SwapRecord> together : log.done()) {
            List<SwapRequest> requests = new ArrayList<>();
            for (SwapRecord record : together) {
                SwapSpec spec = SwapReader.live(simulation.experiment(), record.entry(), Place.of("run.json"));
                requests.add(new SwapRequest(spec, exactly(record.after())));
            }
            PreparedSwap prepared = new PreparedSwap(requests, simulation.network(), inUse);
            prepared.apply();
            simulation.adopt(prepared.successors());
            inUse.note(prepared);
        }
    }

    private PluginRegistry exactly(SwapRecord.PluginVersion plugin) {
        return new ExactRegistry(registry, plugin);
    }

    @Override
    public void close() {
        preparation.shutdownNow();
    }
}
