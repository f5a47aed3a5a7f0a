package org.apical.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import org.apical.core.experiment.MonitorSpec.Mean;
import org.apical.core.network.Connection;
import org.apical.core.network.Network;
import org.apical.core.network.Plasticity;
import org.apical.core.network.ScaledTrace;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.state.StateArray;

/** Means of variables over cells or synapses, as they stand between two steps. */
final class Means {
    private final Network network;
    private final List<DoubleSupplier> means = new ArrayList<>();

    Means(Map<String, Mean> specs, Network network, Place place) {
        this.network = network;
        specs.values().forEach(spec -> means.add(mean(spec, place)));
    }

    /** Writes all means from a position on. */
    void values(double[] row, int position) {
        for (int m = 0; m < means.size(); m++) {
            row[position + m] = means.get(m).getAsDouble();
        }
    }

    private DoubleSupplier mean(Mean spec, Place place) {
        Connection connection = network.connection(spec.owner());
        Optional<StateArray> array = array(spec);
        if (array.isPresent()) {
            int count = Math.min(spec.cells(), array.get().length());
            return () -> array(spec).map(now -> mean(now::get, count)).orElse(Double.NaN);
        }
        ScaledTrace trace = trace(connection, spec.variable()).orElseThrow(() -> unknown(spec, place));
        int count = Math.min(spec.cells(), trace.stored().length());
        return () -> trace(connection, spec.variable())
                .map(now -> mean(i -> now.value(i, network.step()), count))
                .orElse(Double.NaN);
    }

    private static RuntimeException unknown(Mean spec, Place place) {
        return new InputException(
                        "variable-unknown", "'" + spec.owner() + "' has no variable '" + spec.variable() + "'")
                .at(place)
                .mend("correct the name; 'apical describe' of its plug-in names all");
    }

    /** As it stands: a swap may have brought another model or rule, which may not have the variable. */
    private Optional<StateArray> array(Mean spec) {
        Connection connection = network.connection(spec.owner());
        return connection == null
                ? network.group(spec.owner()).array(spec.variable())
                : synapses(connection, spec.variable());
    }

    private static Optional<ScaledTrace> trace(Connection connection, String name) {
        return Optional.ofNullable(connection).flatMap(Connection::plasticity).flatMap(rule -> rule.traceIfKept(name));
    }

    private static Optional<StateArray> synapses(Connection connection, String variable) {
        List<StateArray> arrays =
                connection.plasticity().map(Plasticity::synapseArrays).orElseGet(() -> List.of(connection.weight()));
        return arrays.stream().filter(a -> a.name().equals(variable)).findFirst();
    }

    private static double mean(IntToDoubleFunction values, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values.applyAsDouble(i);
        }
        return sum / count;
    }
}
