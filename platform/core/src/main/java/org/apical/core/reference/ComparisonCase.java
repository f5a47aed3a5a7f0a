package org.apical.core.reference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.core.equation.SweepWatch;
import org.apical.core.reference.CaseReport.Field;
import org.apical.core.sweep.SweepRecipe;

/** One step of each rule that burst-dependent plasticity is compared with, on one network: {@code comparison_step}. */
final class ComparisonCase implements LayeredCase {
    private static final SweepWatch WATCH =
            SweepWatch.arrays(Set.of("e", "delta")).withGradients();

    @Override
    public List<Field> check(LayeredBench bench, CaseParameters file) {
        Differences differences = new Differences(bench.precision()).allowSingle(1e-4);
        for (String part : file.keys()) {
            ComparisonRun.Start run = recipe -> new ComparisonRun(bench, file, part, recipe, differences);
            switch (part) {
                case "backprop" -> gradient(run.of(SweepRecipe.of("backprop", WATCH)), "backprop");
                case "feedback_alignment" ->
                    gradient(run.of(SweepRecipe.of("feedback-alignment", WATCH)).shared("Y", "Y"), part);
                case "direct_feedback_alignment" ->
                    gradient(
                            run.of(SweepRecipe.of("direct-feedback-alignment", WATCH))
                                    .shared("D", "D"),
                            part);
                case "kolen_pollack" -> kolenPollack(run, file.object(part));
                case "node_perturbation" -> nodePerturbation(run, file.object(part));
                case "weight_mirror" -> weightMirror(run, file.object(part));
                case "burstccn" -> burstccn(run, file.object(part));
                case "edn" -> microcircuit(run, file.object(part));
                case "dtp" -> TargetPropagationPart.check(run, file.object(part));
                default -> {}
            }
        }
        return differences.fields();
    }

    private static void gradient(ComparisonRun started, String part) {
        try (ComparisonRun run = started) {
            run.settle();
            if (part.equals("backprop")) {
                run.checkShared("e", "e");
            }
            run.checkGradients();
        }
    }

    private static void kolenPollack(ComparisonRun.Start start, CaseParameters part) {
        SweepRecipe recipe = SweepRecipe.of("kolen-pollack", WATCH)
                .choose("lowest", "yes")
                .descend("shrinking-descent", Map.of("weight_decay", part.number("decay")));
        try (ComparisonRun run = start.of(recipe).shared("Y", "Y")) {
            run.rate(part.number("lr")).settle();
            run.learn();
            run.check("W_after", "W");
            run.check("Y_after", "Y");
        }
    }

    private static void nodePerturbation(ComparisonRun.Start start, CaseParameters part) {
        SweepWatch watch =
                SweepWatch.arrays(Set.of("e", "e_n", "delta", "loss", "loss_n")).withGradients();
        SweepRecipe recipe = SweepRecipe.of("node-perturbation", watch)
                .choose("noise", "given")
                .with("sigma", part.number("sigma"));
        try (ComparisonRun run = start.of(recipe).given("xi", "xi")) {
            run.settle();
            run.check("e_perturbed", "e_n");
            run.checkOutput("loss_clean", "loss");
            run.checkOutput("loss_perturbed", "loss_n");
            run.checkGradients();
        }
    }

    private static void weightMirror(ComparisonRun.Start start, CaseParameters part) {
        SweepRecipe recipe = SweepRecipe.of("weight-mirror", WATCH)
                .choose("noise", "given")
                .choose("lowest", "yes")
                .with("mirror_rate", part.number("eta"))
                .with("mirror_decay", part.number("decay"));
        try (ComparisonRun run = start.of(recipe).shared("Y", "Y").given("noise", "nu")) {
            run.rest();
            run.check("Y_after", "Y");
        }
    }

    private static void burstccn(ComparisonRun.Start start, CaseParameters part) {
        SweepWatch watch = SweepWatch.arrays(Set.of("a", "p_t", "b_t", "delta"))
                .withGradients()
                .with("gQ = -1/batch*gradient(e, below.a) when not layer.first");
        SweepRecipe recipe = SweepRecipe.of("burstccn", watch)
                .with("p_b", part.number("p_baseline"))
                .with("cancel_lr", part.number("lr_Q"));
        try (ComparisonRun run = start.of(recipe).given("Y", "Y").given("Q", "Q")) {
            run.settle();
            run.check("apical", "a");
            run.check("p_t", "p_t");
            run.check("b_t", "b_t");
            run.checkGradients();
            run.check("gQ", "gQ");
            run.learn();
            run.check("Q_after", "Q");
        }
    }

    private static void microcircuit(ComparisonRun.Start start, CaseParameters part) {
        SweepRecipe recipe = SweepRecipe.of(
                        "dendritic-microcircuit",
                        SweepWatch.arrays(Set.of("s", "i_b", "i", "a", "delta")).withGradients())
                .with("mix_output", part.number("lambda_output"))
                .with("mix_interneuron", part.number("lambda_interneuron"))
                .with("mix_hidden", part.number("lambda_hidden"));
        try (ComparisonRun run = start.of(recipe)
                .shared("Y", "Y")
                .given("pyr_intn", "P")
                .given("pyr_intn_bias", "P_bias")
                .given("intn_pyr", "N")) {
            run.settle();
            run.check("soma_t", "s");
            run.checkOf(2, "intn_basal", "i_b");
            run.checkOf(2, "intn_soma", "i");
            run.check("apical", "a");
            run.checkGradients();
            run.check("g_pyr_intn", "P.g");
            run.check("g_pyr_intn_bias", "P_bias.g");
            run.check("g_intn_pyr", "N.g");
        }
    }
}
