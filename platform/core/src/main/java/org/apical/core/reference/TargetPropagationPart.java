package org.apical.core.reference;

import java.util.List;
import java.util.Set;
import org.apical.core.equation.SweepWatch;
import org.apical.core.sweep.SweepRecipe;

/** Difference target propagation of a comparison: targets, gradients, and the step of the inverses. */
final class TargetPropagationPart {
    private static final SweepWatch WATCH =
            SweepWatch.arrays(Set.of("e", "h", "delta")).withGradients();

    private TargetPropagationPart() {}

    static void check(ComparisonRun.Start start, CaseParameters part) {
        for (String variant : List.of("dtp", "sdtp")) {
            SweepRecipe recipe = SweepRecipe.of("difference-target-propagation", WATCH)
                    .units("tanh-ensemble")
                    .with("alpha", part.number("alpha"))
                    .choose("top", variant)
                    .choose("inverse", "denoising")
                    .choose("noise", "given");
            try (ComparisonRun run =
                    start.of(recipe).givenTransposed("V", "V").given("c", "c").given("inverse_noise", "eps")) {
                check(run, variant);
            }
        }
    }

    private static void check(ComparisonRun run, String variant) {
        run.settle();
        run.learn(); // at a learning rate of 0: it computes what the inverses learn from
        run.observe();
        run.check("h", "e");
        run.checkOutput("o", "e");
        run.within(variant).checkOf(0, "targets", "h");
        run.within(variant).check("gW", "W.g");
        run.within(variant).check("gb", "bias.g");
        run.checkTransposed("inverse_gV_denoising", "V.g");
        run.check("inverse_gc_denoising", "c.g");
    }
}
