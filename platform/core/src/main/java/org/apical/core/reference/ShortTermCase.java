package org.apical.core.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.ConnectionSpec.Pattern;
import org.apical.core.experiment.PluginUse;
import org.apical.core.folder.Table;
import org.apical.core.network.Network;
import org.apical.core.network.ScriptedSpikes;
import org.apical.core.reference.Bench.Target;
import org.apical.core.reference.CaseReport.Field;
import org.apical.neuron.Compartment;
import org.apical.neuron.Receptor;
import org.apical.plasticity.Moment;
import org.apical.plugin.PluginKind;
import org.apical.solver.ClockSolver;
import org.apical.state.StateArray;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;

/**
 * {@code exact_stp_efficacy.csv}: what each spike of some trains transmits through a facilitating and a depressing connection of
 * weight 1. A train is a neuron; its efficacies are what its own target receives in the step of delivery.
 */
final class ShortTermCase implements ReferenceCase {
    private static final double TOLERANCE = 2e-4;
    private static final Map<String, Receptor> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("facilitating", Receptor.EXCITATORY);
        KINDS.put("depressing", Receptor.INHIBITORY);
    }

    @Override
    public List<Field> check(Bench bench, CaseParameters parameters, Table table) {
        List<String> trains = table.words("train").stream().distinct().toList();
        double delay = parameters.number("delay_steps");
        ScriptedSpikes pre = new ScriptedSpikes("pre");
        for (int row = 0; row < table.rowCount(); row++) {
            long step = (long) (table.number("delivery_step", row) - delay);
            pre.spike(step, trains.indexOf(table.words("train").get(row)));
        }
        List<ConnectionSpec> connections = new ArrayList<>();
        KINDS.forEach((kind, receptor) -> connections.add(connection(kind, receptor, parameters.object(kind), delay)));
        int size = trains.size();
        try (Network network = bench.build(
                List.of(Bench.group("pre", "pre", size), Bench.group("post", "post", size)),
                connections,
                List.of(pre, new ScriptedSpikes("post")))) {
            return compare(bench.solver(), network, trains, table);
        }
    }

    private static ConnectionSpec connection(String kind, Receptor receptor, CaseParameters p, double delay) {
        Map<String, Quantity> values = new LinkedHashMap<>();
        values.put("U", Quantity.of(p.number("U")));
        values.put("f", Quantity.of(p.number("f")));
        values.put("initial_u", Quantity.of(p.number("initial_u")));
        values.put("initial_x", Quantity.of(p.numberOr("initial_x", 1)));
        values.put("tau_rec", new Quantity(p.number("tau_D_s"), Unit.SECOND));
        values.put("tau_facil", new Quantity(p.number("tau_F_s"), Unit.SECOND));
        PluginUse use = Bench.use(PluginKind.SHORT_TERM_PLASTICITY, "tsodyks-markram", values);
        Target target = new Target("post", Compartment.BASAL, receptor);
        return Bench.connection(kind, "pre", target, Moment.SPIKE, 1, Optional.empty())
                .with(new Pattern.OneToOne())
                .with(use)
                .withDelay(delay * Bench.DT);
    }

    private static List<Field> compare(ClockSolver solver, Network network, List<String> trains, Table table) {
        Map<Long, List<Integer>> rows = new LinkedHashMap<>();
        long last = 0;
        for (int row = 0; row < table.rowCount(); row++) {
            long step = (long) table.number("delivery_step", row);
            rows.computeIfAbsent(step, s -> new ArrayList<>()).add(row);
            last = Math.max(last, step);
        }
        Map<String, Double> worst = new LinkedHashMap<>();
        for (long step = 0; step <= last; step++) {
            KINDS.values().forEach(receptor -> received(network, receptor).fill(0));
            solver.step(network);
            for (int row : rows.getOrDefault(step, List.of())) {
                compareRow(network, trains.indexOf(table.words("train").get(row)), table, row, worst);
            }
        }
        return worst.entrySet().stream()
                .map(e -> new Field(e.getKey(), e.getValue(), TOLERANCE, "relative"))
                .toList();
    }

    private static void compareRow(Network network, int neuron, Table table, int row, Map<String, Double> worst) {
        KINDS.forEach((kind, receptor) -> {
            double expected = table.number("efficacy_" + kind + "_1", row);
            double difference = received(network, receptor).get(neuron) - expected;
            worst.merge(kind, difference == 0 ? 0 : Math.abs(difference / expected), Math::max);
        });
    }

    private static StateArray received(Network network, Receptor receptor) {
        return network.group("post").port(Compartment.BASAL, receptor).orElseThrow();
    }
}
