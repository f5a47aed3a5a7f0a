package {{package}};

import java.util.List;
import org.apical.neuron.Compartment;
import org.apical.neuron.GroupContext;
import org.apical.neuron.GroupDynamics;
import org.apical.neuron.NeuronModel;
import org.apical.neuron.Port;
import org.apical.neuron.Receptor;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.plugin.Range;
import org.apical.state.StateArray;
import org.apical.state.Variable;
import org.apical.unit.Unit;
import org.osgi.service.component.annotations.Component;

/** A leaky cell that fires at a threshold. As equations it would be faster; a class is for what equations cannot say. */
@Component(
        service = NeuronModel.class,
        property = {"kind={{kind}}", "name={{plugin}}"})
public final class {{Class}} implements NeuronModel {
    private static final double TINY = 1e-30; // smaller numbers would be slow
    private static final Parameter REST = Parameter.of("E_L", -0.065, Unit.VOLT).doc("resting and reset potential");
    private static final Parameter THRESHOLD = Parameter.of("V_th", -0.050, Unit.VOLT).doc("threshold");
    private static final Parameter TAU =
            Parameter.of("tau", 0.012, Unit.SECOND).in(Range.POSITIVE).doc("membrane time constant");
    private static final Parameter CAPACITANCE =
            Parameter.of("C", 200e-12, Unit.FARAD).in(Range.POSITIVE).doc("capacitance");
    private static final Parameter TAU_G =
            Parameter.of("tau_g", 0.005, Unit.SECOND).in(Range.POSITIVE).doc("decay of the conductance");

    @Override
    public String name() {
        return "{{plugin}}";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(REST, THRESHOLD, TAU, CAPACITANCE, TAU_G);
    }

    @Override
    public String text() {
        return "step: V = V + (dt/tau)*(E_L - V - g*V) + (dt/C)*I_s; g decays with tau_g. spike when V > V_th: V = E_L.";
    }

    @Override
    public List<Variable> state() {
        return List.of(
                new Variable("V", Unit.VOLT, p -> p.get(REST.name()), Range.ALL, "voltage"),
                new Variable("g", Unit.ONE, p -> 0, Range.ALL, "excitatory conductance, in units of the leak"));
    }

    @Override
    public List<Variable> inputs() {
        return List.of(new Variable("I_s", Unit.AMPERE, p -> 0, Range.ALL, "current into the soma"));
    }

    @Override
    public List<Port> ports() {
        return List.of(
                new Port(Compartment.BASAL, Receptor.EXCITATORY, "g"),
                new Port(Compartment.BASAL, Receptor.CURRENT, "I_s"));
    }

    @Override
    public GroupDynamics create(GroupContext context) {
        Parameters p = context.parameters();
        double rest = p.get(REST.name());
        double threshold = p.get(THRESHOLD.name());
        double leak = context.dt() / p.get(TAU.name());
        double gain = context.dt() / p.get(CAPACITANCE.name());
        double decay = StrictMath.exp(-context.dt() / p.get(TAU_G.name()));
        StateArray voltage = context.array("V");
        StateArray conductance = context.array("g");
        StateArray current = context.array("I_s");
        return (step, spikes) -> {
            for (int i = context.from(); i < context.to(); i++) {
                double before = voltage.get(i);
                double g = conductance.get(i);
                double v = before + leak * (rest - before - g * before) + gain * current.get(i);
                conductance.set(i, g < TINY ? 0 : g * decay);
                voltage.set(i, v > threshold ? rest : v);
                if (v > threshold) {
                    spikes.spike(i);
                }
            }
        };
    }
}
