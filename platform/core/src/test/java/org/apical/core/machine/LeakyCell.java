package org.apical.core.machine;

import java.util.List;
import org.apical.kernel.Program;
import org.apical.kernel.Section;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/**
 * A leaky cell with one conductance and a refractory countdown, written as a program by hand:
 *
 * <pre>
 * drive = g*(0 - V) + I
 * g = decay(g, tau_syn)
 * V = where(hold > 0, E_L, V + (dt/tau)*((E_L - V) + drive))
 * hold = countdown(hold)
 * on spike when V > V_th and hold == 0: V = E_L, hold = 20
 * </pre>
 */
final class LeakyCell {
    static final double REST = -0.065;
    private static final double THRESHOLD = -0.05;

    /** Arrays V, g, hold, I. */
    static final Program PROGRAM = new ProgramText()
            .written("V")
            .written("g")
            .written("hold")
            .read("I")
            .scalars(0.0, REST, 1e-4 / 12e-3, StrictMath.exp(-1e-4 / 4e-3), THRESHOLD, 20.0)
            .registers(3)
            .step(
                    "SUB R0 S0 A0",
                    "MADD R0 A1 R0 A3",
                    "DECAY A1 A1 S3",
                    "SUB R1 S1 A0",
                    "ADD R1 R1 R0",
                    "MADD R1 R1 S2 A0",
                    "GT R2 A2 S0",
                    "SELECT A0 R2 S1 R1",
                    "COUNTDOWN A2 A2",
                    "HIT_GT_ZERO L0 A0 S4 A2")
            .on(Section.Emission.SPIKE, "MOV A0 S1", "MOV A2 S5")
            .program();

    private LeakyCell() {}

    /** Arrays of n cells with currents from 10 to 30 mV and some conductance. */
    static List<StateArray> arrays(int n, Precision precision) {
        StateArray v = TestArrays.zeros("V", n, precision);
        StateArray g = TestArrays.zeros("g", n, precision);
        StateArray hold = TestArrays.zeros("hold", n, precision);
        StateArray current = TestArrays.zeros("I", n, precision);
        v.fill(REST);
        for (int i = 0; i < n; i++) {
            g.set(i, (i % 7) * 0.03);
            current.set(i, 0.010 + 0.020 * i / n);
        }
        return List.of(v, g, hold, current);
    }
}
