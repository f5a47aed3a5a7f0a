package org.apical.core.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apical.kernel.ArrayUse;
import org.apical.kernel.Instruction;
import org.apical.kernel.Op;
import org.apical.kernel.Operand;
import org.apical.kernel.Program;
import org.apical.kernel.Section;
import org.apical.state.Extent;

/** Programs written as text, for tests: {@code MADD A0 R1 S5 R4}. */
final class ProgramText {
    private final List<ArrayUse> arrays = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private List<Double> scalars = List.of();
    private int stepScalars;
    private int registers;

    ProgramText read(String name) {
        return array(name, Extent.CELL, false);
    }

    ProgramText written(String name) {
        return array(name, Extent.CELL, true);
    }

    ProgramText array(String name, Extent extent, boolean written) {
        arrays.add(new ArrayUse(name, extent, written));
        return this;
    }

    ProgramText scalars(Double... values) {
        scalars = Arrays.asList(values);
        return this;
    }

    ProgramText stepScalars(int count) {
        stepScalars = count;
        return this;
    }

    ProgramText registers(int count) {
        registers = count;
        return this;
    }

    ProgramText step(String... lines) {
        return section(Section.Kind.STEP, Section.Emission.NONE, lines);
    }

    ProgramText on(Section.Emission emission, String... lines) {
        return section(Section.Kind.ON, emission, lines);
    }

    ProgramText after(String... lines) {
        return section(Section.Kind.AFTER, Section.Emission.NONE, lines);
    }

    ProgramText moment(String... lines) {
        return section(Section.Kind.MOMENT, Section.Emission.NONE, lines);
    }

    ProgramText section(Section.Kind kind, Section.Emission emission, String... lines) {
        List<Instruction> instructions =
                Arrays.stream(lines).map(ProgramText::instruction).toList();
        sections.add(new Section(kind, kind.name(), emission, instructions));
        return this;
    }

    Program program() {
        return new Program("test", arrays, scalars, stepScalars, registers, sections);
    }

    static Instruction instruction(String line) {
        List<String> words = List.of(line.split(" ", -1));
        List<Operand> operands = new ArrayList<>();
        words.stream().skip(1).forEach(word -> operands.add(operand(word)));
        while (operands.size() < 4) {
            operands.add(Operand.NONE);
        }
        return new Instruction(
                Op.valueOf(words.get(0)), operands.get(0), operands.get(1), operands.get(2), operands.get(3));
    }

    static Operand operand(String word) {
        Operand.Kind kind =
                switch (word.charAt(0)) {
                    case 'A' -> Operand.Kind.ARRAY;
                    case 'R' -> Operand.Kind.REGISTER;
                    case 'S' -> Operand.Kind.SCALAR;
                    case 'D' -> Operand.Kind.STEP_SCALAR;
                    case 'L' -> Operand.Kind.LIST;
                    case '#' -> Operand.Kind.IMMEDIATE;
                    default -> throw new IllegalArgumentException(word);
                };
        return new Operand(kind, Integer.parseInt(word.substring(1)));
    }
}
