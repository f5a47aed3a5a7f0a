package org.apical.xor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.apical.core.equation.MeasureEquations;
import org.apical.plugin.Parameters;
import org.apical.testkit.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XorCostTest {
    @ParameterizedTest
    @CsvSource({
        "0.2, 0, 0.22314355131420976", // e = 3.6 Hz, m = 0.2: -ln 0.8
        "0.2, 1, 1.6094379124341003", // -ln 0.2
        "0.5, 0, 0.6931471805599453", // ln 2: four of these are chance
        "0.5, 1, 0.6931471805599453",
        "-1, 1, 4.605170185988091", // clipped to 0.01: -ln 0.01
        "2, 0, 4.605170185988091", // clipped to 0.99
    })
    void costIsTheCrossEntropyOfTheScaledMeanRate(double m, double target, double nats) {
        MeasureEquations cost = Texts.measure(XorCostTest.class, "/OSGI-INF/apical/xor-cost.measure");
        double trace = 2 * (2 + 8 * m); // alpha times 2 Hz and the share m of the way to 10 Hz
        double found = cost.evaluate(
                Parameters.defaults(cost.parameters()),
                Map.of("a_e", new double[] {trace - 1, trace + 1}, "target", new double[] {target}));
        assertEquals(nats, found, 1e-12);
    }
}
