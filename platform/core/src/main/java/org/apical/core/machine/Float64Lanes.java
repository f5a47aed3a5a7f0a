package org.apical.core.machine;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import org.apical.kernel.Op;
import org.apical.state.StateArray;

/** Lanes of doubles. */
final class Float64Lanes implements Lanes {
    /**
     * Added to the length of slots so that an array takes a multiple of 64 bytes, its header of 16 included. Arrays that were
     * made one after the other are then aligned alike, and vector loops over them run a quarter faster.
     */
    private static final int ALIGNMENT = 48 / Double.BYTES;

    private final int size;
    private final double[][] slots;
    private final double[] numbers;
    private final Float64Hits hits;
    private final double[] scratch;
    private final double[] moreScratch;

    Float64Lanes(int size, int slots, int numbers) {
        this.size = size;
        this.slots = new double[slots][size + ALIGNMENT];
        this.numbers = new double[Math.max(1, numbers)];
        this.hits = new Float64Hits(size);
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
    public void runFew(LaneInstruction i, int n) {
        final Op op = i.form().op();
        final double[] d = slots[i.dest()];
        for (int k = 0; k < n; k++) {
            d[k] = Float64Operations.apply(op, first(i, k), second(i, k), third(i, k));
        }
    }

    @Override
    public int hitsOfFew(LaneInstruction i, int n, int unit, int[] list, int length) {
        final Op op = i.form().op();
        int end = length;
        for (int k = 0; k < n; k++) {
            if (Float64Operations.holds(op, first(i, k), second(i, k), third(i, k))) {
                list[end++] = unit + k;
            }
        }
        return end;
    }

    private double first(LaneInstruction i, int lane) {
        return i.form().takesNumber(0) ? numbers[i.x()] : slots[i.a()][lane];
    }

    private double second(LaneInstruction i, int lane) {
        return i.form().takesNumber(1) ? numbers[i.y()] : slots[i.b()][lane];
    }

    private double third(LaneInstruction i, int lane) {
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
        final double[] d = slots[i.dest()];
        final double[] a = slots[i.a()];
        final double[] b = slots[i.b()];
        final int x = i.x();
        final int y = i.y();
        return switch (i.form()) {
            case MOV -> n -> Float64Arithmetic.mov(d, a, n);
            case FILL -> n -> Float64Arithmetic.mov(d, numbers[x], n);
            case ADD -> n -> Float64Arithmetic.add(d, a, b, n);
            case ADD_S -> n -> Float64Arithmetic.add(d, a, numbers[y], n);
            case SUB -> n -> Float64Arithmetic.sub(d, a, b, n);
            case SUB_S -> n -> Float64Arithmetic.sub(d, a, numbers[y], n);
            case S_SUB -> n -> Float64Arithmetic.sub(d, numbers[x], b, n);
            case MUL -> n -> Float64Arithmetic.mul(d, a, b, n);
            case MUL_S -> n -> Float64Arithmetic.mul(d, a, numbers[y], n);
            case DIV -> n -> Float64Arithmetic.div(d, a, b, n);
            case DIV_S -> n -> Float64Arithmetic.div(d, a, numbers[y], n);
            case S_DIV -> n -> Float64Arithmetic.div(d, numbers[x], b, n);
            default -> throw new IllegalStateException(i.form() + " is no sum");
        };
    }

    private LaneLoop product(LaneInstruction i) {
        final double[] d = slots[i.dest()];
        final double[] a = slots[i.a()];
        final double[] b = slots[i.b()];
        final double[] c = slots[i.c()];
        final int y = i.y();
        final int z = i.z();
        return switch (i.form()) {
            case MADD -> n -> Float64Arithmetic.madd(d, a, b, c, n);
            case MADD_VS -> n -> Float64Arithmetic.madd(d, a, b, numbers[z], n);
            case MADD_SV -> n -> Float64Arithmetic.madd(d, a, numbers[y], c, n);
            case MADD_SS -> n -> Float64Arithmetic.madd(d, a, numbers[y], numbers[z], n);
            case NMADD -> n -> Float64Arithmetic.nmadd(d, a, b, c, n);
            case NMADD_VS -> n -> Float64Arithmetic.nmadd(d, a, b, numbers[z], n);
            case NMADD_SV -> n -> Float64Arithmetic.nmadd(d, a, numbers[y], c, n);
            case NMADD_SS -> n -> Float64Arithmetic.nmadd(d, a, numbers[y], numbers[z], n);
            case MSUB -> n -> Float64Arithmetic.msub(d, a, b, c, n);
            case MSUB_VS -> n -> Float64Arithmetic.msub(d, a, b, numbers[z], n);
            case MSUB_SV -> n -> Float64Arithmetic.msub(d, a, numbers[y], c, n);
            case MSUB_SS -> n -> Float64Arithmetic.msub(d, a, numbers[y], numbers[z], n);
            case RELAX -> n -> Float64Arithmetic.relax(d, a, b, c, n);
            case RELAX_SV -> n -> Float64Arithmetic.relax(d, a, numbers[y], c, n);
            case RELAX_SS -> n -> Float64Arithmetic.relax(d, a, numbers[y], numbers[z], n);
            case GADD -> n -> Float64Arithmetic.gadd(d, a, b, c, n);
            case GADD_VS -> n -> Float64Arithmetic.gadd(d, a, b, numbers[z], n);
            case DECAY -> n -> Float64Arithmetic.decay(d, a, b, n);
            case DECAY_S -> n -> Float64Arithmetic.decay(d, a, numbers[y], n);
            default -> throw new IllegalStateException(i.form() + " is no product");
        };
    }

    private LaneLoop extreme(LaneInstruction i) {
        final double[] d = slots[i.dest()];
        final double[] a = slots[i.a()];
        final double[] b = slots[i.b()];
        final int y = i.y();
        return switch (i.form()) {
            case COUNTDOWN -> n -> Float64Arithmetic.countdown(d, a, n);
            case MIN -> n -> Float64Arithmetic.min(d, a, b, n);
            case MIN_S -> n -> Float64Arithmetic.min(d, a, numbers[y], n);
            case MAX -> n -> Float64Arithmetic.max(d, a, b, n);
            case MAX_S -> n -> Float64Arithmetic.max(d, a, numbers[y], n);
            case ABS -> n -> Float64Arithmetic.abs(d, a, n);
            case NEG -> n -> Float64Arithmetic.neg(d, a, n);
            default -> throw new IllegalStateException(i.form() + " is no extreme");
        };
    }

    private LaneLoop function(LaneInstruction i) {
        final double[] d = slots[i.dest()];
        final double[] a = slots[i.a()];
        return switch (i.form()) {
            case FLOOR -> n -> Float64Arithmetic.floor(d, a, n);
            case SQRT -> n -> Float64Arithmetic.sqrt(d, a, n);
            case EXP -> n -> Float64Functions.exp(d, a, scratch, moreScratch, n);
            case SIGMOID -> n -> Float64Functions.sigmoid(d, a, scratch, moreScratch, n);
            case LOG -> n -> Float64Functions.log(d, a, n);
            default -> throw new IllegalStateException(i.form() + " is no function");
        };
    }

    private LaneLoop comparison(LaneInstruction i) {
        final double[] d = slots[i.dest()];
        final double[] a = slots[i.a()];
        final double[] b = slots[i.b()];
        final int y = i.y();
        return switch (i.form()) {
            case GT -> n -> Float64Conditions.gt(d, a, b, n);
            case GT_S -> n -> Float64Conditions.gt(d, a, numbers[y], n);
            case GE -> n -> Float64Conditions.ge(d, a, b, n);
            case GE_S -> n -> Float64Conditions.ge(d, a, numbers[y], n);
            case LT -> n -> Float64Conditions.lt(d, a, b, n);
            case LT_S -> n -> Float64Conditions.lt(d, a, numbers[y], n);
            case LE -> n -> Float64Conditions.le(d, a, b, n);
            case LE_S -> n -> Float64Conditions.le(d, a, numbers[y], n);
            case EQ -> n -> Float64Conditions.eq(d, a, b, n);
            case EQ_S -> n -> Float64Conditions.eq(d, a, numbers[y], n);
            case NE -> n -> Float64Conditions.ne(d, a, b, n);
            case NE_S -> n -> Float64Conditions.ne(d, a, numbers[y], n);
            default -> throw new IllegalStateException(i.form() + " is no comparison");
        };
    }

    private LaneLoop choice(LaneInstruction i) {
        final double[] d = slots[i.dest()];
        final double[] a = slots[i.a()];
        final double[] b = slots[i.b()];
        final double[] c = slots[i.c()];
        final int y = i.y();
        final int z = i.z();
        return switch (i.form()) {
            case SELECT -> n -> Float64Conditions.select(d, a, b, c, n);
            case SELECT_VS -> n -> Float64Conditions.select(d, a, b, numbers[z], n);
            case SELECT_SV -> n -> Float64Conditions.select(d, a, numbers[y], c, n);
            case SELECT_SS -> n -> Float64Conditions.select(d, a, numbers[y], numbers[z], n);
            case AND -> n -> Float64Conditions.and(d, a, b, n);
            case OR -> n -> Float64Conditions.or(d, a, b, n);
            case NOT -> n -> Float64Conditions.not(d, a, n);
            default -> throw new IllegalStateException(i.form() + " is no choice");
        };
    }

    @Override
    public HitLoop hitLoop(LaneInstruction i) {
        final double[] a = slots[i.a()];
        final double[] b = slots[i.b()];
        final double[] c = slots[i.c()];
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
