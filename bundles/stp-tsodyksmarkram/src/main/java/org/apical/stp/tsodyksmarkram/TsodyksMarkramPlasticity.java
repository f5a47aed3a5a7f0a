package org.apical.stp.tsodyksmarkram;

import java.util.List;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.plugin.Range;
import org.apical.state.Variable;
import org.apical.stp.ExpectedRelease;
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
            # Limits: one state per presynaptic neuron, not per synapse; a time constant must be longer than a step. Behind an ensemble
            # with expected values x and u are means, taken as independent; a burst is a pair of spikes 10 ms apart, and 20 ms pass
            # before the next event.
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

    /** Mean time from an event to the second spike of its burst, in s, where only their rates are known. */
    private static final double BURST_INTERVAL = 10e-3;

    /** Shortest time from the last spike to the next event, in s, where only their rates are known. */
    private static final double SILENCE = 20e-3;

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
        return new Release(
                p.get(U.name()),
                orU(F, p),
                p.get(TAU_REC.name()) / dt,
                p.get(TAU_FACIL.name()) / dt,
                new Pauses(BURST_INTERVAL / dt, SILENCE / dt));
    }

    /**
     * One set of constants.
     *
     * @param rest release probability at rest
     * @param jump its rise at a spike
     * @param recovery time constant of x in steps
     * @param decay time constant of u in steps
     * @param pauses how long cells wait between spikes
     */
    private record Release(double rest, double jump, double recovery, double decay, Pauses pauses)
            implements ExpectedRelease {
        @Override
        public double release(double[] state, long steps) {
            double x = relaxed(state[0], 1, recovery, steps);
            double u = relaxed(state[1], rest, decay, steps);
            state[0] = x - u * x;
            state[1] = u + jump * (1 - u);
            return x * u;
        }

        /**
         * Means over many cells alike: an event finds the means x and u, the second spike of a burst what an event leaves, relaxed
         * over their interval. Both are taken as independent of each other.
         */
        @Override
        public double release(double[] state, double events, double bursts, int steps) {
            double x = state[0];
            double u = state[1];
            double p = events > 0 ? bursts / events : 0;
            double xAfter = x - u * x;
            double uAfter = u + jump * (1 - u);
            double x2 = relaxed(xAfter, 1, recovery, pauses.inBurst());
            double u2 = relaxed(uAfter, rest, decay, pauses.inBurst());
            double xLeft = (1 - p) * xAfter + p * (x2 - u2 * x2);
            double uLeft = (1 - p) * uAfter + p * (u2 + jump * (1 - u2));
            state[0] = drawn(x, 1, xLeft, recovery, pauses.returns(events, p, recovery), steps);
            state[1] = drawn(u, rest, uLeft, decay, pauses.returns(events, p, decay), steps);
            return events * x * u + bursts * x2 * u2;
        }

        /** n steps of {@code dv/dn = (goal − v)/τ + returns·(left − v)}. */
        private static double drawn(double v, double goal, double left, double tau, double returns, int n) {
            double loss = 1 / tau + returns;
            double end = (goal / tau + returns * left) / loss;
            return end + (v - end) * StrictMath.exp(-n * loss);
        }

        /** n steps of {@code v ← v + (goal − v)/τ} at once: {@code goal + (v − goal)(1 − 1/τ)^n}. */
        private static double relaxed(double v, double goal, double tau, double n) {
            return goal + (v - goal) * (tau > 1 ? StrictMath.exp(n * StrictMath.log1p(-1 / tau)) : 0);
        }
    }

    /**
     * How long cells wait between spikes, where only their rates are known: an event comes no sooner than after a silence, then by chance.
     *
     * @param inBurst steps from an event to the second spike of its burst
     * @param silence steps from the last spike to the earliest next event
     */
    private record Pauses(double inBurst, double silence) {
        /**
         * How often per step events return a variable to what they leave, as the variable before an event sees it: so that where it
         * settles is its mean over such intervals.
         *
         * @param events events per step
         * @param p how many of them become bursts
         * @param tau time constant of the variable in steps
         */
        double returns(double events, double p, double tau) {
            if (events <= 0) {
                return 0;
            }
            double wait = Math.max(1 / events - silence - p * inBurst, 1);
            double remembered = StrictMath.exp(-silence / tau) / (1 + wait / tau);
            return remembered / (tau * (1 - remembered));
        }
    }
}
