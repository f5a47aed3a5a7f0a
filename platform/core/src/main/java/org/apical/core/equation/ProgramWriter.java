package org.apical.core.equation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.kernel.ArrayUse;
import org.apical.kernel.Instruction;
import org.apical.kernel.Op;
import org.apical.kernel.Operand;
import org.apical.kernel.Program;
import org.apical.kernel.Section;
import org.apical.state.Extent;

/** Writes bound sections as a program. */
final class ProgramWriter {
    /**
     * An array of a program.
     *
     * @param name its name
     * @param extent what a lane picks of it
     */
    record Array(String name, Extent extent) {}

    private final Map<Long, Operand> scalars = new LinkedHashMap<>();
    private int registers;

    private ProgramWriter() {}

    /** Writes a program. */
    static Program write(String name, List<Array> arrays, int stepScalars, List<BoundSection> bound) {
        ProgramWriter writer = new ProgramWriter();
        List<Section> sections = bound.stream().map(writer::section).toList();
        Set<Integer> written = new HashSet<>();
        bound.forEach(b -> written.addAll(b.finals().keySet()));
        List<ArrayUse> uses = new ArrayList<>();
        for (Array array : arrays) {
            uses.add(new ArrayUse(array.name(), array.extent(), written.contains(uses.size())));
        }
        List<Double> values =
                writer.scalars.keySet().stream().map(Double::longBitsToDouble).toList();
        return new Program(name, uses, values, stepScalars, writer.registers, sections);
    }

    private Section section(BoundSection bound) {
        Map<Integer, Node> stored = Stores.separate(bound.finals(), bound.graph());
        List<Draft> drafts = Selector.select(stored.values(), bound.hits());
        Stores.place(drafts, stored);
        List<Draft> ordered = Ordering.order(drafts);
        Registers places = new Registers(ordered);
        registers = Math.max(registers, places.count());
        List<Instruction> instructions =
                ordered.stream().map(d -> instruction(d, places)).toList();
        SectionText text = bound.text();
        return new Section(text.kind(), text.label(), text.emission(), instructions);
    }

    private Instruction instruction(Draft d, Registers places) {
        Operand[] sources = {Operand.NONE, Operand.NONE, Operand.NONE};
        for (int i = 0; i < d.sources().size(); i++) {
            Node source = d.sources().get(i);
            sources[i] = d.op() == Op.UNIFORM
                    ? new Operand(Operand.Kind.IMMEDIATE, (int) source.value())
                    : operand(source, places);
        }
        return new Instruction(d.op(), destination(d, places), sources[0], sources[1], sources[2]);
    }

    private static Operand destination(Draft d, Registers places) {
        if (d.list() != Draft.NONE) {
            return new Operand(Operand.Kind.LIST, d.list());
        }
        return d.value() == null ? new Operand(Operand.Kind.ARRAY, d.array()) : places.of(d.value());
    }

    private Operand operand(Node n, Registers places) {
        return switch (n.kind()) {
            case CONSTANT ->
                scalars.computeIfAbsent(
                        Double.doubleToRawLongBits(n.value()),
                        bits -> new Operand(Operand.Kind.SCALAR, scalars.size()));
            case ARRAY -> new Operand(Operand.Kind.ARRAY, n.index());
            case STEP_SCALAR -> new Operand(Operand.Kind.STEP_SCALAR, n.index());
            default -> places.of(n);
        };
    }
}
