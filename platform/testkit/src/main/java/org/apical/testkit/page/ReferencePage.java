package org.apical.testkit.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apical.core.equation.InjectorEquations;
import org.apical.core.equation.MeasureEquations;
import org.apical.dataset.Dataset;
import org.apical.dataset.Word;
import org.apical.neuron.EnsembleModel;
import org.apical.neuron.NeuronModel;
import org.apical.neuron.Port;
import org.apical.plasticity.Optimiser;
import org.apical.plasticity.PlasticityRule;
import org.apical.plasticity.SweepRule;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.plugin.Plugin;
import org.apical.plugin.PluginKind;
import org.apical.solver.Solver;
import org.apical.state.Variable;
import org.apical.stp.ShortTermPlasticity;
import org.apical.unit.Quantity;

/** Makes the reference page of a plug-in. */
public final class ReferencePage {
    private static final List<String> EQUATIONS = List.of("step", "on", "after", "transmits", "synapse", "pre", "post");
    private static final List<String> OF_LAYERS = List.of(
            "functions",
            "state",
            "step",
            "weights",
            "start",
            "forward",
            "output",
            "feedback",
            "every",
            "learn",
            "rest");

    /** Between sentences, but not behind {@code et al.}. */
    private static final Pattern SENTENCES = Pattern.compile("(?<=\\.)(?<! al\\.) (?=[A-Z])");

    private final Plugin plugin;
    private final String bundle;
    private final PluginText text;
    private final Parameters defaults;
    private final Markdown page = new Markdown();
    private List<String> experiments = List.of();

    private ReferencePage(Plugin plugin, String bundle) {
        this.plugin = plugin;
        this.bundle = bundle;
        this.text = new PluginText(plugin.text());
        this.defaults = Parameters.defaults(plugin.parameters());
    }

    /** The page of a plug-in of a bundle. */
    public static ReferencePage of(Plugin plugin, String bundle) {
        return new ReferencePage(plugin, bundle);
    }

    /** Names the experiments that use it. */
    public ReferencePage usedBy(List<String> names) {
        experiments = List.copyOf(names);
        return this;
    }

    /** What kind of plug-in it is. */
    public PluginKind kind() {
        if (plugin instanceof NeuronModel) {
            return PluginKind.NEURON_MODEL;
        }
        if (plugin instanceof PlasticityRule) {
            return PluginKind.PLASTICITY_RULE;
        }
        if (plugin instanceof ShortTermPlasticity) {
            return PluginKind.SHORT_TERM_PLASTICITY;
        }
        if (plugin instanceof InjectorEquations) {
            return PluginKind.INJECTOR;
        }
        if (plugin instanceof MeasureEquations) {
            return PluginKind.MEASURE;
        }
        if (plugin instanceof EnsembleModel) {
            return PluginKind.ENSEMBLE_MODEL;
        }
        if (plugin instanceof SweepRule) {
            return PluginKind.SWEEP_RULE;
        }
        if (plugin instanceof Optimiser) {
            return PluginKind.OPTIMISER;
        }
        if (plugin instanceof Dataset) {
            return PluginKind.DATASET;
        }
        if (plugin instanceof Solver) {
            return PluginKind.SOLVER;
        }
        throw new IllegalArgumentException("there is no page for " + plugin.getClass());
    }

    /** Its first sentence. */
    public String sentence() {
        return SENTENCES.split(description().get(0))[0];
    }

    private List<String> description() {
        List<String> written = text.description();
        return written.isEmpty() ? List.of(plugin.text()) : written;
    }

    /** The page. */
    public String markdown() {
        String since = text.labelled("Stability").map(s -> "; " + s).orElse("");
        page.lines("# " + plugin.name() + " (" + kind().title() + "; bundle " + bundle + since + ")");
        description().forEach(p -> page.lines("").paragraph(p));
        equations();
        order();
        parameters();
        words();
        choices();
        state();
        reads();
        labelled("Checked against");
        labelled("Limits");
        labelled("References");
        if (!experiments.isEmpty()) {
            page.heading("Experiments that use it")
                    .paragraph(experiments.stream().map(e -> "`" + e + "`").collect(Collectors.joining(", ")) + ".");
        }
        return page.toString();
    }

    private boolean isOfLayers() {
        return plugin instanceof EnsembleModel || plugin instanceof SweepRule || plugin instanceof Optimiser;
    }

    private void equations() {
        List<PluginText.Section> sections = text.sections(isOfLayers() ? OF_LAYERS : EQUATIONS);
        if (!sections.isEmpty()) {
            page.heading("Equations").lines("```text");
            page.lines(sections.stream().map(PluginText.Section::text).collect(Collectors.joining("\n\n")));
            page.lines("```");
        }
    }

    private void order() {
        List<String> order =
                switch (kind()) {
                    case NEURON_MODEL -> UpdateOrder.ofModel(text);
                    case PLASTICITY_RULE -> UpdateOrder.ofRule((PlasticityRule) plugin, text);
                    case SHORT_TERM_PLASTICITY ->
                        List.of("`on spike` for each transmitted spike, with the values before it; then `step`, also"
                                + " in this step.");
                    case INJECTOR -> List.of("Evaluated once per cell at the start of a phase, and held.");
                    case SWEEP_RULE ->
                        List.of(
                                "For each batch the blocks in the order of the text, but `learn` and `rest`: layers"
                                        + " upwards, in `feedback` downwards.",
                                "`learn`, with the activity and the weights of before; then `rest`.");
                    case MEASURE -> List.of("Evaluated at the end of the phase that the experiment names.");
                    default -> List.of();
                };
        if (!order.isEmpty()) {
            page.heading("Order of update within a step");
            for (int i = 0; i < order.size(); i++) {
                page.lines(i + 1 + ". " + order.get(i));
            }
        }
    }

    private void parameters() {
        page.heading("Parameters");
        if (plugin.parameters().isEmpty()) {
            page.lines("None.");
            return;
        }
        page.head("name", "default", "unit", "range", "symbol", "meaning", "source");
        for (Parameter p : plugin.parameters()) {
            Optional<String> written = text.unitOf(p);
            double scale =
                    written.flatMap(Quantity::unitNamed).map(Quantity::value).orElse(1.0);
            page.row(
                    "`" + p.name() + "`",
                    WrittenNumber.number(p.defaultValue(), scale),
                    written.orElse(p.unit().toString()),
                    WrittenNumber.range(p.range(), scale),
                    WrittenNumber.symbol(p.name()),
                    p.meaning(),
                    p.source());
        }
    }

    private void words() {
        if (plugin instanceof Dataset dataset && !dataset.words().isEmpty()) {
            page.heading("Words").head("name", "default", "meaning");
            for (Word word : dataset.words()) {
                String otherwise = word.defaultValue().isEmpty() ? "" : "`" + word.defaultValue() + "`";
                page.row("`" + word.name() + "`", otherwise, word.meaning());
            }
        }
    }

    private void choices() {
        if (plugin instanceof SweepRule rule && !rule.choices().isEmpty()) {
            page.heading("Choices").head("name", "options, the default first", "meaning");
            rule.choices().forEach(c -> page.row("`" + c.name() + "`", String.join(", ", c.options()), c.meaning()));
        }
    }

    private void state() {
        if (plugin instanceof NeuronModel model) {
            stateHead(!model.state().isEmpty());
            model.state().forEach(v -> stateRow(v, "state", "cell"));
        } else if (plugin instanceof ShortTermPlasticity stp) {
            stateHead(true);
            stp.state().forEach(v -> stateRow(v, "state", "pre neuron"));
        } else if (plugin instanceof PlasticityRule rule) {
            stateHead(true);
            rule.synapse().forEach(v -> stateRow(v, "synapse", "synapse"));
            rule.traces().forEach(t -> {
                String side = word(t.side());
                String initial = text.initialOf(side, t.name())
                        .orElse(WrittenNumber.number(t.initial().applyAsDouble(defaults), 1));
                String tau = WrittenNumber.number(t.tau().applyAsDouble(defaults), 1) + " s";
                stateRow(
                        t.name(),
                        side + " neuron",
                        t.unit().toString(),
                        initial,
                        "trace of " + UpdateOrder.meaning(t) + ", decays with " + tau);
            });
        }
    }

    private void stateHead(boolean isFilled) {
        page.heading("State");
        if (isFilled) {
            page.head("array", "shape", "unit", "initial", "meaning");
        } else {
            page.lines("None.");
        }
    }

    private void stateRow(Variable v, String section, String shape) {
        String initial = text.initialOf(section, v.name())
                .orElseGet(() -> WrittenNumber.number(v.initial().applyAsDouble(defaults), 1));
        String bounds = WrittenNumber.range(v.bounds(), 1);
        String kept = bounds.isEmpty() ? "" : "kept in " + bounds;
        String separator = v.meaning().isEmpty() || kept.isEmpty() ? "" : "; ";
        stateRow(v.name(), shape, v.unit().toString(), initial, v.meaning() + separator + kept);
    }

    private void stateRow(String name, String shape, String unit, String initial, String meaning) {
        page.row("`" + name + "`", shape, unit, "`" + initial + "`", meaning);
    }

    private void reads() {
        if (plugin instanceof NeuronModel model) {
            ports(model);
        } else if (plugin instanceof InjectorEquations injector) {
            values(injector.inputs(), injector.output());
        } else if (plugin instanceof MeasureEquations measure) {
            values(measure.inputs(), measure.output());
        } else if (plugin instanceof PlasticityRule rule) {
            page.heading("Reads / writes")
                    .paragraph(
                            "Transmits once per " + word(rule.transmits()) + ". Reads the spikes, events and bursts of "
                                    + "both sides; writes the weight `w` of its own connection.");
        }
    }

    private void ports(NeuronModel model) {
        page.heading("Ports");
        if (model.ports().isEmpty()) {
            page.lines("None: no connection and no current reaches it.");
            return;
        }
        page.head("compartment", "receptor", "variable");
        for (Port port : model.ports()) {
            page.row(word(port.compartment()), word(port.receptor()), "`" + port.variable() + "`");
        }
    }

    private void values(List<Variable> inputs, Variable output) {
        page.heading("Reads / writes").head("array", "role", "unit", "meaning");
        inputs.forEach(v -> page.row("`" + v.name() + "`", "input", v.unit().toString(), v.meaning()));
        page.row("`" + output.name() + "`", "output", output.unit().toString(), output.meaning());
    }

    private void labelled(String label) {
        text.labelled(label).ifPresent(words -> page.heading(label)
                .paragraph(Character.toUpperCase(words.charAt(0)) + words.substring(1)));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
