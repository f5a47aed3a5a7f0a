package org.apical.core.network;

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
import org.apical.plugin.Parameter;
import org.apical.state.Variable;
import org.apical.unit.Unit;

/**
 * Cells that spike at given steps: the model {@code spike-train} of experiment files. What they receive adds up in four counters
 * that never decay.
 */
public final class ScriptedSpikes implements NeuronModel {
    private static final double ROUNDING = 1e-6; // of a step

    private final String name;
    private final Map<Long, TreeSet<Integer>> script = new TreeMap<>();

    /** A group that is silent so far. */
    public ScriptedSpikes(String name) {
        this.name = name;
    }

    /** The script of a group whose file gives spike times: a spike at t is in step floor(t/dt), up to rounding. */
    static ScriptedSpikes of(GroupSpec spec, double dt) {
        ScriptedSpikes script = new ScriptedSpikes(spec.model().name());
        for (SpikeTime spike : spec.spikes()) {
            script.spike((long) Math.floor(spike.seconds() / dt + ROUNDING), spike.cell());
        }
        return script;
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
            for (int cell : script.getOrDefault(step, new TreeSet<>())) {
                if (cell >= context.from() && cell < context.to()) {
                    spikes.spike(cell);
                }
            }
        };
    }
}
