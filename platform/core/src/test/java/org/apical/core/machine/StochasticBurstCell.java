package org.apical.core.machine;

import java.util.ArrayList;
import java.util.List;
import org.apical.kernel.NoiseSpec;
import org.apical.kernel.Program;
import org.apical.kernel.Section;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** The two compartments of the stochastic-burst cell, written as a program by hand. */
final class StochasticBurstCell {
    private static final double DT = 1e-4;
    private static final double REST = -0.070;
    private static final double THRESHOLD = -0.050;
    private static final String[] NAMES = {
        "V_s", "V_d", "w_s", "w_d", "theta", "ref", "burst", "gE_s", "gI_s", "gE_d", "gI_d"
    };

    static final Program PROGRAM = program();

    private StochasticBurstCell() {}

    private static Program program() {
        ProgramText text = new ProgramText();
        for (String name : NAMES) {
            text.written(name);
        }
        return text.scalars(
                        0.0, // 0: E_E
                        -0.080, // 1: E_I
                        StrictMath.exp(-DT / 5e-3), // 2: AMPA
                        StrictMath.exp(-DT / 10e-3), // 3: GABA
                        REST, // 4: E_L
                        DT / 16e-3, // 5: soma
                        DT * 200e-12 / 370e-12, // 6: b
                        DT / 7e-3, // 7: dendrite
                        DT * 13e-9 / 170e-12, // 8: a
                        StrictMath.exp(-DT / 100e-3), // 9: w_s
                        DT / 30e-3, // 10: w_d
                        DT / 27e-3, // 11: theta
                        THRESHOLD, // 12
                        1.0, // 13
                        2e-3, // 14: step of theta
                        200.0, // 15: refractory steps
                        -0.057, // 16: E_d
                        1 / 6e-3, // 17: 1 / D_d
                        100.0, // 18: longest minus shortest burst interval
                        50.0) // 19: shortest
                .registers(4)
                .step(
                        "SUB R0 S0 A0",
                        "SUB R1 S1 A0",
                        "MUL R2 A7 R0",
                        "DECAY A7 A7 S2",
                        "MADD R2 A8 R1 R2",
                        "DECAY A8 A8 S3",
                        "MUL R3 A9 R0",
                        "DECAY A9 A9 S2",
                        "MADD R3 A10 R1 R3",
                        "DECAY A10 A10 S3",
                        "SUB R0 S4 A0",
                        "MADD R0 R0 S5 A0",
                        "NMADD R0 A2 S6 R0",
                        "SUB R1 S4 A1",
                        "MADD R1 R1 S7 A1",
                        "NMADD R1 A3 S8 R1",
                        "MADD A0 R2 S5 R0",
                        "MADD A1 R3 S7 R1",
                        "COUNTDOWN A5 A5",
                        "COUNTDOWN A6 A6",
                        "DECAY A2 A2 S9",
                        "SUB R0 A1 S4",
                        "RELAX A3 A3 S10 R0",
                        "RELAX A4 A4 S11 S12",
                        "HIT_GT_ZERO L0 A0 A4 A5",
                        "HIT_EQ L1 A6 S13")
                .on(
                        Section.Emission.SPIKE,
                        "MOV A5 S15",
                        "MOV A0 S4",
                        "ADD A4 A4 S14",
                        "ADD A2 A2 S13",
                        "SUB R0 A1 S16",
                        "MUL R0 R0 S17",
                        "SIGMOID R0 R0",
                        "UNIFORM R1 #0",
                        "UNIFORM R2 #1",
                        "LT R0 R1 R0",
                        "MADD R2 R2 S18 S19",
                        "FLOOR R2 R2",
                        "SELECT A6 R0 R2 A6")
                .on(Section.Emission.SPIKE, "MOV A5 S15")
                .program();
    }

    static List<StateArray> arrays(int n, Precision precision) {
        List<StateArray> arrays = new ArrayList<>();
        for (String name : NAMES) {
            arrays.add(TestArrays.zeros(name, n, precision));
        }
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < n; i++) {
                arrays.get(k).set(i, REST + 0.02 * (i % 97) / 97);
            }
        }
        arrays.get(4).fill(THRESHOLD);
        return arrays;
    }

    /** Four noise sources, one per conductance. */
    static NoiseSpec noise(List<StateArray> arrays, double probability, int from, int to) {
        List<StateArray> targets = arrays.subList(7, 11);
        return new NoiseSpec(
                targets,
                List.of(0.17, 0.02, 0.10, 0.02),
                List.of(probability, probability, probability, probability),
                from,
                to,
                new PhiloxStream(1, 11));
    }
}
