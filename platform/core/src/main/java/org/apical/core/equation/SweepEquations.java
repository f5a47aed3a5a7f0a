package org.apical.core.equation;

import java.util.List;
import org.apical.plasticity.SweepRule;
import org.apical.plugin.Choice;
import org.apical.plugin.Parameter;

/** A sweep rule made of text. */
public final class SweepEquations implements SweepRule {
    private final SweepText rule;

    SweepEquations(SweepText rule) {
        this.rule = rule;
    }

    /** The equations of a rule, whatever class offers it. */
    public static SweepEquations of(SweepRule rule) {
        return rule instanceof SweepEquations equations
                ? equations
                : new SweepEquations(SweepReader.read(Outline.of(rule.text(), rule.name())));
    }

    SweepText rule() {
        return rule;
    }

    @Override
    public String name() {
        return rule.name();
    }

    @Override
    public List<Parameter> parameters() {
        return rule.parameters();
    }

    @Override
    public List<Choice> choices() {
        return rule.choices();
    }

    @Override
    public String text() {
        return rule.text();
    }
}
