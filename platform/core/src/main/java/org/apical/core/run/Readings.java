package org.apical.core.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.experiment.ProgramUse;
import org.apical.core.experiment.ProgramUse.Reading;
import org.apical.core.network.Connection;
import org.apical.core.network.Network;
import org.apical.core.network.NeuronGroup;
import org.apical.core.network.Plasticity;
import org.apical.core.network.ScaledTrace;
import org.apical.plugin.InputException;
import org.apical.state.StateArray;
import org.apical.state.Variable;

/** Fetches what an injector or measure reads from the network. */
final class Readings {
    /** Fetches the values of one input. */
    private interface Source {
        double[] values();

        /** Checks that it is there, after a swap. */
        default void recheck() {}
    }

    /** What is read of the network, looked up each time: a swap may have brought another model or rule. */
    private interface Found extends Source {
        @Override
        default void recheck() {
            values();
        }
    }

    private final Map<String, Source> sources = new LinkedHashMap<>();

    /**
     * Resolves the readings of a plug-in.
     *
     * @param use what the file says
     * @param inputs what the plug-in declares
     * @param network where to read
     * @param environment for expressions
     */
    Readings(ProgramUse use, List<Variable> inputs, Network network, Environment environment) {
        List<String> names = inputs.stream().map(Variable::name).toList();
        for (String given : use.reads().keySet()) {
            if (!names.contains(given)) {
                throw mismatch(use, "has no input '" + given + "'", names);
            }
        }
        for (String name : names) {
            Reading reading = use.reads().get(name);
            if (reading == null) {
                throw mismatch(use, "reads '" + name + "', but 'reads' does not say what it is", names);
            }
            sources.put(name, source(reading, use, network, environment));
        }
    }

    private static Source source(Reading reading, ProgramUse use, Network network, Environment environment) {
        if (reading instanceof Reading.Trace t) {
            return traceSource(t, use, network);
        }
        if (reading instanceof Reading.Variable v) {
            return variableSource(v, use, network);
        }
        String text = ((Reading.Expression) reading).text();
        return () ->
                new double[] {environment.evaluate(text, use.plugin().place()).value()};
    }

    private static Found traceSource(Reading.Trace reading, ProgramUse use, Network network) {
        Connection connection = network.connection(reading.connection());
        Plasticity plasticity =
                connection == null ? null : connection.plasticity().orElse(null);
        if (plasticity == null) {
            throw mismatch(
                    use, "reads a trace of '" + reading.connection() + "', which is no plastic connection", List.of());
        }
        if (!plasticity.traceNames().contains(reading.trace())) {
            throw mismatch(
                    use,
                    "reads trace '" + reading.trace() + "', which the rule of '" + reading.connection()
                            + "' does not keep",
                    plasticity.traceNames());
        }
        return () -> values(trace(reading, use, connection), network.step());
    }

    /** A swap may have brought another rule. */
    private static ScaledTrace trace(Reading.Trace reading, ProgramUse use, Connection connection) {
        return connection
                .plasticity()
                .flatMap(rule -> rule.traceIfKept(reading.trace()))
                .orElseThrow(() -> mismatch(
                        use,
                        "reads trace '" + reading.trace() + "', which the rule of '" + reading.connection()
                                + "' does not keep",
                        List.of()));
    }

    private static double[] values(ScaledTrace trace, long step) {
        double[] values = trace.stored().toArray();
        double scale = trace.scale(step);
        for (int i = 0; i < values.length; i++) {
            values[i] *= scale;
        }
        return values;
    }

    private static Found variableSource(Reading.Variable reading, ProgramUse use, Network network) {
        NeuronGroup group = network.group(reading.group());
        StateArray array =
                group == null ? null : group.array(reading.variable()).orElse(null);
        if (array == null) {
            throw mismatch(
                    use, "reads '" + reading.group() + "." + reading.variable() + "', which does not exist", List.of());
        }
        return () -> group.array(reading.variable())
                .orElseThrow(() -> mismatch(
                        use,
                        "reads '" + reading.group() + "." + reading.variable() + "', which does not exist",
                        List.of()))
                .toArray();
    }

    private static InputException mismatch(ProgramUse use, String what, List<String> known) {
        InputException e = new InputException(
                "reading-unknown",
                use.plugin().kind().title() + " '" + use.plugin().name() + "' " + what);
        e.at(use.plugin().place()).known(known).mend("correct the 'reads' of '" + use.name() + "'");
        return e;
    }

    /** Checks that what is read of the network is there. */
    void recheck() {
        sources.values().forEach(Source::recheck);
    }

    /** All inputs by name, one value or one per unit. */
    Map<String, double[]> values() {
        Map<String, double[]> values = new LinkedHashMap<>();
        sources.forEach((name, source) -> values.put(name, source.values()));
        return values;
    }

    /** One input spread over that many units. */
    static double[] spread(double[] values, int units) {
        if (values.length != 1) {
            return values;
        }
        double[] all = new double[units];
        Arrays.fill(all, values[0]);
        return all;
    }
}
