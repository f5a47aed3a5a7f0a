package org.apical.testkit.check;

import java.util.List;
import org.apical.plugin.Parameter;
import org.apical.plugin.Plugin;

/** What every plug-in must say about itself. */
final class ParameterChecks {
    private static final String NAME = "[A-Za-z][A-Za-z0-9_-]*(/[A-Za-z][A-Za-z0-9_-]*)?";

    private final Plugin plugin;

    private ParameterChecks(Plugin plugin) {
        this.plugin = plugin;
    }

    static List<Check> of(Plugin plugin) {
        ParameterChecks checks = new ParameterChecks(plugin);
        return List.of(
                new Check("the name can stand in an experiment file", checks::name),
                new Check("parameters have names of their own, and a meaning", checks::words),
                new Check("parameters have a range that holds their default", checks::ranges));
    }

    private void name() {
        Check.require(plugin.name().matches(NAME), "'" + plugin.name() + "' is not of the form group/name");
    }

    private void words() {
        Check.distinct(plugin.parameters().stream().map(Parameter::name).toList(), "parameter");
        for (Parameter p : plugin.parameters()) {
            Check.require(p.name().matches("[A-Za-z][A-Za-z0-9_]*"), "'" + p.name() + "' is no name of a parameter");
            Check.require(!p.meaning().isBlank(), "parameter '" + p.name() + "' does not say what it means");
        }
    }

    private void ranges() {
        for (Parameter p : plugin.parameters()) {
            Check.require(
                    p.unit() != null && p.range() != null, "parameter '" + p.name() + "' lacks a unit or a range");
            Check.require(
                    p.range().contains(p.defaultValue()),
                    "the default of parameter '" + p.name() + "' is " + p.defaultValue() + ", which is not in "
                            + p.range());
        }
    }
}
