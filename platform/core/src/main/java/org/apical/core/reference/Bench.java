package org.apical.core.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.ConnectionSpec.Detection;
import org.apical.core.experiment.ConnectionSpec.Pattern;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.experiment.PluginUse;
import org.apical.core.network.Network;
import org.apical.core.network.NetworkBuilder;
import org.apical.core.network.ScriptedSpikes;
import org.apical.core.network.Streams;
import org.apical.core.registry.FixedRegistry;
import org.apical.core.registry.PluginRegistry;
import org.apical.kernel.Kernels;
import org.apical.neuron.Compartment;
import org.apical.neuron.Receptor;
import org.apical.plasticity.Moment;
import org.apical.plugin.Place;
import org.apical.plugin.Plugin;
import org.apical.plugin.PluginKind;
import org.apical.solver.ClockSolver;
import org.apical.unit.Quantity;

/** Builds the small networks of reference cases from the same parts as every other network. */
public final class Bench {
    static final double DT = 1e-4;

    private final PluginRegistry registry;
    private final Kernels kernels;
    private final Streams.Generator generator;

    /**
     * A bench.
     *
     * @param registry where the models and rules are found
     * @param kernels the backend under test
     * @param generator random numbers, which the cases do not use
     */
    public Bench(PluginRegistry registry, Kernels kernels, Streams.Generator generator) {
        this.registry = registry;
        this.kernels = kernels;
        this.generator = generator;
    }

    Network build(List<GroupSpec> groups, List<ConnectionSpec> connections, List<ScriptedSpikes> scripts) {
        PluginRegistry known = FixedRegistry.of(scripts.toArray(new Plugin[0])).over(registry);
        return new NetworkBuilder(known, kernels, DT, new Streams(0, generator), 1).build(groups, connections);
    }

    ClockSolver solver() {
        return use(PluginKind.SOLVER, "fixed-step", Map.of()).resolve(registry, ClockSolver.class);
    }

    PluginRegistry registry() {
        return registry;
    }

    Kernels kernels() {
        return kernels;
    }

    Streams streams() {
        return new Streams(0, generator);
    }

    static GroupSpec group(String name, String model, int size) {
        PluginUse use = use(PluginKind.NEURON_MODEL, model, Map.of());
        return new GroupSpec(name, use, size, List.of(), List.of(), Map.of(), Place.of(name));
    }

    static PluginUse use(PluginKind kind, String name, Map<String, Quantity> parameters) {
        return new PluginUse(kind, name, "", parameters, Place.of("reference case"));
    }

    /** Where a connection of a case ends. */
    record Target(String group, Compartment compartment, Receptor receptor) {}

    static ConnectionSpec connection(
            String name, String from, Target to, Moment transmits, double weight, Optional<PluginUse> rule) {
        return new ConnectionSpec(
                name,
                from,
                to.group(),
                to.compartment(),
                to.receptor(),
                rule.isPresent() ? Optional.empty() : Optional.of(transmits),
                new Pattern.AllToAll(),
                weight,
                Optional.empty(),
                Detection.PUBLISHED,
                Optional.empty(),
                rule,
                Place.of("reference case"));
    }
}
