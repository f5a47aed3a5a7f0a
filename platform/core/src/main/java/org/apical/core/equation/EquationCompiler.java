package org.apical.core.equation;

import java.util.List;
import org.apical.plugin.Plugin;

/** Turns the text of a model, rule, injector or measure into a plug-in. */
public final class EquationCompiler {
    private static final List<String> KINDS =
            List.of("model", "rule", "ensemble", "sweep", "optimiser", "injector", "measure");

    private EquationCompiler() {}

    /**
     * Reads and checks a text; its first word says what it is.
     *
     * @param text the whole text
     * @param file its name, for error messages
     * @return a {@link org.apical.neuron.NeuronModel}, a {@link org.apical.plasticity.PlasticityRule}, an
     *     {@link InjectorEquations} or a {@link MeasureEquations}
     * @throws org.apical.plugin.InputException if the text is wrong: slugs {@code equation-...} and {@code parameter-range}
     */
    public static Plugin compile(String text, String file) {
        Outline outline = Outline.of(text, file);
        return switch (outline.kind()) {
            case "model" -> new ModelEquations(ModelReader.read(outline));
            case "rule" -> new RuleEquations(RuleReader.read(outline));
            case "ensemble" -> EnsembleEquations.read(outline);
            case "sweep" -> new SweepEquations(SweepReader.read(outline));
            case "optimiser" -> OptimiserEquations.read(outline);
            case "injector" -> new InjectorEquations(FunctionReader.injector(outline));
            case "measure" -> new MeasureEquations(FunctionReader.measure(outline));
            default -> {
                String what = "a text of equations cannot start with '" + outline.kind() + "'";
                throw Faults.unknown(outline.place(), "equation-syntax", what, outline.kind(), KINDS);
            }
        };
    }
}
