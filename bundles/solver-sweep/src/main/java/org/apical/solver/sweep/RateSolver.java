package org.apical.solver.sweep;

import java.util.List;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.plugin.Range;
import org.apical.solver.Solver;
import org.apical.solver.SweepNetwork;
import org.apical.solver.SweepSolver;
import org.apical.unit.Unit;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.Component;

/**
 * The time course of a rate model in Euler steps: each example is shown for a while without teacher, then with it; the weights change
 * in each step with a teacher. Nothing is reset between examples.
 */
@Capability(
        namespace = "apical.plugin",
        attribute = {"kind=solver", "name=rate"})
@Component(
        service = Solver.class,
        property = {"kind=solver", "name=rate"})
public final class RateSolver implements SweepSolver {
    private static final Range WHOLE = new Range(0, true, 1e6, true);
    private static final Parameter PREDICTION = Parameter.of("prediction_steps", 50, Unit.ONE)
            .in(WHOLE)
            .doc("steps of an example without teacher")
            .from("published coarse-grained model");
    private static final Parameter TEACHING = Parameter.of("teaching_steps", 5, Unit.ONE)
            .in(WHOLE)
            .doc("steps of an example with teacher")
            .from("published coarse-grained model");

    @Override
    public String name() {
        return "rate";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(PREDICTION, TEACHING);
    }

    @Override
    public String text() {
        return "For each batch: prediction_steps times all passes of the rule without teacher; then teaching_steps times "
                + "all passes with the teacher, after each of which the weights change.";
    }

    @Override
    public void train(SweepNetwork network, Parameters parameters) {
        answer(network, parameters);
        network.teach(true);
        for (int step = 0; step < parameters.get(TEACHING.name()); step++) {
            network.settle();
            network.learn();
        }
    }

    @Override
    public void answer(SweepNetwork network, Parameters parameters) {
        network.teach(false);
        for (int step = 0; step < parameters.get(PREDICTION.name()); step++) {
            network.settle();
        }
    }
}
