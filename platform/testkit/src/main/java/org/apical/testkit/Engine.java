package org.apical.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apical.core.experiment.PluginUse;
import org.apical.core.machine.JvmBackend;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.machine.ReferenceBackend;
import org.apical.core.network.Network;
import org.apical.core.network.NetworkBuilder;
import org.apical.core.network.Streams;
import org.apical.core.registry.FixedRegistry;
import org.apical.kernel.Backend;
import org.apical.kernel.Kernels;
import org.apical.plugin.Parameter;
import org.apical.plugin.Place;
import org.apical.plugin.Plugin;
import org.apical.plugin.PluginKind;
import org.apical.state.Precision;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;

/** What both benches share: backends, networks, steps. */
final class Engine {
    static final double DT = 1e-4;
    static final Place PLACE = Place.of("test");
    private static final long SEED = 1;

    private Engine() {}

    /** The kernels of a backend by its word. */
    static Kernels kernels(String backend, Precision precision) {
        Backend chosen = backend.equals("jvm") ? new JvmBackend() : new ReferenceBackend();
        return chosen.kernels(precision);
    }

    static NetworkBuilder builder(Kernels kernels, int threads, Plugin... plugins) {
        return new NetworkBuilder(
                FixedRegistry.of(plugins), kernels, DT, new Streams(SEED, PhiloxStream::new), threads);
    }

    static PluginUse use(PluginKind kind, Plugin plugin, Map<String, Double> parameters) {
        Map<String, Quantity> values = new LinkedHashMap<>();
        parameters.forEach((name, value) -> values.put(name, new Quantity(value, unit(plugin, name))));
        return new PluginUse(kind, plugin.name(), "", values, PLACE);
    }

    private static Unit unit(Plugin plugin, String parameter) {
        return plugin.parameters().stream()
                .filter(p -> p.name().equals(parameter))
                .findFirst()
                .map(Parameter::unit)
                .orElse(Unit.ONE);
    }

    /** One step in the order of the solver {@code fixed-step}. */
    static void step(Network network) {
        network.evolve();
        network.propagate();
        network.inject();
        network.decay();
        network.advance();
    }
}
