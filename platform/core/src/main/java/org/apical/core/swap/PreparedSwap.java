package org.apical.core.swap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.core.experiment.SwapSpec;
import org.apical.core.experiment.SwapSpec.Change;
import org.apical.core.folder.SwapRecord;
import org.apical.core.folder.SwapRecord.PluginVersion;
import org.apical.core.network.Inheritance;
import org.apical.core.network.Network;
import org.apical.core.network.NetworkChange;
import org.apical.core.network.NetworkSnapshot;

/**
 * Swaps that take over together, made ready beside the living network: plug-ins found, compiled and bound, and room for a way back.
 */
public final class PreparedSwap {
    private final List<SwapRequest> requests;
    private final Network network;
    private final int generation;
    private final Successors successors;
    private final Optional<NetworkChange> change;
    private final NetworkSnapshot snapshot;
    private final List<SwapRecord> drafts;

    /**
     * Makes swaps ready; may take a while, and may be done by any thread.
     *
     * @param inUse what is to be swapped away
     * @throws org.apical.plugin.ApicalException if a plug-in is not there or does not fit
     */
    public PreparedSwap(List<SwapRequest> requests, Network network, PluginsInUse inUse) {
        this.requests = List.copyOf(requests);
        this.network = network;
        this.generation = network.generation();
        this.successors = new Successors(requests, network.precision());
        this.change = successors.alteration().map(alteration -> new NetworkChange(network, alteration));
        this.snapshot = new NetworkSnapshot(network);
        this.drafts = drafts(inUse);
    }

    /** Whether the network is still the one that it was made ready for. */
    public boolean isCurrent() {
        return network.generation() == generation;
    }

    /** The swaps. */
    public List<SwapRequest> requests() {
        return requests;
    }

    /** The plug-ins that it brings. */
    public Successors successors() {
        return successors;
    }

    /** Lets the new plug-ins of the network take over, and keeps a way back; between two steps. */
    public void apply() {
        snapshot.take();
        change.ifPresent(NetworkChange::apply);
    }

    /** Brings back the old plug-ins and the state that the network had before {@link #apply}. */
    public void undo() {
        change.ifPresentOrElse(NetworkChange::undo, network::abandon);
        snapshot.restore();
    }

    /**
     * Checks the arrays of what was swapped.
     *
     * @throws org.apical.plugin.RunException {@code diverged}
     */
    public void checkFinite() {
        change.ifPresent(NetworkChange::checkFinite);
    }

    /** What is to be told of the swaps, but for pause and outcome. */
    public List<SwapRecord> drafts() {
        return drafts.stream()
                .map(draft -> draft.at(network.step(), network.seconds()))
                .toList();
    }

    private List<SwapRecord> drafts(PluginsInUse inUse) {
        List<SwapRecord> records = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            SwapSpec spec = requests.get(i).spec();
            Inheritance inheritance = change.map(
                            c -> c.inheritance(spec.change().owner()))
                    .orElse(new Inheritance(List.of(), List.of(), List.of()));
            records.add(new SwapRecord(
                    0,
                    0,
                    spec.change().target(),
                    spec.change().entry(),
                    inUse.version(spec.change()),
                    after(successors.versions().get(i)),
                    inheritance.carried(),
                    inheritance.initialised(),
                    inheritance.kept(),
                    0,
                    ""));
        }
        return records;
    }

    private static PluginVersion after(Successors.Version version) {
        if (version.change() instanceof Change.Backend backend) {
            return new PluginVersion(backend.name(), "", "", "");
        }
        return version.plugin().map(ChosenPlugin::version).orElse(PluginVersion.NONE);
    }
}
