package {{package}};

import java.util.List;
import org.apical.kernel.RowBinding;
import org.apical.plasticity.Moment;
import org.apical.plasticity.PlasticityRule;
import org.apical.plasticity.RuleContext;
import org.apical.plasticity.RuleDynamics;
import org.apical.plasticity.Side;
import org.apical.plasticity.Trace;
import org.apical.plugin.Parameter;
import org.apical.plugin.Range;
import org.apical.state.StateArray;
import org.apical.state.Variable;
import org.apical.unit.Unit;
import org.osgi.service.component.annotations.Component;

/**
 * A burst potentiates, an event depresses; both in proportion to the presynaptic trace. As equations it would be faster; a class is
 * for what equations cannot say.
 */
@Component(
        service = PlasticityRule.class,
        property = {"kind={{kind}}", "name={{plugin}}"})
public final class {{Class}} implements PlasticityRule {
    private static final Range WEIGHT = new Range(0, true, 1, true);
    private static final Parameter ETA =
            Parameter.of("eta", 1e-3, Unit.ONE).in(Range.NON_NEGATIVE).doc("learning rate");
    private static final Parameter TAU_PRE =
            Parameter.of("tau_pre", 0.1, Unit.SECOND).in(Range.POSITIVE).doc("presynaptic eligibility");
    private static final Parameter P_0 = Parameter.of("p_0", 0.3, Unit.ONE)
            .in(WEIGHT)
            .doc("burst probability at which nothing is learned");

    @Override
    public String name() {
        return "{{plugin}}";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ETA, TAU_PRE, P_0);
    }

    @Override
    public String text() {
        return "on post event: w = w - eta*p_0*x. on post burst: w = w + eta*x. x: presynaptic trace of events.";
    }

    @Override
    public Moment transmits() {
        return Moment.EVENT;
    }

    @Override
    public List<Variable> synapse() {
        return List.of(new Variable("w", Unit.ONE, p -> 0.1, WEIGHT, "weight"));
    }

    @Override
    public List<Trace> traces() {
        return List.of(new Trace(
                "x",
                Side.PRE,
                Unit.ONE,
                p -> 0,
                p -> p.get(TAU_PRE.name()),
                Moment.EVENT,
                Trace.Timing.AFTER));
    }

    @Override
    public RuleDynamics create(RuleContext context) {
        return new Rows(context, context.parameters().get(ETA.name()), context.parameters().get(P_0.name()));
    }

    /** The rule of one connection. */
    private record Rows(RuleContext context, double eta, double p0) implements RuleDynamics {
        @Override
        public boolean listensTo(Side side, Moment moment) {
            return side == Side.POST && moment != Moment.SPIKE;
        }

        @Override
        public void on(Side side, Moment moment, int unit, int first, int count) {
            if (!context.isPlastic()) {
                return;
            }
            double factor = moment == Moment.BURST ? eta : -eta * p0;
            RowBinding rows = context.rows(side);
            StateArray w = context.array("w");
            StateArray x = context.array("x");
            double scale = context.traceScale("x");
            for (int k = first; k < first + count; k++) {
                int synapse = rows.synapse() == null ? k : rows.synapse().get(k);
                double changed = w.get(synapse) + factor * x.get(rows.partner().get(k)) * scale;
                w.set(synapse, Math.max(WEIGHT.low(), Math.min(WEIGHT.high(), changed)));
            }
        }
    }
}
