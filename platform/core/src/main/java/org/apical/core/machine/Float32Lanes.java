package org.apical.core.machine;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.apical.state.StateArray;

/** Lanes of floats. */
final class Float32Lanes implements Lanes {
    private final int size;
    private final float[][] slots;
    private final float[] numbers;
    private final float[] scratch;
    private final float[] moreScratch;

    Float32Lanes(int size, int slots, int numbers) {
        this.size = size;
        this.slots = new float[slots][size];
        this.numbers = new float[Math.max(1, numbers)];
        this.scratch = new float[size];
        this.moreScratch = new float[size];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void number(int number, double value) {
        numbers[number] = LaneMath.toFloat(value);
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
        array.floats().get(position, slots[slot], 0, n);
    }

    @Override
    public void store(int slot, StateArray array, int position, int n) {
        array.floats().put(position, slots[slot], 0, n);
    }

    @Override
    public void loadOne(int slot, StateArray array, int position) {
        slots[slot][0] = array.floats().get(position);
    }

    @Override
    public void gather(int slot, StateArray array, int[] index, int first, int n) {
        final float[] lanes = slots[slot];
        final FloatBuffer elements = array.floats();
        for (int i = 0; i < n; i++) {
            lanes[i] = elements.get(index[first + i]);
        }
    }

    @Override
    public void scatter(int slot, StateArray array, int[] index, int first, int n) {
        final float[] lanes = slots[slot];
        final FloatBuffer elements = array.floats();
        for (int i = 0; i < n; i++) {
            elements.put(index[first + i], lanes[i]);
        }
    }

    @Override
    public void uniform(int slot, long[] words, int n) {
        Float32Functions.uniform(slots[slot], words, n);
    }

    @Override
    public void run(LaneInstruction i, int n) {
        final float[] d = slots[i.dest()];
        final float[] a = slots[i.a()];
        final float[] b = slots[i.b()];
        final float[] c = slots[i.c()];
        final float x = numbers[i.x()];
        final float y = numbers[i.y()];
        final float z = numbers[i.z()];
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

    private static void runSum(Form form, float[] d, float[] a, float[] b, float x, float y, int n) {
        switch (form) {
            case MOV -> Float32Arithmetic.mov(d, a, n);
            case FILL -> Float32Arithmetic.mov(d, x, n);
            case ADD -> Float32Arithmetic.add(d, a, b, n);
            case ADD_S -> Float32Arithmetic.add(d, a, y, n);
            case SUB -> Float32Arithmetic.sub(d, a, b, n);
            case SUB_S -> Float32Arithmetic.sub(d, a, y, n);
            case S_SUB -> Float32Arithmetic.sub(d, x, b, n);
            case MUL -> Float32Arithmetic.mul(d, a, b, n);
            case MUL_S -> Float32Arithmetic.mul(d, a, y, n);
            case DIV -> Float32Arithmetic.div(d, a, b, n);
            case DIV_S -> Float32Arithmetic.div(d, a, y, n);
            case S_DIV -> Float32Arithmetic.div(d, x, b, n);
            default -> throw new IllegalStateException(form + " is no sum");
        }
    }

    private static void runProduct(Form form, float[] d, float[] a, float[] b, float[] c, float y, float z, int n) {
        switch (form) {
            case MADD -> Float32Arithmetic.madd(d, a, b, c, n);
            case MADD_VS -> Float32Arithmetic.madd(d, a, b, z, n);
            case MADD_SV -> Float32Arithmetic.madd(d, a, y, c, n);
            case MADD_SS -> Float32Arithmetic.madd(d, a, y, z, n);
            case NMADD -> Float32Arithmetic.nmadd(d, a, b, c, n);
            case NMADD_VS -> Float32Arithmetic.nmadd(d, a, b, z, n);
            case NMADD_SV -> Float32Arithmetic.nmadd(d, a, y, c, n);
            case NMADD_SS -> Float32Arithmetic.nmadd(d, a, y, z, n);
            case MSUB -> Float32Arithmetic.msub(d, a, b, c, n);
            case MSUB_VS -> Float32Arithmetic.msub(d, a, b, z, n);
            case MSUB_SV -> Float32Arithmetic.msub(d, a, y, c, n);
            case MSUB_SS -> Float32Arithmetic.msub(d, a, y, z, n);
            case RELAX -> Float32Arithmetic.relax(d, a, b, c, n);
            case RELAX_SV -> Float32Arithmetic.relax(d, a, y, c, n);
            case RELAX_SS -> Float32Arithmetic.relax(d, a, y, z, n);
            case GADD -> Float32Arithmetic.gadd(d, a, b, c, n);
            case GADD_VS -> Float32Arithmetic.gadd(d, a, b, z, n);
            case DECAY -> Float32Arithmetic.decay(d, a, b, n);
            case DECAY_S -> Float32Arithmetic.decay(d, a, y, n);
            default -> throw new IllegalStateException(form + " is no product");
        }
    }

    private static void runExtreme(Form form, float[] d, float[] a, float[] b, float y, int n) {
        switch (form) {
            case COUNTDOWN -> Float32Arithmetic.countdown(d, a, n);
            case MIN -> Float32Arithmetic.min(d, a, b, n);
            case MIN_S -> Float32Arithmetic.min(d, a, y, n);
            case MAX -> Float32Arithmetic.max(d, a, b, n);
            case MAX_S -> Float32Arithmetic.max(d, a, y, n);
            case ABS -> Float32Arithmetic.abs(d, a, n);
            case NEG -> Float32Arithmetic.neg(d, a, n);
            default -> throw new IllegalStateException(form + " is no extreme");
        }
    }

    private void runFunction(Form form, float[] d, float[] a, int n) {
        switch (form) {
            case FLOOR -> Float32Arithmetic.floor(d, a, n);
            case SQRT -> Float32Arithmetic.sqrt(d, a, n);
            case EXP -> Float32Functions.exp(d, a, scratch, moreScratch, n);
            case SIGMOID -> Float32Functions.sigmoid(d, a, scratch, moreScratch, n);
            case LOG -> Float32Functions.log(d, a, n);
            default -> throw new IllegalStateException(form + " is no function");
        }
    }

    private static void runComparison(Form form, float[] d, float[] a, float[] b, float y, int n) {
        switch (form) {
            case GT -> Float32Conditions.gt(d, a, b, n);
            case GT_S -> Float32Conditions.gt(d, a, y, n);
            case GE -> Float32Conditions.ge(d, a, b, n);
            case GE_S -> Float32Conditions.ge(d, a, y, n);
            case LT -> Float32Conditions.lt(d, a, b, n);
            case LT_S -> Float32Conditions.lt(d, a, y, n);
            case LE -> Float32Conditions.le(d, a, b, n);
            case LE_S -> Float32Conditions.le(d, a, y, n);
            case EQ -> Float32Conditions.eq(d, a, b, n);
            case EQ_S -> Float32Conditions.eq(d, a, y, n);
            case NE -> Float32Conditions.ne(d, a, b, n);
            case NE_S -> Float32Conditions.ne(d, a, y, n);
            default -> throw new IllegalStateException(form + " is no comparison");
        }
    }

    private static void runChoice(Form form, float[] d, float[] a, float[] b, float[] c, float y, float z, int n) {
        switch (form) {
            case SELECT -> Float32Conditions.select(d, a, b, c, n);
            case SELECT_VS -> Float32Conditions.select(d, a, b, z, n);
            case SELECT_SV -> Float32Conditions.select(d, a, y, c, n);
            case SELECT_SS -> Float32Conditions.select(d, a, y, z, n);
            case AND -> Float32Conditions.and(d, a, b, n);
            case OR -> Float32Conditions.or(d, a, b, n);
            case NOT -> Float32Conditions.not(d, a, n);
            default -> throw new IllegalStateException(form + " is no choice");
        }
    }

    @Override
    public int hits(LaneInstruction i, int n, int unit, int[] list, int length) {
        final float[] a = slots[i.a()];
        final float[] b = slots[i.b()];
        final float[] c = slots[i.c()];
        final float y = numbers[i.y()];
        return switch (i.form()) {
            case HIT -> Float32Hits.any(a, n, unit, list, length);
            case HIT_GT -> Float32Hits.gt(a, b, n, unit, list, length);
            case HIT_GT_S -> Float32Hits.gt(a, y, n, unit, list, length);
            case HIT_GT_ZERO -> Float32Hits.gtZero(a, b, c, n, unit, list, length);
            case HIT_GT_ZERO_S -> Float32Hits.gtZero(a, y, c, n, unit, list, length);
            case HIT_EQ -> Float32Hits.eq(a, b, n, unit, list, length);
            case HIT_EQ_S -> Float32Hits.eq(a, y, n, unit, list, length);
            default -> throw new IllegalStateException(i.form() + " lists nothing");
        };
    }
}
