package org.apical.core.equation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.plugin.Plugin;
import org.apical.state.Variable;

/** A measure made of text: one number, computed from arrays by reductions, in double. */
public final class MeasureEquations implements Plugin {
    private final FunctionText measure;

    MeasureEquations(FunctionText measure) {
        this.measure = measure;
    }

    @Override
    public String name() {
        return measure.name();
    }

    @Override
    public List<Parameter> parameters() {
        return measure.parameters();
    }

    @Override
    public String text() {
        return measure.text();
    }

    /** What it reads, one array each. */
    public List<Variable> inputs() {
        Parameters defaults = Parameters.defaults(parameters());
        return measure.inputs().stream().map(v -> v.variable(defaults)).toList();
    }

    /** What it computes. */
    public Variable output() {
        return measure.output().variable(Parameters.defaults(parameters()));
    }

    /**
     * Computes the number, in SI.
     *
     * @param parameters a value for every parameter
     * @param inputs an array for every input, in SI, all of one length; those of length 1 go with every unit
     * @throws InputException if an input is missing or of another length
     */
    public double evaluate(Parameters parameters, Map<String, double[]> inputs) {
        checkInputs(inputs);
        Map<String, double[]> newest = new HashMap<>(inputs);
        LanesEvaluation evaluation = new LanesEvaluation(name -> {
            double[] value = newest.get(name);
            return value == null ? new double[] {parameters.get(name)} : value;
        });
        for (Statement s : measure.statements()) {
            newest.put(s.name(), s.value().fold(evaluation));
        }
        return newest.get(measure.output().name())[0];
    }

    private void checkInputs(Map<String, double[]> inputs) {
        int length = 1;
        for (VariableText v : measure.inputs()) {
            double[] values = inputs.get(v.name());
            if (values == null) {
                throw new InputException(
                        "measure-input", "input '" + v.name() + "' of measure '" + name() + "' is missing");
            }
            if (values.length != 1 && length != 1 && values.length != length) {
                throw new InputException(
                        "measure-input",
                        "input '" + v.name() + "' of measure '" + name() + "' has " + values.length
                                + " values, but others have " + length);
            }
            length = values.length == 1 ? length : values.length;
        }
    }
}
