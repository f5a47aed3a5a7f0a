package org.apical.core.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.PluginUse;
import org.apical.core.folder.CsvReader;
import org.apical.core.folder.Table;
import org.apical.core.network.Connection;
import org.apical.core.network.Network;
import org.apical.core.network.Plasticity;
import org.apical.core.network.ScaledTrace;
import org.apical.core.network.ScriptedSpikes;
import org.apical.core.reference.Bench.Target;
import org.apical.core.reference.CaseReport.Field;
import org.apical.neuron.Compartment;
import org.apical.neuron.Receptor;
import org.apical.plasticity.Moment;
import org.apical.plugin.PluginKind;
import org.apical.solver.ClockSolver;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;

/**
 * {@code exact_bdsp_weights.csv}: weights of three rules, event and burst averages and what was transmitted, for scripted spikes
 * of both sides.
 */
final class BurstPlasticityCase implements ReferenceCase {
    private static final double WEIGHT_TOLERANCE = 1e-3;
    private static final double RELATIVE_TOLERANCE = 1e-3;

    private final Path folder;

    BurstPlasticityCase(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Field> check(Bench bench, CaseParameters parameters, Table table) {
        ScriptedSpikes pre = new ScriptedSpikes("pre");
        ScriptedSpikes post = new ScriptedSpikes("post");
        readScript(parameters.text("spikes"), pre, post);
        int preCount = (int) parameters.number("pre");
        int postCount = (int) parameters.number("post");
        try (Network network = bench.build(
                List.of(Bench.group("pre", "pre", preCount), Bench.group("post", "post", postCount)),
                connections(parameters),
                List.of(pre, post))) {
            network.connections().forEach(c -> c.plasticity().ifPresent(rule -> rule.setPlastic(true)));
            return compare(bench.solver(), network, table);
        }
    }

    private void readScript(String file, ScriptedSpikes pre, ScriptedSpikes post) {
        Table script = CsvReader.read(folder.resolve(file));
        List<String> groups = script.words("group");
        for (int r = 0; r < groups.size(); r++) {
            ScriptedSpikes group = groups.get(r).equals("pre") ? pre : post;
            group.spike((long) script.number("step", r), (int) script.number("neuron", r));
        }
    }

    private static List<ConnectionSpec> connections(CaseParameters parameters) {
        CaseParameters adaptive = parameters.object("adaptive");
        List<ConnectionSpec> connections = new ArrayList<>();
        connections.add(Bench.connection(
                "adaptive",
                "pre",
                new Target("post", Compartment.BASAL, Receptor.EXCITATORY),
                Moment.EVENT,
                adaptive.number("w0"),
                Optional.of(rule(adaptive))));
        connections.add(Bench.connection(
                "bursts",
                "pre",
                new Target("post", Compartment.BASAL, Receptor.INHIBITORY),
                Moment.BURST,
                parameters.object("burstconn").number("weight"),
                Optional.empty()));
        connections.add(Bench.connection(
                "events",
                "pre",
                new Target("post", Compartment.APICAL, Receptor.EXCITATORY),
                Moment.EVENT,
                parameters.object("eventconn").number("weight"),
                Optional.empty()));
        if (parameters.has("bcp")) {
            connections.add(fixed("bcp", Moment.SPIKE, bcp(parameters.object("bcp")), parameters));
        }
        if (parameters.has("ebcp_orig")) {
            connections.add(fixed("ebcp_orig", Moment.EVENT, originalEbcp(parameters.object("ebcp_orig")), parameters));
        }
        return connections;
    }

    /** A connection whose rule has a fixed reference; nobody looks at what it transmits. */
    private static ConnectionSpec fixed(String name, Moment moment, PluginUse rule, CaseParameters parameters) {
        Target target = new Target("post", Compartment.APICAL, Receptor.INHIBITORY);
        double weight = parameters.object(name).number("w0");
        return Bench.connection(name, "pre", target, moment, weight, Optional.of(rule));
    }

    private static PluginUse rule(CaseParameters p) {
        Map<String, Quantity> values = common(p);
        values.put("tau_pre", new Quantity(p.number("tau_pre_s"), Unit.SECOND));
        values.put("alpha", new Quantity(p.number("alpha_s"), Unit.SECOND));
        values.put("e_max", new Quantity(p.number("e_max_Hz"), Unit.HERTZ));
        return Bench.use(PluginKind.PLASTICITY_RULE, "adaptive-ebcp", values);
    }

    private static PluginUse bcp(CaseParameters p) {
        Map<String, Quantity> values = fixedReference(p);
        values.put("tau_pre", new Quantity(p.number("tau_pre_s"), Unit.SECOND));
        return Bench.use(PluginKind.PLASTICITY_RULE, "bcp", values);
    }

    /** The published code updates by the trace of all spikes, which is also its trace of detection. */
    private static PluginUse originalEbcp(CaseParameters p) {
        Map<String, Quantity> values = fixedReference(p);
        values.put("eligibility", Quantity.of(1));
        values.put("tau_all", new Quantity(p.number("tau_pre_s"), Unit.SECOND));
        return Bench.use(PluginKind.PLASTICITY_RULE, "ebcp", values);
    }

    private static Map<String, Quantity> fixedReference(CaseParameters p) {
        Map<String, Quantity> values = common(p);
        values.put("A_minus", Quantity.of(p.number("A_minus")));
        values.put("A_plus", Quantity.of(p.number("A_plus")));
        values.put("r_max", new Quantity(p.number("r_max_Hz"), Unit.HERTZ));
        return values;
    }

    private static Map<String, Quantity> common(CaseParameters p) {
        Map<String, Quantity> values = new LinkedHashMap<>();
        values.put("eta", Quantity.of(p.number("eta")));
        values.put("r_min", new Quantity(p.number("r_min_Hz"), Unit.HERTZ));
        values.put("w_min", Quantity.of(p.number("w_min")));
        values.put("w_max", Quantity.of(p.number("w_max")));
        values.put("tau_rate", new Quantity(p.number("tau_rate_s"), Unit.SECOND));
        values.put("r_0", new Quantity(p.number("r0_Hz"), Unit.HERTZ));
        return values;
    }

    private static List<Field> compare(ClockSolver solver, Network network, Table table) {
        Worst worst = new Worst();
        double[] steps = table.numbers("step");
        for (int row = 0; row < steps.length; row++) {
            while (network.step() <= steps[row]) {
                solver.step(network);
            }
            network.settle();
            compareRow(network, table, row, worst);
        }
        return worst.fields();
    }

    private static void compareRow(Network network, Table table, int row, Worst worst) {
        Connection adaptive = network.connection("adaptive");
        int posts = network.group("post").size();
        network.connections().stream()
                .filter(c -> c.plasticity().isPresent())
                .forEach(c -> compareWeights(c, posts, table, row, worst));
        for (int i = 0; i < posts; i++) {
            String post = "_post" + i;
            Plasticity rule = adaptive.plasticity().orElseThrow();
            worst.relative("tr_event", average(rule.trace("a_e"), i, network), table.number("tr_event" + post, row));
            worst.relative("tr_burst", average(rule.trace("a_b"), i, network), table.number("tr_burst" + post, row));
            worst.relative(
                    "cum_transmitted",
                    sum(network, "basal_excitatory", i),
                    table.number("cum_transmitted" + post, row));
            worst.relative(
                    "cum_burstconn", sum(network, "basal_inhibitory", i), table.number("cum_burstconn" + post, row));
            worst.relative(
                    "cum_eventconn", sum(network, "apical_excitatory", i), table.number("cum_eventconn" + post, row));
        }
    }

    private static void compareWeights(Connection connection, int posts, Table table, int row, Worst worst) {
        String field = connection.name() + "_w";
        for (int s = 0; s < connection.synapses().count(); s++) {
            String column = field + "_pre" + s / posts + "_post" + s % posts;
            worst.absolute(field, connection.weight().get(s) - table.number(column, row));
        }
    }

    /** The average as the table has it: after the increments of the last step, before its decay. */
    private static double average(ScaledTrace trace, int unit, Network network) {
        return trace.value(unit, network.step() - 1);
    }

    private static double sum(Network network, String variable, int unit) {
        return network.group("post").array(variable).orElseThrow().get(unit);
    }

    /** Keeps the largest difference of each field. */
    private static final class Worst {
        private final Map<String, Double> absolute = new LinkedHashMap<>();
        private final Map<String, Double> relative = new LinkedHashMap<>();

        void absolute(String field, double difference) {
            absolute.merge(field, Math.abs(difference), Math::max);
        }

        void relative(String field, double found, double expected) {
            double difference = Math.abs(found - expected);
            relative.merge(field, difference == 0 ? 0 : difference / Math.abs(expected), Math::max);
        }

        List<Field> fields() {
            List<Field> fields = new ArrayList<>();
            absolute.forEach((name, d) -> fields.add(new Field(name, d, WEIGHT_TOLERANCE, "absolute")));
            relative.forEach((name, d) -> fields.add(new Field(name, d, RELATIVE_TOLERANCE, "relative")));
            return fields;
        }
    }
}
