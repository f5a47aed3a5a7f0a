package org.apical.core.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.folder.Table;
import org.apical.core.network.Network;
import org.apical.core.network.ScriptedSpikes;
import org.apical.core.reference.Bench.Target;
import org.apical.core.reference.CaseReport.Field;
import org.apical.neuron.Compartment;
import org.apical.neuron.Receptor;
import org.apical.plasticity.Moment;
import org.apical.plugin.InputException;
import org.apical.solver.ClockSolver;

/** {@code exact_synaptic_pulses.csv}: resting cells that each receive spikes at one of their conductances. */
final class SynapticPulsesCase implements ReferenceCase {
    private static final double TOLERANCE = 2e-6;

    @Override
    public List<Field> check(Bench bench, CaseParameters parameters, Table table) {
        List<String> targets = parameters.texts("targets");
        ScriptedSpikes source = new ScriptedSpikes("source");
        parameters.numbers("presynaptic_spike_steps").forEach(k -> source.spike(k.longValue(), 0));
        try (Network network = network(bench, parameters, targets, source)) {
            return compare(bench.solver(), network, targets, table);
        }
    }

    private static Network network(
            Bench bench, CaseParameters parameters, List<String> targets, ScriptedSpikes source) {
        List<GroupSpec> groups = new ArrayList<>(List.of(Bench.group("source", "source", 1)));
        List<ConnectionSpec> connections = new ArrayList<>();
        for (String target : targets) {
            groups.add(Bench.group(target, parameters.text("model"), 1));
            ConnectionSpec c = Bench.connection(
                    "to-" + target,
                    "source",
                    target(target),
                    Moment.SPIKE,
                    parameters.number("weight"),
                    Optional.empty());
            connections.add(c.withDelay(parameters.number("delay_steps") * Bench.DT));
        }
        return bench.build(groups, connections, List.of(source));
    }

    private static Target target(String word) {
        return switch (word) {
            case "somaE" -> new Target(word, Compartment.BASAL, Receptor.EXCITATORY);
            case "somaI" -> new Target(word, Compartment.BASAL, Receptor.INHIBITORY);
            case "dendE" -> new Target(word, Compartment.APICAL, Receptor.EXCITATORY);
            case "dendI" -> new Target(word, Compartment.APICAL, Receptor.INHIBITORY);
            default ->
                throw new InputException("case-malformed", "'" + word + "' is no target of a pulse")
                        .known(List.of("somaE", "somaI", "dendE", "dendI"))
                        .mend("correct 'targets' in " + CaseParameters.FILE);
        };
    }

    private static List<Field> compare(ClockSolver solver, Network network, List<String> targets, Table table) {
        double soma = 0;
        double dendrite = 0;
        double[] steps = table.numbers("step");
        for (int row = 0; row < steps.length; row++) {
            while (network.step() <= steps[row]) {
                solver.step(network);
            }
            network.settle();
            for (String target : targets) {
                soma = Math.max(soma, difference(network, target, "V_s", table.number("Vs_" + target + "_V", row)));
                dendrite = Math.max(
                        dendrite, difference(network, target, "V_d", table.number("Vd_" + target + "_V", row)));
            }
        }
        return List.of(new Field("Vs", soma, TOLERANCE, "V"), new Field("Vd", dendrite, TOLERANCE, "V"));
    }

    private static double difference(Network network, String group, String variable, double expected) {
        return Math.abs(network.group(group).array(variable).orElseThrow().get(0) - expected);
    }
}
