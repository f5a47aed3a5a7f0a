package org.apical.core.machine;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import org.apical.state.StateArray;

/** Lanes of doubles. */
final class Float64Lanes implements Lanes {
    private final int size;
    private final double[][] slots;
    private final double[] numbers;
    private final double[] scratch;
    private final double[] moreScratch;

    Float64Lanes(int size, int slots, int numbers) {
        this.size = size;
        this.slots = new double[slots][size];
        this.numbers = new double[Math.max(1, numbers)];
        this.scratch = new double[size];
        this.moreScratch = new double[size];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void number(int number, double value) {
        numbers[number] = LaneMath.toDouble(value);
    }

    @Override
    public void spreadNumber(int slot, int number) {
        Arrays.fill(slots[slot], numbers[number]);
    }

    @Override
    public void spreadFirst(int slot, int n) {
        Arrays.fill(slots[slot], 0, n, slots[slot][0]);
    }

    @Override
    public void load(int slot, StateArray array, int position, int n) {
        array.doubles().get(position, slots[slot], 0, n);
    }

    @Override
    public void store(int slot, StateArray array, int position, int n) {
        array.doubles().put(position, slots[slot], 0, n);
    }

    @Override
    public void loadOne(int slot, StateArray array, int position) {
        slots[slot][0] = array.doubles().get(position);
    }

    @Override
    public void gather(int slot, StateArray array, int[] index, int first, int n) {
        final double[] lanes = slots[slot];
        final DoubleBuffer elements = array.doubles();
        for (int i = 0; i < n; i++) {
            lanes[i] = elements.get(index[first + i]);
        }
    }

    @Override
    public void scatter(int slot, StateArray array, int[] index, int first, int n) {
        final double[] lanes = slots[slot];
        final DoubleBuffer elements = array.doubles();
        for (int i = 0; i < n; i++) {
            elements.put(index[first + i], lanes[i]);
        }
    }

    @Override
    public void uniform(int slot, long[] words, int n) {
        Float64Functions.uniform(slots[slot], words, n);
    }

    @Override
    public void run(LaneInstruction i, int n) {
        final double[] d = slots[i.dest()];
        final double[] a = slots[i.a()];
        final double[] b = slots[i.b()];
        final double[] c = slots[i.c()];
        final double x = numbers[i.x()];
        final double y = numbers[i.y()];
        final double z = numbers[i.z()];
        switch (i.form().family()) {
            case SUM -> runSum(i.form(), d, a, b, x, y, n);
            case PRODUCT -> runProduct(i.form(), d, a, b, c, y, z, n);
            case EXTREME -> runExtreme(i.form(), d, a, b, y, n);
            case FUNCTION -> runFunction(i.form(), d, a, n);
            case COMPARISON -> runComparison(i.form(), d, a, b, y, n);
            case CHOICE -> runChoice(i.form(), d, a, b, c, y, z, n);
            case DRAW, HIT -> throw new IllegalStateException(i.form() + " is not run on lanes");
        }
    }

    private static void runSum(Form form, double[] d, double[] a, double[] b, double x, double y, int n) {
        switch (form) {
            case MOV -> Float64Arithmetic.mov(d, a, n);
            case FILL -> Float64Arithmetic.mov(d, x, n);
            case ADD -> Float64Arithmetic.add(d, a, b, n);
            case ADD_S -> Float64Arithmetic.add(d, a, y, n);
            case SUB -> Float64Arithmetic.sub(d, a, b, n);
            case SUB_S -> Float64Arithmetic.sub(d, a, y, n);
            case S_SUB -> Float64Arithmetic.sub(d, x, b, n);
            case MUL -> Float64Arithmetic.mul(d, a, b, n);
            case MUL_S -> Float64Arithmetic.mul(d, a, y, n);
            case DIV -> Float64Arithmetic.div(d, a, b, n);
            case DIV_S -> Float64Arithmetic.div(d, a, y, n);
            case S_DIV -> Float64Arithmetic.div(d, x, b, n);
            default -> throw new IllegalStateException(form + " is no sum");
        }
    }

    private static void runProduct(
            Form form, double[] d, double[] a, double[] b, double[] c, double y, double z, int n) {
        switch (form) {
            case MADD -> Float64Arithmetic.madd(d, a, b, c, n);
            case MADD_VS -> Float64Arithmetic.madd(d, a, b, z, n);
            case MADD_SV -> Float64Arithmetic.madd(d, a, y, c, n);
            case MADD_SS -> Float64Arithmetic.madd(d, a, y, z, n);
            case NMADD -> Float64Arithmetic.nmadd(d, a, b, c, n);
            case NMADD_VS -> Float64Arithmetic.nmadd(d, a, b, z, n);
            case NMADD_SV -> Float64Arithmetic.nmadd(d, a, y, c, n);
            case NMADD_SS -> Float64Arithmetic.nmadd(d, a, y, z, n);
            case MSUB -> Float64Arithmetic.msub(d, a, b, c, n);
            case MSUB_VS -> Float64Arithmetic.msub(d, a, b, z, n);
            case MSUB_SV -> Float64Arithmetic.msub(d, a, y, c, n);
            case MSUB_SS -> Float64Arithmetic.msub(d, a, y, z, n);
            case RELAX -> Float64Arithmetic.relax(d, a, b, c, n);
            case RELAX_SV -> Float64Arithmetic.relax(d, a, y, c, n);
            case RELAX_SS -> Float64Arithmetic.relax(d, a, y, z, n);
            case GADD -> Float64Arithmetic.gadd(d, a, b, c, n);
            case GADD_VS -> Float64Arithmetic.gadd(d, a, b, z, n);
            case DECAY -> Float64Arithmetic.decay(d, a, b, n);
            case DECAY_S -> Float64Arithmetic.decay(d, a, y, n);
            default -> throw new IllegalStateException(form + " is no product");
        }
    }

    private static void runExtreme(Form form, double[] d, double[] a, double[] b, double y, int n) {
        switch (form) {
            case COUNTDOWN -> Float64Arithmetic.countdown(d, a, n);
            case MIN -> Float64Arithmetic.min(d, a, b, n);
            case MIN_S -> Float64Arithmetic.min(d, a, y, n);
            case MAX -> Float64Arithmetic.max(d, a, b, n);
            case MAX_S -> Float64Arithmetic.max(d, a, y, n);
            case ABS -> Float64Arithmetic.abs(d, a, n);
            case NEG -> Float64Arithmetic.neg(d, a, n);
            default -> throw new IllegalStateException(form + " is no extreme");
        }
    }

    private void runFunction(Form form, double[] d, double[] a, int n) {
        switch (form) {
            case FLOOR -> Float64Arithmetic.floor(d, a, n);
            case SQRT -> Float64Arithmetic.sqrt(d, a, n);
            case EXP -> Float64Functions.exp(d, a, scratch, moreScratch, n);
            case SIGMOID -> Float64Functions.sigmoid(d, a, scratch, moreScratch, n);
            case LOG -> Float64Functions.log(d, a, n);
            default -> throw new IllegalStateException(form + " is no function");
        }
    }

    private static void runComparison(Form form, double[] d, double[] a, double[] b, double y, int n) {
        switch (form) {
            case GT -> Float64Conditions.gt(d, a, b, n);
            case GT_S -> Float64Conditions.gt(d, a, y, n);
            case GE -> Float64Conditions.ge(d, a, b, n);
            case GE_S -> Float64Conditions.ge(d, a, y, n);
            case LT -> Float64Conditions.lt(d, a, b, n);
            case LT_S -> Float64Conditions.lt(d, a, y, n);
            case LE -> Float64Conditions.le(d, a, b, n);
            case LE_S -> Float64Conditions.le(d, a, y, n);
            case EQ -> Float64Conditions.eq(d, a, b, n);
            case EQ_S -> Float64Conditions.eq(d, a, y, n);
            case NE -> Float64Conditions.ne(d, a, b, n);
            case NE_S -> Float64Conditions.ne(d, a, y, n);
            default -> throw new IllegalStateException(form + " is no comparison");
        }
    }

    private static void runChoice(
            Form form, double[] d, double[] a, double[] b, double[] c, double y, double z, int n) {
        switch (form) {
            case SELECT -> Float64Conditions.select(d, a, b, c, n);
            case SELECT_VS -> Float64Conditions.select(d, a, b, z, n);
            case SELECT_SV -> Float64Conditions.select(d, a, y, c, n);
            case SELECT_SS -> Float64Conditions.select(d, a, y, z, n);
            case AND -> Float64Conditions.and(d, a, b, n);
            case OR -> Float64Conditions.or(d, a, b, n);
            case NOT -> Float64Conditions.not(d, a, n);
            default -> throw new IllegalStateException(form + " is no choice");
        }
    }

    @Override
    public int hits(LaneInstruction i, int n, int unit, int[] list, int length) {
        final double[] a = slots[i.a()];
        final double[] b = slots[i.b()];
        final double[] c = slots[i.c()];
        final double y = numbers[i.y()];
        return switch (i.form()) {
            case HIT -> Float64Hits.any(a, n, unit, list, length);
            case HIT_GT -> Float64Hits.gt(a, b, n, unit, list, length);
            case HIT_GT_S -> Float64Hits.gt(a, y, n, unit, list, length);
            case HIT_GT_ZERO -> Float64Hits.gtZero(a, b, c, n, unit, list, length);
            case HIT_GT_ZERO_S -> Float64Hits.gtZero(a, y, c, n, unit, list, length);
            case HIT_EQ -> Float64Hits.eq(a, b, n, unit, list, length);
            case HIT_EQ_S -> Float64Hits.eq(a, y, n, unit, list, length);
            default -> throw new IllegalStateException(i.form() + " lists nothing");
        };
    }
}
