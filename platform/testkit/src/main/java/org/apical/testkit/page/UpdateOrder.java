package org.apical.testkit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apical.plasticity.Moment;
import org.apical.plasticity.PlasticityRule;
import org.apical.plasticity.Side;
import org.apical.plasticity.Trace;
import org.apical.plasticity.Trace.Timing;
import org.apical.plugin.Parameters;

/** What a plug-in does in a step, one sentence after the other. */
final class UpdateOrder {
    private static final List<String> STATEMENTS = List.of("step", "on", "after");

    private UpdateOrder() {}

    /** The sections of a neuron model. */
    static List<String> ofModel(PluginText text) {
        List<String> order = new ArrayList<>();
        for (PluginText.Section s : text.sections(STATEMENTS)) {
            switch (s.keyword()) {
                case "step" -> order.add("`step`, all lines in order, for every cell; then all conditions are judged.");
                case "after" -> order.add("`after`, behind transmission and plasticity of the step.");
                default -> order.add(onSection(s));
            }
        }
        return order;
    }

    private static String onSection(PluginText.Section s) {
        String[] head = s.head().split("\\s+when\\s+", 2);
        boolean emits = head[0].equals("on spike") || s.text().contains("emit spike");
        return "`" + head[0] + "`, for cells in which `" + head[1] + "`" + (emits ? "; they spike." : ".");
    }

    /** The moments of a rule. */
    static List<String> ofRule(PlasticityRule rule, PluginText text) {
        List<String> heads = text.sections(List.of("on")).stream()
                .map(PluginText.Section::head)
                .toList();
        List<String> order = new ArrayList<>();
        for (Side side : Side.values()) {
            for (Moment moment : Moment.values()) {
                List<String> acts = acts(rule, heads, side, moment);
                if (!acts.isEmpty()) {
                    order.add(title(side, moment) + String.join(", then ", acts) + ".");
                }
            }
        }
        List<String> late = counted(rule, Timing.PHASE_4);
        order.add((late.isEmpty() ? "" : "In phase 4 " + String.join(" and ", late) + "; then ")
                + (late.isEmpty() ? "In phase 4 all traces decay." : "all traces decay."));
        return order;
    }

    private static List<String> acts(PlasticityRule rule, List<String> heads, Side side, Moment moment) {
        List<String> acts = new ArrayList<>();
        count(rule, side, moment, Timing.BEFORE, acts);
        if (side == Side.PRE && moment == rule.transmits()) {
            acts.add("`w` is transmitted");
        }
        String section = "on " + word(side) + " " + word(moment);
        if (heads.contains(section)) {
            acts.add("the lines of `" + section + "` run for its synapses");
        }
        count(rule, side, moment, Timing.AFTER, acts);
        return acts;
    }

    private static void count(PlasticityRule rule, Side side, Moment moment, Timing timing, List<String> acts) {
        rule.traces().stream()
                .filter(t -> t.side() == side && t.counts() == moment && t.timing() == timing)
                .forEach(t -> acts.add("`" + t.name() + "` grows by 1"));
    }

    private static List<String> counted(PlasticityRule rule, Timing timing) {
        return rule.traces().stream()
                .filter(t -> t.timing() == timing)
                .map(t -> "`" + t.name() + "` counts " + adjective(t.side()) + " " + word(t.counts()) + "s"
                        + late(t, rule))
                .toList();
    }

    private static String late(Trace t, PlasticityRule rule) {
        double late = t.late().applyAsDouble(Parameters.defaults(rule.parameters()));
        return late == 0 ? "" : " of " + WrittenNumber.number(late, 1e-3) + " ms ago";
    }

    private static String title(Side side, Moment moment) {
        return "At each " + adjective(side) + " " + word(moment) + " ";
    }

    /** {@code presynaptic} or {@code postsynaptic}. */
    static String adjective(Side side) {
        return side == Side.PRE ? "presynaptic" : "postsynaptic";
    }

    /** What a trace counts and how it decays. */
    static String meaning(Trace t) {
        return adjective(t.side()) + " " + word(t.counts()) + "s";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
