package org.apical.core.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.experiment.GroupSpec.SpikeTime;
import org.apical.neuron.Compartment;
import org.apical.neuron.GroupContext;
import org.apical.neuron.GroupDynamics;
import org.apical.neuron.NeuronModel;
import org.apical.neuron.Port;
import org.apical.neuron.Receptor;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameter;
import org.apical.state.Variable;
import org.apical.unit.Unit;

/**
 * Cells that spike at given steps: the model {@code spike-train} of experiment files. What they receive adds up in four counters
 * that never decay.
 */
public final class ScriptedSpikes implements NeuronModel {
    private static final double ROUNDING = 1e-6; // of a step
    private static final TreeSet<Integer> SILENT = new TreeSet<>();

    private final String name;
    private final Map<Long, TreeSet<Integer>> script = new TreeMap<>();
    private final Map<Integer, List<Timed>> trains = new TreeMap<>();

    /** A spike of a cell: its step, and its exact time in s. */
    record Timed(long step, double seconds) {}

    /** A group that is silent so far. */
    public ScriptedSpikes(String name) {
        this.name = name;
    }

    /** The script of a group whose file gives spike times: a spike at t is in step floor(t/dt), up to rounding. */
    static ScriptedSpikes of(GroupSpec spec, double dt) {
        ScriptedSpikes script = new ScriptedSpikes(spec.model().name());
        for (SpikeTime spike : spec.spikes()) {
            script.spike(spike.cell(), new Timed((long) Math.floor(spike.seconds() / dt + ROUNDING), spike.seconds()));
        }
        return script;
    }

    /**
     * The script of a group whose spikes follow a law.
     *
     * @throws InputException {@code spike-time} for a spike before the start of the run
     */
    static ScriptedSpikes of(GroupSpec spec, List<List<SpikeTrains.PlannedSpike>> drawn, double dt) {
        ScriptedSpikes script = new ScriptedSpikes(spec.model().name());
        for (int cell = 0; cell < drawn.size(); cell++) {
            for (SpikeTrains.PlannedSpike spike : drawn.get(cell)) {
                if (spike.step(dt) < 0) {
                    throw beforeTheStart(spec, cell, spike.seconds());
                }
                script.spike(cell, new Timed(spike.step(dt), spike.seconds()));
            }
        }
        return script;
    }

    private static InputException beforeTheStart(GroupSpec spec, int cell, double seconds) {
        InputException e = new InputException(
                "spike-time",
                "a spike of cell " + cell + " of group '" + spec.name() + "' falls at " + seconds
                        + " s, before the start of the run");
        e.at(spec.place()).mend("let the first spike come later, or make offset and jitter smaller");
        return e;
    }

    private void spike(int cell, Timed spike) {
        spike(spike.step(), cell);
        trains.computeIfAbsent(cell, c -> new ArrayList<>()).add(spike);
    }

    /** Tells events and bursts of some cells by the intervals between exact times, for a burst threshold in s. */
    SpikeSorter sorter(double burstThreshold, int from, int to) {
        Map<Integer, List<Timed>> some = new TreeMap<>(trains);
        some.keySet().removeIf(cell -> cell < from || cell >= to);
        return new ScriptSorter(some, burstThreshold);
    }

    /** Lets a cell spike in a step. */
    public ScriptedSpikes spike(long step, int cell) {
        script.computeIfAbsent(step, s -> new TreeSet<>()).add(cell);
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public List<Variable> state() {
        return ports().stream().map(p -> Variable.of(p.variable(), Unit.ONE, 0)).toList();
    }

    @Override
    public List<Variable> inputs() {
        return List.of();
    }

    @Override
    public List<Port> ports() {
        return List.of(
                new Port(Compartment.BASAL, Receptor.EXCITATORY, "basal_excitatory"),
                new Port(Compartment.BASAL, Receptor.INHIBITORY, "basal_inhibitory"),
                new Port(Compartment.APICAL, Receptor.EXCITATORY, "apical_excitatory"),
                new Port(Compartment.APICAL, Receptor.INHIBITORY, "apical_inhibitory"));
    }

    @Override
    public GroupDynamics create(GroupContext context) {
        return (step, spikes) -> {
            for (int cell : script.getOrDefault(step, SILENT)) {
                if (cell >= context.from() && cell < context.to()) {
                    spikes.spike(cell);
                }
            }
        };
    }
}
