package org.apical.core.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apical.kernel.Binding;
import org.apical.kernel.BoundProgram;
import org.apical.kernel.Instruction;
import org.apical.kernel.Kernels;
import org.apical.kernel.Op;
import org.apical.kernel.Operand;
import org.apical.kernel.Program;
import org.apical.kernel.Section;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs of random instructions give the same bits on the block machine as by their definition. */
class RandomProgramsTest {
    private static final int ARRAYS = 5;
    private static final int REGISTERS = 4;
    private static final int SCALARS = 4;
    private static final int UNITS = 777;
    private static final List<Op> OPERATIONS = Arrays.stream(Op.values())
            .filter(op -> !op.isHit() && op != Op.EXP && op != Op.SIGMOID && op != Op.LOG)
            .toList();
    private static final List<Op> HITS =
            Arrays.stream(Op.values()).filter(Op::isHit).toList();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void bitsEqualTheDefinition(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Program program = program(random);
        long values = random.nextLong();
        List<StateArray> expected = arrays(values);
        List<StateArray> actual = arrays(values);
        List<String> expectedSpikes = run(new ReferenceKernels(), program, expected);
        List<String> spikes = run(new JvmKernels(Precision.FLOAT64), program, actual);
        Assertions.assertEquals(expectedSpikes, spikes, program::text);
        TestArrays.assertSame(expected, actual);
    }

    private static List<String> run(Kernels kernels, Program program, List<StateArray> arrays) {
        Binding binding = new Binding(arrays, 64, UNITS, new PhiloxStream(5, 6));
        BoundProgram bound = kernels.bind(program, binding);
        List<String> spikes = new ArrayList<>();
        for (int step = 0; step < 5; step++) {
            int now = step;
            bound.stepScalars()[0] = step * 0.5;
            bound.step(step, unit -> spikes.add(now + ":" + unit));
            bound.after(step);
        }
        return spikes;
    }

    private static List<StateArray> arrays(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<StateArray> arrays = new ArrayList<>();
        for (int k = 0; k < ARRAYS; k++) {
            StateArray array = TestArrays.zeros("a" + k, UNITS, Precision.FLOAT64);
            for (int i = 0; i < UNITS; i++) {
                array.set(i, random.nextInt(4) == 0 ? random.nextInt(-1, 3) : random.nextDouble(-2, 2));
            }
            arrays.add(array);
        }
        return arrays;
    }

    private static Program program(SplittableRandom random) {
        ProgramText text = new ProgramText()
                .scalars(0.0, 1.0, -0.7, random.nextDouble(-2, 2))
                .stepScalars(1)
                .registers(REGISTERS);
        for (int k = 0; k < ARRAYS; k++) {
            text.written("a" + k);
        }
        text.step(lines(random, 30, 2));
        text.on(Section.Emission.SPIKE, lines(random, 5, 0));
        text.on(Section.Emission.SPIKE, lines(random, 5, 0));
        return text.after(lines(random, 5, 0)).program();
    }

    private static String[] lines(SplittableRandom random, int count, int hits) {
        List<String> lines = new ArrayList<>();
        int filled = 0;
        for (int k = 0; k < count; k++) {
            Op op = OPERATIONS.get(random.nextInt(OPERATIONS.size()));
            boolean toRegister = random.nextBoolean();
            int register = Math.min(filled, random.nextInt(REGISTERS));
            String dest = toRegister ? "R" + register : "A" + random.nextInt(ARRAYS);
            lines.add(line(op, dest, random, filled));
            filled = toRegister ? Math.max(filled, register + 1) : filled;
        }
        for (int list = 0; list < hits; list++) {
            lines.add(line(HITS.get(random.nextInt(HITS.size())), "L" + list, random, filled));
        }
        return lines.toArray(String[]::new);
    }

    private static String line(Op op, String dest, SplittableRandom random, int registers) {
        Operand[] sources = {Operand.NONE, Operand.NONE, Operand.NONE};
        for (int k = 0; k < op.operands(); k++) {
            sources[k] = op == Op.UNIFORM ? ProgramText.operand("#" + random.nextInt(9)) : source(random, registers);
        }
        return new Instruction(op, ProgramText.operand(dest), sources[0], sources[1], sources[2]).toString();
    }

    private static Operand source(SplittableRandom random, int registers) {
        int kind = random.nextInt(8);
        if (kind == 0) {
            return ProgramText.operand("D0");
        }
        if (kind < 3) {
            return ProgramText.operand("S" + random.nextInt(SCALARS));
        }
        return kind < 5 && registers > 0
                ? ProgramText.operand("R" + random.nextInt(registers))
                : ProgramText.operand("A" + random.nextInt(ARRAYS));
    }
}
