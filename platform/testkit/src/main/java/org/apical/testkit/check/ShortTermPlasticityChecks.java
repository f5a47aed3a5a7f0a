package org.apical.testkit.check;

import java.util.ArrayList;
import java.util.List;
import org.apical.plugin.Parameters;
import org.apical.state.Variable;
import org.apical.stp.ReleaseDynamics;
import org.apical.stp.ShortTermPlasticity;

/** What every short-term plasticity must do. */
final class ShortTermPlasticityChecks {
    private static final double DT = 1e-4;
    private static final long[] INTERVALS = {100, 100, 50, 2_000, 1, 100_000};

    private final ShortTermPlasticity plasticity;

    private ShortTermPlasticityChecks(ShortTermPlasticity plasticity) {
        this.plasticity = plasticity;
    }

    static List<Check> of(ShortTermPlasticity plasticity) {
        ShortTermPlasticityChecks checks = new ShortTermPlasticityChecks(plasticity);
        return List.of(
                new Check("variables have names of their own", checks::names),
                new Check("what a spike transmits is finite and not negative", checks::factors),
                new Check("all state is in the variables", checks::isStateless));
    }

    private void names() {
        Check.distinct(plasticity.state().stream().map(Variable::name).toList(), "variable");
    }

    private void factors() {
        for (double factor : factors(dynamics())) {
            Check.require(Double.isFinite(factor) && factor >= 0, "a spike transmits its weight times " + factor);
        }
    }

    private void isStateless() {
        ReleaseDynamics used = dynamics();
        List<Double> first = factors(used);
        Check.require(first.equals(factors(used)), "the same state and spikes give other factors at the second time");
    }

    private ReleaseDynamics dynamics() {
        return plasticity.create(Parameters.defaults(plasticity.parameters()), DT);
    }

    private List<Double> factors(ReleaseDynamics dynamics) {
        Parameters defaults = Parameters.defaults(plasticity.parameters());
        double[] state = plasticity.state().stream()
                .mapToDouble(v -> v.initial().applyAsDouble(defaults))
                .toArray();
        List<Double> factors = new ArrayList<>();
        for (long interval : INTERVALS) {
            factors.add(dynamics.release(state, interval));
        }
        return factors;
    }
}
