package org.apical.core.equation;

import java.util.ArrayList;
import java.util.List;
import org.apical.plugin.Choice;
import org.apical.plugin.Parameter;

/**
 * A sweep rule as written.
 *
 * @param name its name
 * @param text all of it
 * @param parameters its parameters that are numbers
 * @param choices its parameters that are words
 * @param weights the arrays that it keeps
 * @param blocks its passes, in order
 */
record SweepText(
        String name,
        String text,
        List<Parameter> parameters,
        List<Choice> choices,
        List<Kept> weights,
        List<Pass> blocks) {
    /** Copies the lists. */
    SweepText {
        parameters = List.copyOf(parameters);
        choices = List.copyOf(choices);
        weights = List.copyOf(weights);
        blocks = List.copyOf(blocks);
    }

    /**
     * An array that lives as long as the network.
     *
     * @param name its name
     * @param shape its shape
     * @param initial its initial value or distribution; null where the experiment gives it
     * @param when which layers have it; null for all
     */
    record Kept(Token name, SweepShape shape, Expression initial, Expression when) {}

    /**
     * A block.
     *
     * @param order which layers it visits, in which order
     * @param lines its statements
     */
    record Pass(SweepPass order, List<SweepLine> lines) {
        /** Copies the list. */
        Pass {
            lines = List.copyOf(lines);
        }

        /** The names that it assigns. */
        List<String> targets() {
            List<String> targets = new ArrayList<>();
            for (SweepLine line : lines) {
                if (line instanceof SweepLine.Assign assign) {
                    targets.add(assign.statement().name());
                }
            }
            return targets;
        }
    }
}
