package {{package}};

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apical.plasticity.PlasticityRule;
import org.apical.testkit.PlasticityRuleContract;
import org.apical.testkit.RuleBench;
{{imports}}import org.junit.jupiter.api.Test;

/** The contract brings what every rule must do; the tests below say by hand what this one does. */
class {{Class}}Test implements PlasticityRuleContract {
    private static final double ETA = 1e-3;

    @Override
    public PlasticityRule rule() {
        return {{make}};
    }

    /** A weight of 0.5 and a presynaptic trace of 0.8. */
    private RuleBench bench() {
        return RuleBench.of(rule()).weight(0.5).trace("x", 0.8);
    }

    @Test
    void nameIsTheAnnouncedOne() {
        assertEquals("{{plugin}}", rule().name());
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
}
