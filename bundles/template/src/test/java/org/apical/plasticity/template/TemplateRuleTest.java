package org.apical.plasticity.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apical.plasticity.PlasticityRule;
import org.apical.testkit.PlasticityRuleContract;
import org.apical.testkit.RuleBench;
import org.apical.testkit.Texts;
import org.junit.jupiter.api.Test;

/** The tests that every rule must pass come with the contract; those below say by hand what this rule does. */
class TemplateRuleTest implements PlasticityRuleContract {
    private static final double ETA = 1e-3;

    @Override
    public PlasticityRule rule() {
        return Texts.rule(TemplateRuleTest.class, "/OSGI-INF/apical/template.rule");
    }

    /** A weight of 0.5 and a presynaptic trace of 0.8. */
    private RuleBench bench() {
        return RuleBench.of(rule()).weight(0.5).trace("x", 0.8);
    }

    @Test
    void nameIsThatOfTheFile() {
        assertEquals("template", rule().name()); // the manifest announces the file under this name
    }

    @Test
    void eventDepresses() {
        assertEquals(0.5 - ETA * 0.3 * 0.8, bench().post(0).run(1).weight(), 1e-15); // -eta p_0 x
    }

    @Test
    void burstPotentiates() {
        RuleBench bench = bench().post(0, 100).run(100); // a second spike after 10 ms makes a burst
        double before = bench.weight();
        assertEquals(before + ETA * 0.8, bench.trace("x", 0.8).run(1).weight(), 1e-15); // +eta x
    }

    @Test
    void traceFadesFromEventToEvent() {
        RuleBench bench = RuleBench.of(rule()).weight(0.5).pre(0).post(1_000).run(1_001);
        assertEquals(0.5 - ETA * 0.3 * Math.exp(-1), bench.weight(), 1e-12); // 100 ms are one tau_pre
    }

    @Test
    void parameterCanBeSet() {
        RuleBench bench = RuleBench.of(rule()).with("p_0", 0.5).weight(0.5).trace("x", 0.8);
        assertEquals(0.5 - ETA * 0.5 * 0.8, bench.post(0).run(1).weight(), 1e-15);
    }
}
