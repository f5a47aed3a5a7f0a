package org.apical.core.machine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apical.kernel.Instruction;
import org.apical.kernel.Op;
import org.apical.kernel.Operand;
import org.apical.kernel.Program;
import org.apical.kernel.Section;

/** Makes one section ready for lanes: picks the loop of each instruction, resolves operands, adds copies of arrays. */
final class SectionCompiler {
    private final Program program;
    private final SlotAllocation slots;
    private final List<LaneInstruction> lines = new ArrayList<>();
    private final BitSet changed = new BitSet();

    SectionCompiler(Program program, SlotAllocation slots) {
        this.program = program;
        this.slots = slots;
    }

    LaneSection compile(Section section) {
        List<Instruction> instructions = section.instructions();
        for (int k = 0; k < instructions.size(); k++) {
            Instruction i = instructions.get(k);
            load(i);
            lines.add(resolve(numberLast(i)));
            store(i, instructions.subList(k + 1, instructions.size()));
        }
        return new LaneSection(section, List.copyOf(lines));
    }

    private void load(Instruction i) {
        for (Operand source : List.of(i.a(), i.b(), i.c())) {
            if (source.kind() == Operand.Kind.ARRAY && !slots.holds(source.index())) {
                lines.add(LaneInstruction.load(slots.ofArray(source.index()), source.index()));
            }
        }
        if (i.dest().kind() == Operand.Kind.ARRAY) {
            changed.set(i.dest().index());
        }
    }

    /** Gives back the slots of arrays that are not used any more, and their lanes to the arrays. */
    private void store(Instruction i, List<Instruction> rest) {
        for (int array : arrays(i)) {
            if (rest.stream().anyMatch(later -> arrays(later).contains(array))) {
                continue;
            }
            if (changed.get(array)) {
                lines.add(LaneInstruction.store(slots.ofArray(array), array));
            }
            slots.release(array);
        }
    }

    private static Set<Integer> arrays(Instruction i) {
        Set<Integer> arrays = new LinkedHashSet<>();
        for (Operand operand : List.of(i.dest(), i.a(), i.b(), i.c())) {
            if (operand.kind() == Operand.Kind.ARRAY) {
                arrays.add(operand.index());
            }
        }
        return arrays;
    }

    /** The same instruction with a number in its second place rather than its first, where the order does not matter. */
    private static Instruction numberLast(Instruction i) {
        if (!i.a().isScalar() || i.b().kind() == Operand.Kind.NONE || i.b().isScalar()) {
            return i;
        }
        Op mirrored =
                switch (i.op()) {
                    case ADD, MUL, MADD, NMADD, MSUB, MIN, MAX, EQ, NE, AND, OR, HIT_EQ -> i.op();
                    case GT -> Op.LT;
                    case GE -> Op.LE;
                    case LT -> Op.GT;
                    case LE -> Op.GE;
                    default -> null;
                };
        return mirrored == null ? i : new Instruction(mirrored, i.dest(), i.b(), i.a(), i.c());
    }

    private LaneInstruction resolve(Instruction i) {
        List<Operand> sources = List.of(i.a(), i.b(), i.c());
        StringBuilder pattern = new StringBuilder();
        sources.forEach(source -> pattern.append(source.isScalar() ? 's' : 'v'));
        Form form = Form.of(i.op(), pattern.toString());
        int[] lanes = new int[3];
        int[] numbers = new int[3];
        for (int k = 0; k < 3; k++) {
            if (form.takesNumber(k)) {
                numbers[k] = number(sources.get(k));
            } else if (form.takesLanes(k)) {
                lanes[k] = slot(sources.get(k));
            }
        }
        int a = i.op() == Op.UNIFORM ? i.a().index() : lanes[0];
        int dest = i.op().isHit() ? i.dest().index() : slot(i.dest());
        return new LaneInstruction(form, dest, a, lanes[1], lanes[2], numbers[0], numbers[1], numbers[2]);
    }

    private int number(Operand scalar) {
        boolean isConstant = scalar.kind() == Operand.Kind.SCALAR;
        return isConstant ? scalar.index() : program.scalars().size() + scalar.index();
    }

    private int slot(Operand operand) {
        return switch (operand.kind()) {
            case ARRAY -> slots.ofArray(operand.index());
            case REGISTER -> operand.index();
            default -> slots.ofNumber(number(operand));
        };
    }
}
