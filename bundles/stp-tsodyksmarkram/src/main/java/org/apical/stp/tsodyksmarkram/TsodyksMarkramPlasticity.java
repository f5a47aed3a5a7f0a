package org.apical.stp.tsodyksmarkram;

import java.util.List;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.plugin.Range;
import org.apical.state.Variable;
import org.apical.stp.ReleaseDynamics;
import org.apical.stp.ShortTermPlasticity;
import org.apical.unit.Unit;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.Component;

/**
 * Resources x and release probability u of a presynaptic neuron: {@code e = x·u} at a spike, then {@code x ← x − u·x, u ← u +
 * f·(1 − u)}; in each step {@code x ← x + (dt/τ_rec)(1 − x), u ← u + (dt/τ_facil)(U − u)}. All dimensionless, times in s.
 *
 * <p>Source: Costa, Sjöström &amp; van Rossum (2013), Frontiers in Computational Neuroscience 7:75, of which f = U is the model of
 * Tsodyks, Pawelzik &amp; Markram (1998).
 */
@Capability(
        namespace = "apical.plugin",
        attribute = {"kind=short-term-plasticity", "name=tsodyks-markram"})
@Component(
        service = ShortTermPlasticity.class,
        property = {"kind=short-term-plasticity", "name=tsodyks-markram"})
public final class TsodyksMarkramPlasticity implements ShortTermPlasticity {
    private static final String TEXT = """
            # Depression and facilitation of what a presynaptic spike transmits (Tsodyks and Markram, extended form).
            # Each presynaptic neuron of the connection has resources x and a release probability u. A small U facilitates, a large
            # one depresses; the published networks separate events from bursts by these two.
            #
            # Checked against: efficacies of the published simulation code for four trains, and a loop over steps.
            #
            # Limits: one state per presynaptic neuron, not per synapse; a time constant must be longer than a step.
            #
            # References: Costa, Sjöström & van Rossum (2013), Frontiers in Computational Neuroscience 7:75; Tsodyks, Pawelzik &
            # Markram (1998), Neural Computation 10:821-835.
            #
            # Stability: experimental since 0.1

            on spike
              efficacy = x*u          # what the weight is multiplied by
              x = x - u*x             # both with the old u
              u = u + f*(1 - u)

            step
              x = x + (dt/tau_rec)*(1 - x)
              u = u + (dt/tau_facil)*(U - u)
            """;

    private static final Range PROBABILITY = new Range(0, true, 1, true);
    private static final Range PROBABILITY_OR_SAME = new Range(-1, true, 1, true);
    private static final String CODE = "published simulation code";

    private static final Parameter U = Parameter.of("U", 0.5, Unit.ONE)
            .in(PROBABILITY)
            .doc("release probability at rest; published: 0.02 facilitating, 0.9 depressing");
    private static final Parameter TAU_REC = Parameter.of("tau_rec", 0.1, Unit.SECOND)
            .in(Range.POSITIVE)
            .doc("recovery of resources; published: 100 ms facilitating, 20 ms depressing");
    private static final Parameter TAU_FACIL = Parameter.of("tau_facil", 0.1, Unit.SECOND)
            .in(Range.POSITIVE)
            .doc("decay of facilitation; published: 100 ms facilitating, 1 s depressing");
    private static final Parameter F = Parameter.of("f", -1, Unit.ONE)
            .in(PROBABILITY_OR_SAME)
            .doc("jump of the release probability at a spike; below 0: U")
            .from(CODE);
    private static final Parameter INITIAL_U = Parameter.of("initial_u", -1, Unit.ONE)
            .in(PROBABILITY_OR_SAME)
            .doc("release probability at the start; below 0: U; published: 0.01");
    private static final Parameter INITIAL_X = Parameter.of("initial_x", 1, Unit.ONE)
            .in(PROBABILITY)
            .doc("resources at the start")
            .from(CODE);

    @Override
    public String name() {
        return "tsodyks-markram";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(U, TAU_REC, TAU_FACIL, F, INITIAL_U, INITIAL_X);
    }

    @Override
    public String text() {
        return TEXT;
    }

    @Override
    public List<Variable> state() {
        return List.of(
                new Variable("x", Unit.ONE, p -> p.get(INITIAL_X.name()), Range.ALL, "resources"),
                new Variable("u", Unit.ONE, p -> orU(INITIAL_U, p), Range.ALL, "release probability"));
    }

    private static double orU(Parameter parameter, Parameters p) {
        double value = p.get(parameter.name());
        return value < 0 ? p.get(U.name()) : value;
    }

    @Override
    public ReleaseDynamics create(Parameters p, double dt) {
        return new Release(p.get(U.name()), orU(F, p), p.get(TAU_REC.name()) / dt, p.get(TAU_FACIL.name()) / dt);
    }

    /**
     * One set of constants.
     *
     * @param rest release probability at rest
     * @param jump its rise at a spike
     * @param recovery time constant of x in steps
     * @param decay time constant of u in steps
     */
    private record Release(double rest, double jump, double recovery, double decay) implements ReleaseDynamics {
        @Override
        public double release(double[] state, long steps) {
            double x = relaxed(state[0], 1, recovery, steps);
            double u = relaxed(state[1], rest, decay, steps);
            state[0] = x - u * x;
            state[1] = u + jump * (1 - u);
            return x * u;
        }

        /** n steps of {@code v ← v + (goal − v)/τ} at once: {@code goal + (v − goal)(1 − 1/τ)^n}. */
        private static double relaxed(double v, double goal, double tau, long n) {
            return goal + (v - goal) * (tau > 1 ? StrictMath.exp(n * StrictMath.log1p(-1 / tau)) : 0);
        }
    }
}
