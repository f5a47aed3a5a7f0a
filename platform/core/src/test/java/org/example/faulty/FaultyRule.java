package org.example.faulty;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apical.plasticity.Moment;
import org.apical.plasticity.PlasticityRule;
import org.apical.plasticity.RuleContext;
import org.apical.plasticity.RuleDynamics;
import org.apical.plasticity.Side;
import org.apical.plasticity.Trace;
import org.apical.plugin.Parameter;
import org.apical.state.Variable;
import org.apical.unit.Unit;

/** A rule with the traces of {@code hebb} that goes wrong. */
public record FaultyRule(String name, Fault fault) implements PlasticityRule {
    /** When it goes wrong. */
    public enum Fault {
        /** When it is made. */
        CREATION,
        /** When it works. */
        WORK,
        /** When it needs a class that is not there. */
        LINKAGE,
        /** It does not come back. */
        BLOCK
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Moment transmits() {
        return Moment.SPIKE;
    }

    @Override
    public List<Variable> synapse() {
        return List.of(Variable.of("w", Unit.ONE, 0.1));
    }

    @Override
    public List<Trace> traces() {
        return List.of(trace("x", Side.PRE, 20e-3, Moment.SPIKE), trace("y", Side.POST, 15e-3, Moment.EVENT));
    }

    private static Trace trace(String name, Side side, double tau, Moment counts) {
        return new Trace(name, side, Unit.ONE, p -> 0, p -> tau, counts, Trace.Timing.AFTER);
    }

    @Override
    public RuleDynamics create(RuleContext context) {
        if (fault == Fault.CREATION) {
            throw new IllegalStateException("this rule does not begin");
        }
        return new Dynamics(context);
    }

    private final class Dynamics implements RuleDynamics {
        private final RuleContext context;
        private int count;

        Dynamics(RuleContext context) {
            this.context = context;
        }

        @Override
        public boolean listensTo(Side side, Moment moment) {
            return side == Side.POST && moment == Moment.SPIKE;
        }

        /** It spoils the weights before it goes wrong. */
        @Override
        public void on(Side side, Moment moment, int unit, int first, int length) {
            context.array("w").set(0, 7);
            if (++count > 5) {
                fail();
            }
        }

        private void fail() {
            switch (fault) {
                case LINKAGE -> throw new NoClassDefFoundError("org/example/Missing");
                case BLOCK -> {
                    while (true) {
                        await();
                    }
                }
                default -> throw new IllegalStateException("this rule is tired");
            }
        }

        /** It does not hear that it should end. */
        private static void await() {
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
