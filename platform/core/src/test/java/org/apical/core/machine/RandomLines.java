package org.apical.core.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.apical.kernel.Instruction;
import org.apical.kernel.Op;
import org.apical.kernel.Operand;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** Random instructions whose results every backend must give to the last bit, and random arrays for them. */
final class RandomLines {
    static final int REGISTERS = 4;
    private static final int SCALARS = 4;
    private static final Set<Op> EXPONENTIALS = EnumSet.of(Op.EXP, Op.SIGMOID, Op.LOG);
    private static final List<Op> HITS =
            Arrays.stream(Op.values()).filter(Op::isHit).toList();

    private final SplittableRandom random;
    private final int arrays;
    private final int writable;
    private final List<Op> operations;

    /**
     * Lines for a program.
     *
     * @param arrays how many arrays it has
     * @param writable how many of them, the first ones, it may write
     * @param draws whether it may draw random numbers
     * @param exponentials whether it may hold exponential functions and logarithms
     */
    RandomLines(SplittableRandom random, int arrays, int writable, boolean draws, boolean exponentials) {
        this.random = random;
        this.arrays = arrays;
        this.writable = writable;
        this.operations = Arrays.stream(Op.values())
                .filter(op -> !op.isHit() && (exponentials || !EXPONENTIALS.contains(op)))
                .filter(op -> draws || op != Op.UNIFORM)
                .toList();
    }

    /** A program without sections and arrays yet, with one scalar of the step. */
    ProgramText text() {
        return new ProgramText()
                .scalars(0.0, 1.0, -0.7, random.nextDouble(-2, 2))
                .stepScalars(1)
                .registers(REGISTERS);
    }

    String[] lines(int count, int hits) {
        List<String> lines = new ArrayList<>();
        int filled = 0;
        for (int k = 0; k < count; k++) {
            boolean toRegister = random.nextBoolean();
            int register = Math.min(filled, random.nextInt(REGISTERS));
            String dest = toRegister ? "R" + register : "A" + random.nextInt(writable);
            lines.add(line(operations.get(random.nextInt(operations.size())), dest, filled));
            filled = toRegister ? Math.max(filled, register + 1) : filled;
        }
        for (int list = 0; list < hits; list++) {
            lines.add(line(HITS.get(random.nextInt(HITS.size())), "L" + list, filled));
        }
        return lines.toArray(String[]::new);
    }

    private String line(Op op, String dest, int registers) {
        Operand[] sources = {Operand.NONE, Operand.NONE, Operand.NONE};
        for (int k = 0; k < op.operands(); k++) {
            sources[k] = op == Op.UNIFORM ? ProgramText.operand("#" + random.nextInt(9)) : source(registers);
        }
        return new Instruction(op, ProgramText.operand(dest), sources[0], sources[1], sources[2]).toString();
    }

    private Operand source(int registers) {
        int kind = random.nextInt(8);
        if (kind == 0) {
            return ProgramText.operand("D0");
        }
        if (kind < 3) {
            return ProgramText.operand("S" + random.nextInt(SCALARS));
        }
        return kind < 5 && registers > 0
                ? ProgramText.operand("R" + random.nextInt(registers))
                : ProgramText.operand("A" + random.nextInt(arrays));
    }

    /** An array of numbers, some of them small and whole. */
    static StateArray values(SplittableRandom random, int n, Precision precision) {
        StateArray array = TestArrays.zeros("a", n, precision);
        for (int i = 0; i < n; i++) {
            array.set(i, random.nextInt(4) == 0 ? random.nextInt(-1, 3) : random.nextDouble(-2, 2));
        }
        return array;
    }
}
