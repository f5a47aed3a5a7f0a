package org.apical.cli.command;

import java.util.List;
import java.util.Locale;
import org.apical.cli.format.Listing;
import org.apical.cli.format.Numbers;
import org.apical.core.experiment.BlockSpec;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.ConnectionSpec.Pattern;
import org.apical.core.experiment.ExpectSpec;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.experiment.ParameterEntry;
import org.apical.core.experiment.PhaseSpec;
import org.apical.core.experiment.PluginUse;

/** The page of an experiment. */
final class ExperimentPage {
    private final Experiment experiment;
    private final Double seconds;

    /**
     * A page of an experiment on a clock.
     *
     * @param experiment the experiment
     * @param seconds length of its schedule; null if the dataset, which says how many examples there are, is missing
     */
    ExperimentPage(Experiment experiment, Double seconds) {
        this.experiment = experiment;
        this.seconds = seconds;
    }

    Description make() {
        return new Description()
                .fact("name", experiment.name())
                .fact("kind", "experiment")
                .fact("title", experiment.title())
                .fact("source", experiment.source())
                .fact("bundles", experiment.bundles())
                .fact("seed", experiment.seed())
                .fact("runs", experiment.runs().size())
                .fact("time_step_s", experiment.dt())
                .fact("simulated_s", seconds)
                .fact("solver", experiment.solver().name())
                .fact("dataset", experiment.dataset().map(PluginUse::name).orElse(""))
                .list(parameters(experiment))
                .list(groups())
                .list(connections())
                .list(schedule())
                .list(expect(experiment));
    }

    /** What a user may vary. */
    static Listing parameters(Experiment experiment) {
        Listing list = new Listing("parameters", "name", "value", "unit", "range", "choices", "meaning", "source");
        for (ParameterEntry p : experiment.parameters()) {
            String choices = String.join(" ", p.choices());
            list.row(p.name(), p.value(), p.unit(), p.range(), choices, p.meaning(), p.source());
        }
        return list;
    }

    private Listing groups() {
        Listing list = new Listing("groups", "name", "model", "size");
        for (GroupSpec g : experiment.groups()) {
            list.row(g.name(), g.model().name(), g.size());
        }
        return list;
    }

    private Listing connections() {
        Listing list = new Listing(
                "connections", "name", "from", "to", "receptor", "transmits", "pattern", "weight", "plasticity");
        for (ConnectionSpec c : experiment.connections()) {
            list.row(
                    c.name(),
                    c.from(),
                    c.to() + "." + word(c.compartment()),
                    word(c.receptor()),
                    c.transmits().map(m -> word(m) + "s").orElse(""),
                    pattern(c.pattern()),
                    c.weight(),
                    c.plasticity().map(PluginUse::name).orElse(""));
        }
        return list;
    }

    private static String pattern(Pattern pattern) {
        if (pattern instanceof Pattern.Sparse sparse) {
            return "sparse " + Numbers.text(sparse.probability());
        }
        return pattern instanceof Pattern.OneToOne ? "one-to-one" : "all-to-all";
    }

    private Listing schedule() {
        Listing list = new Listing("schedule", "block", "repeat", "examples", "phases", "one_example_s");
        for (BlockSpec block : experiment.schedule()) {
            List<String> phases = block.phases().stream().map(PhaseSpec::name).toList();
            double seconds =
                    block.phases().stream().mapToDouble(PhaseSpec::duration).sum();
            list.row(block.name(), block.repeat(), word(block.examples()), String.join(" ", phases), seconds);
        }
        return list;
    }

    /** What its measures must be. */
    static Listing expect(Experiment experiment) {
        Listing list = new Listing("expect", "measure", "at_least", "at_most", "source");
        for (ExpectSpec e : experiment.expect()) {
            list.row(e.measure(), limit(e.atLeast()), limit(e.atMost()), e.source());
        }
        return list;
    }

    private static Double limit(double limit) {
        return Double.isInfinite(limit) ? null : limit;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
