package org.apical.core.run;

import java.util.Optional;
import org.apical.core.dataset.DatasetUse;
import org.apical.core.experiment.BlockSpec;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.PhaseSpec;
import org.apical.core.registry.PluginRegistry;
import org.apical.dataset.Examples;
import org.apical.dataset.Part;

/** How long the schedule of an experiment is. */
public final class ScheduleLength {
    private ScheduleLength() {}

    /** Its length in simulated s, over all conditions; the dataset says how many examples there are. */
    public static double seconds(Experiment experiment, PluginRegistry registry) {
        return experiment.runs().stream().mapToDouble(e -> once(e, registry)).sum();
    }

    private static double once(Experiment experiment, PluginRegistry registry) {
        int examples = examples(experiment, registry);
        return experiment.schedule().stream()
                .mapToDouble(block -> seconds(block, examples))
                .sum();
    }

    private static double seconds(BlockSpec block, int examples) {
        double once = block.phases().stream().mapToDouble(PhaseSpec::duration).sum();
        return block.repeat() * once * (block.examples() == BlockSpec.Order.NONE ? 1 : examples);
    }

    private static int examples(Experiment experiment, PluginRegistry registry) {
        Optional<Examples> opened = openDataset(experiment, registry);
        try (Examples examples = opened.orElse(null)) {
            return examples == null ? 0 : examples.count();
        }
    }

    /** Opens the dataset of an experiment, if it has one. */
    static Optional<Examples> openDataset(Experiment experiment, PluginRegistry registry) {
        return experiment.dataset().map(use -> DatasetUse.of(use, registry).open(Part.TRAINING));
    }
}
