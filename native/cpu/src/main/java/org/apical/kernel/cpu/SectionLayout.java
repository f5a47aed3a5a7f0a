package org.apical.kernel.cpu;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apical.kernel.Instruction;
import org.apical.kernel.Op;
import org.apical.kernel.Operand;
import org.apical.kernel.Section;

/**
 * Lays a section out as the structures of {@code machine.h}.
 *
 * <p>What is the same in all lanes is computed in one lane only, and read as a number by those who need it.
 */
final class SectionLayout {
    private final Workspace workspace;
    private final List<ArrayPlace> places;
    private final List<SpikeList> lists;
    private final IntPredicate isOneElement;
    /** Registers that hold the same in all lanes. */
    private final BitSet uniform = new BitSet();

    private final List<long[]> operations = new ArrayList<>();
    private final Map<Integer, long[]> loads = new LinkedHashMap<>();
    private final Map<Integer, long[]> stores = new LinkedHashMap<>();

    /** A list of units: its address and that of its length. */
    record SpikeList(long units, long length) {}

    /**
     * A layout.
     *
     * @param places where arrays are, by number
     * @param isOneElement whether all lanes see one element of an array, by number
     * @param lists the lists of the sections {@code ON}
     */
    SectionLayout(Workspace workspace, List<ArrayPlace> places, IntPredicate isOneElement, List<SpikeList> lists) {
        this.workspace = workspace;
        this.places = places;
        this.isOneElement = isOneElement;
        this.lists = lists;
    }

    /** The structure {@code Section} of these instructions, without a list of its own. */
    long[] section(List<Instruction> instructions) {
        return section(instructions, new SpikeList(0, 0), Section.Emission.NONE);
    }

    /** The structure {@code Section} of these instructions. */
    long[] section(List<Instruction> instructions, SpikeList own, Section.Emission emission) {
        instructions.forEach(this::add);
        Optional<FusedShape> fused =
                loads.isEmpty() && stores.isEmpty() ? FusedShape.of(instructions) : Optional.empty();
        NativeMemory memory = workspace.memory();
        return new long[] {
            operations.size(),
            memory.write(operations),
            loads.size(),
            memory.write(List.copyOf(loads.values())),
            stores.size(),
            memory.write(List.copyOf(stores.values())),
            own.units(),
            own.length(),
            emission == Section.Emission.SPIKE ? 1 : 0,
            fused.map(f -> CpuLibrary.apicalFused(f.digest())).orElse(-1),
            fused.map(f -> f.fused().size()).orElse(0),
            0
        };
    }

    private void add(Instruction i) {
        List<Operand> sources = List.of(i.a(), i.b(), i.c()).subList(0, i.op() == Op.UNIFORM ? 0 : i.op().operands());
        long pattern = 0;
        boolean isUniform = i.op() != Op.UNIFORM && !i.op().isHit();
        for (int k = 0; k < sources.size(); k++) {
            boolean isNumber = isNumber(sources.get(k));
            pattern |= isNumber ? 1L << k : 0;
            isUniform &= isNumber;
        }
        boolean isSingle = isUniform && i.dest().kind() == Operand.Kind.REGISTER;
        long[] dest = i.op().isHit() ? list(i.dest()) : destination(i.dest(), isSingle);
        long[] operation = new long[12];
        operation[0] = CpuLibrary.apicalOperation(i.op().name());
        operation[1] = i.op() == Op.UNIFORM ? i.a().index() : pattern;
        operation[2] = isSingle ? 1 : 0;
        operation[4] = dest[0];
        operation[5] = dest[1];
        for (int k = 0; k < 3; k++) {
            long[] source = k < sources.size() ? source(sources.get(k)) : new long[] {workspace.anything(), 0};
            operation[6 + k] = source[0];
            operation[9 + k] = source[1];
        }
        operations.add(operation);
    }

    private boolean isNumber(Operand source) {
        return switch (source.kind()) {
            case REGISTER -> uniform.get(source.index());
            case ARRAY -> isOneElement.test(source.index());
            default -> source.isScalar();
        };
    }

    private long[] list(Operand dest) {
        SpikeList list = lists.get(dest.index());
        return new long[] {list.units(), list.length()};
    }

    private long[] destination(Operand dest, boolean isSingle) {
        if (dest.kind() == Operand.Kind.ARRAY) {
            return array(dest.index(), stores);
        }
        uniform.set(dest.index(), isSingle);
        return new long[] {workspace.register(dest.index()), 0};
    }

    private long[] source(Operand source) {
        return switch (source.kind()) {
            case ARRAY -> array(source.index(), loads);
            case REGISTER -> new long[] {workspace.register(source.index()), 0};
            case SCALAR, STEP_SCALAR -> new long[] {workspace.scalar(source), 0};
            default -> throw new IllegalArgumentException(source + " is no source of lanes");
        };
    }

    /** Where an array is seen; notes the copy that this needs. */
    private long[] array(int index, Map<Integer, long[]> copies) {
        ArrayPlace place = places.get(index);
        if (place.isInPlace()) {
            return new long[] {place.lanes(), 1};
        }
        copies.putIfAbsent(index, place.transfer());
        return new long[] {place.lanes(), 0};
    }
}
