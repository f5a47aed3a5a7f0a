package org.apical.cli.project;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apical.core.registry.Suggestions;
import org.apical.plugin.InputException;
import org.apical.plugin.PluginKind;

/**
 * A kind of plug-in in one form, of which a project can be made.
 *
 * @param kind the kind
 * @param form the form
 */
public record ProjectKind(PluginKind kind, Form form) {
    /** Endings of texts; a kind without one has no dialect of equations. */
    private static final Map<PluginKind, String> ENDINGS = new EnumMap<>(Map.of(
            PluginKind.NEURON_MODEL, "model",
            PluginKind.PLASTICITY_RULE, "rule",
            PluginKind.ENSEMBLE_MODEL, "ensemble",
            PluginKind.SWEEP_RULE, "sweep",
            PluginKind.OPTIMISER, "optimiser",
            PluginKind.INJECTOR, "injector",
            PluginKind.MEASURE, "measure"));

    private static final List<PluginKind> CLASSES = List.of(
            PluginKind.NEURON_MODEL,
            PluginKind.PLASTICITY_RULE,
            PluginKind.SHORT_TERM_PLASTICITY,
            PluginKind.DATASET,
            PluginKind.SOLVER,
            PluginKind.MONITOR);

    /**
     * Finds what the user means.
     *
     * @param word the word for a kind
     * @param form the word for a form; empty: equations, where the kind can be written so
     * @throws InputException {@code kind-unknown}, {@code form-unknown}, {@code form-unfit}
     */
    public static ProjectKind of(String word, String form) {
        PluginKind kind = PluginKind.ofWord(word)
                .filter(k -> all().stream().anyMatch(p -> p.kind() == k))
                .orElseThrow(() -> unknown("kind-unknown", "kind of plug-in", word, kinds()));
        if (form.isEmpty()) {
            return new ProjectKind(kind, ENDINGS.containsKey(kind) ? Form.EQUATIONS : Form.JAVA);
        }
        Form wanted = Arrays.stream(Form.values())
                .filter(f -> f.word().equals(form))
                .findFirst()
                .orElseThrow(() -> unknown("form-unknown", "form", form, forms()));
        ProjectKind project = new ProjectKind(kind, wanted);
        if (!all().contains(project)) {
            throw unfit(project);
        }
        return project;
    }

    /** Everything of which a project can be made. */
    public static List<ProjectKind> all() {
        return Arrays.stream(PluginKind.values())
                .flatMap(k -> Arrays.stream(Form.values()).map(f -> new ProjectKind(k, f)))
                .filter(p -> p.form == Form.EQUATIONS ? ENDINGS.containsKey(p.kind) : CLASSES.contains(p.kind))
                .toList();
    }

    /** Ending of the text. */
    String ending() {
        return ENDINGS.get(kind);
    }

    private static List<String> kinds() {
        return all().stream().map(p -> p.kind().word()).distinct().toList();
    }

    private static List<String> forms() {
        return Arrays.stream(Form.values()).map(Form::word).toList();
    }

    private static InputException unknown(String slug, String what, String word, List<String> known) {
        InputException fault = new InputException(
                slug,
                "no project can be made of the " + what + " '" + word + "'" + Suggestions.didYouMean(word, known));
        fault.known(known).mend("name one of these");
        return fault;
    }

    private static InputException unfit(ProjectKind project) {
        Form other = project.form == Form.JAVA ? Form.EQUATIONS : Form.JAVA;
        InputException fault = new InputException(
                "form-unfit",
                "the kind '" + project.kind.word() + "' cannot be written as " + project.form.word() + ", only as "
                        + other.word());
        fault.mend("leave out --form");
        return fault;
    }
}
