package org.apical.cli.command;

import java.util.List;
import java.util.function.Function;
import org.apical.cli.format.Listing;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.LayeredSpec;
import org.apical.core.experiment.ParameterEntry;
import org.apical.core.experiment.PluginUse;

/** The page of an experiment with layers. */
final class LayeredPage {
    /** The parameter by which a file chooses among its rules. */
    private static final String RULE = "rule";

    private final Experiment experiment;
    private final Function<String, Experiment> withRule;

    /**
     * A page.
     *
     * @param experiment the experiment
     * @param withRule reads it with another rule
     */
    LayeredPage(Experiment experiment, Function<String, Experiment> withRule) {
        this.experiment = experiment;
        this.withRule = withRule;
    }

    Description make() {
        LayeredSpec spec = experiment.layered().orElseThrow();
        return new Description()
                .fact("name", experiment.name())
                .fact("kind", "experiment")
                .fact("title", experiment.title())
                .fact("source", experiment.source())
                .fact("bundles", experiment.bundles())
                .fact("seed", experiment.seed())
                .fact("runs", experiment.runs().size())
                .fact("solver", experiment.solver().name())
                .fact("dataset", experiment.dataset().map(PluginUse::name).orElse(""))
                .fact("rule", spec.learning().rule().name())
                .list(ExperimentPage.parameters(experiment))
                .list(LayeredListings.layers(spec.layers()))
                .list(rules())
                .list(LayeredListings.training(spec.training()))
                .list(ExperimentPage.expect(experiment));
    }

    /** The rules among which a user chooses; without such a parameter the one rule of the file. */
    private Listing rules() {
        List<String> names = experiment.parameters().stream()
                .filter(p -> p.name().equals(RULE))
                .map(ParameterEntry::choices)
                .findFirst()
                .orElse(List.of());
        return names.isEmpty()
                ? LayeredListings.rules(
                        List.of(experiment
                                .layered()
                                .orElseThrow()
                                .learning()
                                .rule()
                                .name()),
                        List.of(experiment))
                : LayeredListings.rules(names, names.stream().map(withRule).toList());
    }
}
