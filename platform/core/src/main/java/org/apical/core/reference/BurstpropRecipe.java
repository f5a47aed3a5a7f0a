package org.apical.core.reference;

import java.util.Map;
import org.apical.core.equation.SweepWatch;
import org.apical.core.sweep.SweepRecipe;

/** What the settings of a case mean in the words of the rule {@code burstprop}. */
final class BurstpropRecipe {
    private BurstpropRecipe() {}

    static SweepRecipe of(CaseParameters config, SweepWatch watch) {
        SweepRecipe recipe = SweepRecipe.of("burstprop", watch)
                .with("p0", config.number("p_baseline"))
                .choose("memory", "own")
                .choose("feedback", feedback(config))
                .descend(
                        "burst-momentum",
                        Map.of("momentum", config.number("momentum"), "weight_decay", config.number("weight_decay")));
        if (config.has("burst_function") && config.text("burst_function").equals("linear")) {
            recipe = recipe.units("linear-burst-ensemble");
        }
        return config.isTrue("recurrent")
                ? recipe.choose("recurrent", "yes").with("recurrent_lr", config.number("recurrent_lr"))
                : recipe.choose("recurrent", "no");
    }

    /** The choice {@code feedback} of the rule. */
    static String feedback(CaseParameters config) {
        return switch (config.text("feedback")) {
            case "kolen-pollack" -> "learned";
            case "tied" -> "symmetric";
            case "fixed" -> "fixed";
            default -> throw config.wrong("feedback", "is none of kolen-pollack, tied, fixed");
        };
    }
}
