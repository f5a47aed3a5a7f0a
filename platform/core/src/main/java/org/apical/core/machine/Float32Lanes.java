package org.apical.core.machine;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.apical.kernel.Op;
import org.apical.state.StateArray;

/** Lanes of floats. */
final class Float32Lanes implements Lanes {
    /**
     * Added to the length of slots so that an array takes a multiple of 64 bytes, its header of 16 included. Arrays that were
     * made one after the other are then aligned alike, and vector loops over them run a quarter faster.
     */
    private static final int ALIGNMENT = 48 / Float.BYTES;

    private final int size;
    private final float[][] slots;
    private final float[] numbers;
    private final Float32Hits hits;
    private final float[] scratch;
    private final float[] moreScratch;

    Float32Lanes(int size, int slots, int numbers) {
        this.size = size;
        this.slots = new float[slots][size + ALIGNMENT];
        this.numbers = new float[Math.max(1, numbers)];
        this.hits = new Float32Hits(size);
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
    public void runFew(LaneInstruction i, int n) {
        final Op op = i.form().op();
        final float[] d = slots[i.dest()];
        for (int k = 0; k < n; k++) {
            d[k] = Float32Operations.apply(op, first(i, k), second(i, k), third(i, k));
        }
    }

    @Override
    public int hitsOfFew(LaneInstruction i, int n, int unit, int[] list, int length) {
        final Op op = i.form().op();
        int end = length;
        for (int k = 0; k < n; k++) {
            if (Float32Operations.holds(op, first(i, k), second(i, k), third(i, k))) {
                list[end++] = unit + k;
            }
        }
        return end;
    }

    private float first(LaneInstruction i, int lane) {
        return i.form().takesNumber(0) ? numbers[i.x()] : slots[i.a()][lane];
    }

    private float second(LaneInstruction i, int lane) {
        return i.form().takesNumber(1) ? numbers[i.y()] : slots[i.b()][lane];
    }

    private float third(LaneInstruction i, int lane) {
        return i.form().takesNumber(2) ? numbers[i.z()] : slots[i.c()][lane];
    }

    @Override
    public LaneLoop loop(LaneInstruction i) {
        return switch (i.form().family()) {
            case SUM -> sum(i);
            case PRODUCT -> product(i);
            case EXTREME -> extreme(i);
            case FUNCTION -> function(i);
            case COMPARISON -> comparison(i);
            case CHOICE -> choice(i);
            case COPY, DRAW, HIT -> throw new IllegalArgumentException(i.form() + " needs more than lanes");
        };
    }

    private LaneLoop sum(LaneInstruction i) {
        final float[] d = slots[i.dest()];
        final float[] a = slots[i.a()];
        final float[] b = slots[i.b()];
        final int x = i.x();
        final int y = i.y();
        return switch (i.form()) {
            case MOV -> n -> Float32Arithmetic.mov(d, a, n);
            case FILL -> n -> Float32Arithmetic.mov(d, numbers[x], n);
            case ADD -> n -> Float32Arithmetic.add(d, a, b, n);
            case ADD_S -> n -> Float32Arithmetic.add(d, a, numbers[y], n);
            case SUB -> n -> Float32Arithmetic.sub(d, a, b, n);
            case SUB_S -> n -> Float32Arithmetic.sub(d, a, numbers[y], n);
            case S_SUB -> n -> Float32Arithmetic.sub(d, numbers[x], b, n);
            case MUL -> n -> Float32Arithmetic.mul(d, a, b, n);
            case MUL_S -> n -> Float32Arithmetic.mul(d, a, numbers[y], n);
            case DIV -> n -> Float32Arithmetic.div(d, a, b, n);
            case DIV_S -> n -> Float32Arithmetic.div(d, a, numbers[y], n);
            case S_DIV -> n -> Float32Arithmetic.div(d, numbers[x], b, n);
            default -> throw new IllegalStateException(i.form() + " is no sum");
        };
    }

    private LaneLoop product(LaneInstruction i) {
        final float[] d = slots[i.dest()];
        final float[] a = slots[i.a()];
        final float[] b = slots[i.b()];
        final float[] c = slots[i.c()];
        final int y = i.y();
        final int z = i.z();
        return switch (i.form()) {
            case MADD -> n -> Float32Arithmetic.madd(d, a, b, c, n);
            case MADD_VS -> n -> Float32Arithmetic.madd(d, a, b, numbers[z], n);
            case MADD_SV -> n -> Float32Arithmetic.madd(d, a, numbers[y], c, n);
            case MADD_SS -> n -> Float32Arithmetic.madd(d, a, numbers[y], numbers[z], n);
            case NMADD -> n -> Float32Arithmetic.nmadd(d, a, b, c, n);
            case NMADD_VS -> n -> Float32Arithmetic.nmadd(d, a, b, numbers[z], n);
            case NMADD_SV -> n -> Float32Arithmetic.nmadd(d, a, numbers[y], c, n);
            case NMADD_SS -> n -> Float32Arithmetic.nmadd(d, a, numbers[y], numbers[z], n);
            case MSUB -> n -> Float32Arithmetic.msub(d, a, b, c, n);
            case MSUB_VS -> n -> Float32Arithmetic.msub(d, a, b, numbers[z], n);
            case MSUB_SV -> n -> Float32Arithmetic.msub(d, a, numbers[y], c, n);
            case MSUB_SS -> n -> Float32Arithmetic.msub(d, a, numbers[y], numbers[z], n);
            case RELAX -> n -> Float32Arithmetic.relax(d, a, b, c, n);
            case RELAX_SV -> n -> Float32Arithmetic.relax(d, a, numbers[y], c, n);
            case RELAX_SS -> n -> Float32Arithmetic.relax(d, a, numbers[y], numbers[z], n);
            case GADD -> n -> Float32Arithmetic.gadd(d, a, b, c, n);
            case GADD_VS -> n -> Float32Arithmetic.gadd(d, a, b, numbers[z], n);
            case DECAY -> n -> Float32Arithmetic.decay(d, a, b, n);
            case DECAY_S -> n -> Float32Arithmetic.decay(d, a, numbers[y], n);
            default -> throw new IllegalStateException(i.form() + " is no product");
        };
    }

    private LaneLoop extreme(LaneInstruction i) {
        final float[] d = slots[i.dest()];
        final float[] a = slots[i.a()];
        final float[] b = slots[i.b()];
        final int y = i.y();
        return switch (i.form()) {
            case COUNTDOWN -> n -> Float32Arithmetic.countdown(d, a, n);
            case MIN -> n -> Float32Arithmetic.min(d, a, b, n);
            case MIN_S -> n -> Float32Arithmetic.min(d, a, numbers[y], n);
            case MAX -> n -> Float32Arithmetic.max(d, a, b, n);
            case MAX_S -> n -> Float32Arithmetic.max(d, a, numbers[y], n);
            case ABS -> n -> Float32Arithmetic.abs(d, a, n);
            case NEG -> n -> Float32Arithmetic.neg(d, a, n);
            default -> throw new IllegalStateException(i.form() + " is no extreme");
        };
    }

    private LaneLoop function(LaneInstruction i) {
        final float[] d = slots[i.dest()];
        final float[] a = slots[i.a()];
        return switch (i.form()) {
            case FLOOR -> n -> Float32Arithmetic.floor(d, a, n);
            case SQRT -> n -> Float32Arithmetic.sqrt(d, a, n);
            case EXP -> n -> Float32Functions.exp(d, a, scratch, moreScratch, n);
            case SIGMOID -> n -> Float32Functions.sigmoid(d, a, scratch, moreScratch, n);
            case LOG -> n -> Float32Functions.log(d, a, n);
            default -> throw new IllegalStateException(i.form() + " is no function");
        };
    }

    private LaneLoop comparison(LaneInstruction i) {
        final float[] d = slots[i.dest()];
        final float[] a = slots[i.a()];
        final float[] b = slots[i.b()];
        final int y = i.y();
        return switch (i.form()) {
            case GT -> n -> Float32Conditions.gt(d, a, b, n);
            case GT_S -> n -> Float32Conditions.gt(d, a, numbers[y], n);
            case GE -> n -> Float32Conditions.ge(d, a, b, n);
            case GE_S -> n -> Float32Conditions.ge(d, a, numbers[y], n);
            case LT -> n -> Float32Conditions.lt(d, a, b, n);
            case LT_S -> n -> Float32Conditions.lt(d, a, numbers[y], n);
            case LE -> n -> Float32Conditions.le(d, a, b, n);
            case LE_S -> n -> Float32Conditions.le(d, a, numbers[y], n);
            case EQ -> n -> Float32Conditions.eq(d, a, b, n);
            case EQ_S -> n -> Float32Conditions.eq(d, a, numbers[y], n);
            case NE -> n -> Float32Conditions.ne(d, a, b, n);
            case NE_S -> n -> Float32Conditions.ne(d, a, numbers[y], n);
            default -> throw new IllegalStateException(i.form() + " is no comparison");
        };
    }

    private LaneLoop choice(LaneInstruction i) {
        final float[] d = slots[i.dest()];
        final float[] a = slots[i.a()];
        final float[] b = slots[i.b()];
        final float[] c = slots[i.c()];
        final int y = i.y();
        final int z = i.z();
        return switch (i.form()) {
            case SELECT -> n -> Float32Conditions.select(d, a, b, c, n);
            case SELECT_VS -> n -> Float32Conditions.select(d, a, b, numbers[z], n);
            case SELECT_SV -> n -> Float32Conditions.select(d, a, numbers[y], c, n);
            case SELECT_SS -> n -> Float32Conditions.select(d, a, numbers[y], numbers[z], n);
            case AND -> n -> Float32Conditions.and(d, a, b, n);
            case OR -> n -> Float32Conditions.or(d, a, b, n);
            case NOT -> n -> Float32Conditions.not(d, a, n);
            default -> throw new IllegalStateException(i.form() + " is no choice");
        };
    }

    @Override
    public HitLoop hitLoop(LaneInstruction i) {
        final float[] a = slots[i.a()];
        final float[] b = slots[i.b()];
        final float[] c = slots[i.c()];
        final int y = i.y();
        return switch (i.form()) {
            case HIT -> (n, unit, list, end) -> hits.any(a, n, unit, list, end);
            case HIT_GT -> (n, unit, list, end) -> hits.gt(a, b, n, unit, list, end);
            case HIT_GT_S -> (n, unit, list, end) -> hits.gt(a, numbers[y], n, unit, list, end);
            case HIT_GT_ZERO -> (n, unit, list, end) -> hits.gtZero(a, b, c, n, unit, list, end);
            case HIT_GT_ZERO_S -> (n, unit, list, end) -> hits.gtZero(a, numbers[y], c, n, unit, list, end);
            case HIT_EQ -> (n, unit, list, end) -> hits.eq(a, b, n, unit, list, end);
            case HIT_EQ_S -> (n, unit, list, end) -> hits.eq(a, numbers[y], n, unit, list, end);
            default -> throw new IllegalArgumentException(i.form() + " lists nothing");
        };
    }
}
