package org.apical.core.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.equation.Formula;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.PhaseSpec.Injection;
import org.apical.core.experiment.PhaseSpec.Source;
import org.apical.core.experiment.ProgramUse;
import org.apical.core.network.Cuts;
import org.apical.core.network.Network;
import org.apical.core.network.NeuronGroup;
import org.apical.core.network.Ports;
import org.apical.core.network.Streams;
import org.apical.core.registry.PluginRegistry;
import org.apical.kernel.Kernels;
import org.apical.neuron.Compartment;
import org.apical.neuron.Receptor;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.state.StateArray;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;

/**
 * Sets the injected currents of all groups: at the start of each phase those that are held until the next one, in every step those
 * that vary in time.
 */
final class Injections implements Saved, Network.Inputs {
    private final Network network;
    private final Environment environment;
    private final Map<Site, Held> base = new LinkedHashMap<>();
    /** What ports hold without injections, those of models that were swapped away among them. */
    private final IdentityHashMap<StateArray, double[]> free = new IdentityHashMap<>();

    private final Map<Injection, Injector> injectors = new HashMap<>();
    private final List<Drive> drives = new ArrayList<>();
    private final List<double[]> restored = new ArrayList<>();

    /** Where currents enter. */
    private record Site(String group, Compartment compartment) {}

    /** The port of a site, and what it holds without injections. */
    private record Held(StateArray port, double[] values, Cuts cuts) {}

    Injections(
            Experiment experiment,
            PluginRegistry registry,
            Network network,
            Environment environment,
            Kernels kernels,
            Streams streams) {
        this.network = network;
        this.environment = environment;
        network.driveBy(this);
        experiment.schedule().stream()
                .flatMap(b -> b.phases().stream())
                .distinct()
                .flatMap(p -> p.inject().stream())
                .forEach(injection -> {
                    StateArray port = port(injection);
                    base.computeIfAbsent(
                            site(injection),
                            s -> new Held(
                                    port,
                                    free.computeIfAbsent(port, StateArray::toArray),
                                    network.group(injection.group()).cuts()));
                    if (injection.what() instanceof Source.Injector named && !injectors.containsKey(injection)) {
                        ProgramUse use = experiment.injectors().get(named.name());
                        String stream = "injector " + named.name() + " / " + injection.group() + " " + injectors.size();
                        injectors.put(
                                injection,
                                new Injector(
                                        use,
                                        registry,
                                        network,
                                        environment,
                                        kernels,
                                        streams.open(stream),
                                        port.length()));
                    }
                });
    }

    /**
     * Follows models that have been swapped: what was injected into the port of an old one goes on into that of the new one.
     *
     * @return takes it back
     * @throws InputException if a model has no such port, or an injector finds no longer what it reads
     */
    Runnable follow() {
        Map<Site, Held> sites = new LinkedHashMap<>(base);
        List<Drive> before = List.copyOf(drives);
        base.replaceAll(this::moved);
        injectors.values().forEach(Injector::recheck);
        return () -> {
            base.putAll(sites);
            drives.clear();
            drives.addAll(before);
        };
    }

    private Held moved(Site site, Held held) {
        NeuronGroup group = network.group(site.group());
        StateArray port = Ports.require(group, site.compartment(), Receptor.CURRENT, Place.of("phases"));
        if (port == held.port()) {
            return held;
        }
        double[] values = free.computeIfAbsent(port, StateArray::toArray);
        double[] change = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            change[i] = values[i] - held.values()[i];
            port.set(i, held.port().get(i) + change[i]);
        }
        drives.replaceAll(drive -> drive.isOf(held.port()) ? drive.moved(port, change) : drive);
        return new Held(port, values, held.cuts());
    }

    private static Site site(Injection injection) {
        return new Site(injection.group(), injection.compartment());
    }

    private StateArray port(Injection injection) {
        NeuronGroup group = network.group(injection.group());
        return Ports.require(group, injection.compartment(), Receptor.CURRENT, injection.place());
    }

    /** Sets the currents of a phase. */
    void apply(Stage stage) {
        environment.enter(stage.firstStep() * network.dt());
        base.values().forEach(held -> {
            for (int i = 0; i < held.values().length; i++) {
                held.port().set(i, held.values()[i]);
            }
        });
        for (Injection injection : stage.phase().inject()) {
            if (curve(injection).isEmpty()) {
                add(injection, port(injection));
            }
        }
        drives.clear();
        varying(stage).forEach((site, curves) -> add(site, base.get(site).port().toArray(), curves));
        find(stage.firstStep());
        for (int share = 0; share < network.shares(); share++) {
            set(share);
        }
    }

    /** Goes on with a phase: what is held is in the ports, or was saved where it varies. */
    void resume(Stage stage) {
        long last = Math.max(stage.firstStep(), network.step() - 1); // the step whose time was entered last
        environment.enter(last * network.dt());
        drives.clear();
        varying(stage).forEach((site, curves) -> add(site, restored.get(drives.size()), curves));
    }

    private Map<Site, List<DoubleUnaryOperator>> varying(Stage stage) {
        Map<Site, List<DoubleUnaryOperator>> varying = new LinkedHashMap<>();
        for (Injection injection : stage.phase().inject()) {
            curve(injection).ifPresent(curve -> varying.computeIfAbsent(site(injection), s -> new ArrayList<>())
                    .add(curve));
        }
        return varying;
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.whole("varying", drives.size());
        for (Drive drive : drives) {
            out.numbers("held", drive.held());
        }
    }

    @Override
    public void restore(StateReader in) throws IOException {
        long count = in.whole("varying", 0, base.size());
        for (int i = 0; i < count; i++) {
            restored.add(in.numbers("held"));
        }
    }

    /** The current of a step over time, if it is not held. */
    private Optional<DoubleUnaryOperator> curve(Injection injection) {
        if (injection.what() instanceof Source.Curve curve) {
            return Optional.of(curve::at);
        }
        if (injection.what() instanceof Source.Expression expression && expression.varies()) {
            Formula formula = environment.formula(expression.text(), injection.place());
            return Optional.of(t -> environment.evaluate(formula));
        }
        return Optional.empty();
    }

    private void add(Site site, double[] held, List<DoubleUnaryOperator> curves) {
        drives.add(new Drive(base.get(site).port(), held, curves, base.get(site).cuts()));
    }

    @Override
    public void find(long step) {
        double seconds = step * network.dt();
        environment.enter(seconds);
        for (Drive drive : drives) {
            drive.find(seconds);
        }
    }

    @Override
    public void set(int share) {
        for (int i = 0; i < drives.size(); i++) {
            drives.get(i).set(share);
        }
    }

    private void add(Injection injection, StateArray port) {
        if (injection.what() instanceof Source.Expression expression) {
            double current = current(injection, expression.text());
            for (int i = 0; i < port.length(); i++) {
                port.set(i, port.get(i) + current);
            }
        } else {
            StateArray currents = injectors.get(injection).currents(network.step());
            for (int i = 0; i < port.length(); i++) {
                port.set(i, port.get(i) + currents.get(i));
            }
        }
    }

    private double current(Injection injection, String text) {
        Quantity value = environment.evaluate(text, injection.place());
        if (!value.unit().equals(Unit.AMPERE) && value.value() != 0) {
            throw new InputException(
                            "injection-unit",
                            "the current into '" + injection.group() + "' is " + value + ", but must be in A")
                    .at(injection.place())
                    .mend("give a current, such as 150 pA");
        }
        return value.value();
    }
}
