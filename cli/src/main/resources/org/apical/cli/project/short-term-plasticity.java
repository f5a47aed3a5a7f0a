package {{package}};

import java.util.List;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.plugin.Range;
import org.apical.state.Variable;
import org.apical.stp.ReleaseDynamics;
import org.apical.stp.ShortTermPlasticity;
import org.apical.unit.Unit;
import org.osgi.service.component.annotations.Component;

/** Depression: each spike uses up a share of the resources, which recover exponentially. */
@Component(
        service = ShortTermPlasticity.class,
        property = {"kind={{kind}}", "name={{plugin}}"})
public final class {{Class}} implements ShortTermPlasticity {
    private static final Parameter USE = Parameter.of("use", 0.5, Unit.ONE)
            .in(new Range(0, true, 1, true))
            .doc("share of the resources that a spike uses up");
    private static final Parameter TAU =
            Parameter.of("tau", 0.1, Unit.SECOND).in(Range.POSITIVE).doc("recovery of the resources");

    @Override
    public String name() {
        return "{{plugin}}";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(USE, TAU);
    }

    @Override
    public String text() {
        return "on spike: factor = use*resources, which it uses up. between spikes: resources recover to 1 with tau.";
    }

    @Override
    public List<Variable> state() {
        return List.of(new Variable("resources", Unit.ONE, p -> 1, Range.ALL, "what a spike can use up"));
    }

    @Override
    public ReleaseDynamics create(Parameters parameters, double dt) {
        double use = parameters.get(USE.name());
        double steps = parameters.get(TAU.name()) / dt;
        return (state, since) -> {
            double x = 1 + (state[0] - 1) * StrictMath.exp(-since / steps);
            state[0] = x - use * x;
            return use * x;
        };
    }
}
