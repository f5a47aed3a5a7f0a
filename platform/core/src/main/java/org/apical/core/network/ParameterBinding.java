package org.apical.core.network;

import java.util.List;
import java.util.Map;
import org.apical.core.experiment.PluginUse;
import org.apical.core.registry.Suggestions;
import org.apical.plugin.ApicalException;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.unit.Quantity;

/** Checks the parameters that a file gives to a plug-in against what the plug-in declares. */
public final class ParameterBinding {
    private final PluginUse use;
    private final List<Parameter> declared;

    private ParameterBinding(PluginUse use, List<Parameter> declared) {
        this.use = use;
        this.declared = declared;
    }

    /**
     * The values of all parameters of a plug-in.
     *
     * @throws InputException {@code parameter-unknown}, {@code parameter-unit}, {@code parameter-range}
     */
    public static Parameters bind(PluginUse use, List<Parameter> declared) {
        return new ParameterBinding(use, declared).bind();
    }

    private Parameters bind() {
        Parameters values = Parameters.defaults(declared);
        for (Map.Entry<String, Quantity> given : use.parameters().entrySet()) {
            Parameter parameter = declaration(given.getKey());
            checkUnit(parameter, given.getValue());
            checkRange(parameter, given.getValue().value());
            values = values.with(parameter.name(), given.getValue().value());
        }
        return values;
    }

    private Parameter declaration(String name) {
        return declared.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow(() -> unknown(name));
    }

    private ApicalException unknown(String name) {
        List<String> names = declared.stream().map(Parameter::name).toList();
        return new InputException(
                        "parameter-unknown",
                        title() + " has no parameter '" + name + "'" + Suggestions.didYouMean(name, names))
                .at(use.placeOf(name))
                .known(names)
                .mend("correct the name; 'apical describe " + use.name() + "' explains each");
    }

    private void checkUnit(Parameter parameter, Quantity given) {
        if (!given.unit().equals(parameter.unit()) && given.value() != 0) {
            throw new InputException(
                            "parameter-unit",
                            parameter.name() + " of " + title() + " is " + given + ", but its unit is "
                                    + parameter.unit())
                    .at(use.placeOf(parameter.name()))
                    .mend("give a value in " + parameter.unit());
        }
    }

    private void checkRange(Parameter parameter, double value) {
        if (Double.isNaN(value) || !parameter.range().contains(value)) {
            throw new InputException(
                            "parameter-range",
                            parameter.name() + " of " + title() + " is " + new Quantity(value, parameter.unit())
                                    + ", but must be in " + parameter.range())
                    .at(use.placeOf(parameter.name()))
                    .mend("give a value in that range, or leave the line out for the default "
                            + new Quantity(parameter.defaultValue(), parameter.unit()));
        }
    }

    private String title() {
        return use.kind().title() + " '" + use.name() + "'";
    }
}
