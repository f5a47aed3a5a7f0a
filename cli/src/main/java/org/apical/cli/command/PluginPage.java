package org.apical.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apical.cli.format.Listing;
import org.apical.cli.format.Numbers;
import org.apical.core.equation.InjectorEquations;
import org.apical.core.equation.MeasureEquations;
import org.apical.core.registry.PluginInfo;
import org.apical.dataset.Dataset;
import org.apical.neuron.NeuronModel;
import org.apical.neuron.Port;
import org.apical.plasticity.PlasticityRule;
import org.apical.plasticity.SweepRule;
import org.apical.plasticity.Trace;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.plugin.Plugin;
import org.apical.plugin.Range;
import org.apical.state.Variable;
import org.apical.stp.ShortTermPlasticity;
import org.apical.unit.Unit;

/** The page of a plug-in, from what it says about itself. */
final class PluginPage {
    private final PluginInfo info;
    private final Plugin plugin;
    private final Parameters defaults;
    private final Description page = new Description();

    PluginPage(PluginInfo info, Plugin plugin) {
        this.info = info;
        this.plugin = plugin;
        this.defaults = Parameters.defaults(plugin.parameters());
    }

    Description make() {
        page.fact("name", info.name())
                .fact("kind", info.kind().word())
                .fact("version", info.version())
                .fact("bundle", info.bundle())
                .fact("bundle_version", info.bundleVersion())
                .fact("description", opening(plugin.text()));
        page.list(parameters(plugin.parameters()));
        if (plugin instanceof NeuronModel model) {
            describe(model);
        } else if (plugin instanceof PlasticityRule rule) {
            describe(rule);
        } else if (plugin instanceof ShortTermPlasticity shortTerm) {
            page.list(variables("state", shortTerm.state()));
        } else if (plugin instanceof InjectorEquations injector) {
            page.list(variables("inputs", injector.inputs())).list(variables("output", List.of(injector.output())));
        } else if (plugin instanceof MeasureEquations measure) {
            page.list(variables("inputs", measure.inputs()));
        } else if (plugin instanceof Dataset dataset) {
            page.list(words(dataset));
        } else if (plugin instanceof SweepRule rule) {
            page.list(choices(rule));
        }
        return page.text("equations", plugin.text());
    }

    /** The comment that a text opens with: the lines before the first word, or the end of the first line. */
    static String opening(String text) {
        List<String> lines = text.strip().lines().toList();
        String before = lines.stream()
                .takeWhile(line -> line.startsWith("#"))
                .map(PluginPage::comment)
                .collect(Collectors.joining(" "));
        return before.isEmpty() && !lines.isEmpty() ? comment(lines.get(0)) : before;
    }

    private static String comment(String line) {
        int mark = line.indexOf('#');
        return mark < 0 ? "" : line.substring(mark + 1).strip();
    }

    private static Listing parameters(List<Parameter> declared) {
        Listing list = new Listing("parameters", "name", "default", "unit", "range", "meaning", "source");
        for (Parameter p : declared) {
            list.row(p.name(), p.defaultValue(), unit(p.unit()), range(p.range()), p.meaning(), p.source());
        }
        return list;
    }

    private static Listing words(Dataset dataset) {
        Listing list = new Listing("words", "name", "default", "meaning");
        dataset.words().forEach(w -> list.row(w.name(), w.defaultValue(), w.meaning()));
        return list;
    }

    private static Listing choices(SweepRule rule) {
        Listing list = new Listing("choices", "name", "default", "options", "meaning");
        rule.choices().forEach(c -> list.row(c.name(), c.defaultOption(), String.join(" ", c.options()), c.meaning()));
        return list;
    }

    private void describe(NeuronModel model) {
        page.list(variables("state", model.state())).list(variables("inputs", model.inputs()));
        Listing ports = new Listing("ports", "compartment", "receptor", "variable");
        for (Port port : model.ports()) {
            ports.row(word(port.compartment()), word(port.receptor()), port.variable());
        }
        page.list(ports);
    }

    private void describe(PlasticityRule rule) {
        page.fact("transmits", word(rule.transmits()) + "s");
        page.list(variables("synapse", rule.synapse()));
        Listing traces = new Listing("traces", "name", "side", "unit", "initial", "tau", "counts");
        for (Trace trace : rule.traces()) {
            traces.row(
                    trace.name(),
                    word(trace.side()),
                    unit(trace.unit()),
                    trace.initial().applyAsDouble(defaults),
                    Numbers.quantity(trace.tau().applyAsDouble(defaults), Unit.SECOND),
                    word(trace.timing()).replace('_', ' ') + " " + word(trace.counts()));
        }
        page.list(traces);
    }

    private Listing variables(String title, List<Variable> variables) {
        Listing list = new Listing(title, "name", "initial", "unit", "range", "meaning");
        for (Variable v : variables) {
            list.row(v.name(), v.initial().applyAsDouble(defaults), unit(v.unit()), range(v.bounds()), v.meaning());
        }
        return list;
    }

    private static String unit(Unit unit) {
        return unit.isDimensionless() ? "1" : unit.toString();
    }

    private static String range(Range range) {
        return range.equals(Range.ALL) ? "" : range.toString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
