package org.apical.core.machine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.kernel.Instruction;
import org.apical.kernel.Op;
import org.apical.kernel.Operand;
import org.apical.kernel.Program;
import org.apical.kernel.Section;

/** Makes a checked program ready for lanes: picks the loop of each instruction and resolves its operands. */
final class LaneCompiler {
    private final Program program;
    private final Map<Integer, Integer> spreadSlots = new LinkedHashMap<>();

    private LaneCompiler(Program program) {
        this.program = program;
    }

    static LaneCode compile(Program program) {
        return new LaneCompiler(program).compile();
    }

    private LaneCode compile() {
        List<LaneSection> sections =
                program.sections().stream().map(this::section).toList();
        List<LaneCode.Spread> spreads = new ArrayList<>();
        spreadSlots.forEach((number, slot) -> spreads.add(new LaneCode.Spread(number, slot)));
        int slots = Math.max(1, firstSpreadSlot() + spreads.size());
        return new LaneCode(sections, slots, program.scalars(), program.stepScalars(), List.copyOf(spreads));
    }

    private LaneSection section(Section section) {
        List<LaneInstruction> instructions = new ArrayList<>();
        BitSet loads = new BitSet();
        BitSet stores = new BitSet();
        for (Instruction i : section.instructions()) {
            for (Operand source : List.of(i.a(), i.b(), i.c())) {
                if (source.kind() == Operand.Kind.ARRAY && !stores.get(source.index())) {
                    loads.set(source.index());
                }
            }
            if (i.dest().kind() == Operand.Kind.ARRAY) {
                stores.set(i.dest().index());
            }
            instructions.add(resolve(numberLast(i)));
        }
        return new LaneSection(
                section,
                List.copyOf(instructions),
                loads.stream().toArray(),
                stores.stream().toArray());
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
        int[] slots = new int[3];
        int[] numbers = new int[3];
        for (int k = 0; k < 3; k++) {
            if (form.takesNumber(k)) {
                numbers[k] = number(sources.get(k));
            } else if (form.takesLanes(k)) {
                slots[k] = slot(sources.get(k));
            }
        }
        int a = i.op() == Op.UNIFORM ? i.a().index() : slots[0];
        int dest = i.op().isHit() ? i.dest().index() : slot(i.dest());
        return new LaneInstruction(form, dest, a, slots[1], slots[2], numbers[0], numbers[1], numbers[2]);
    }

    private int number(Operand scalar) {
        return scalar.kind() == Operand.Kind.SCALAR
                ? scalar.index()
                : program.scalars().size() + scalar.index();
    }

    private int slot(Operand operand) {
        return switch (operand.kind()) {
            case ARRAY -> operand.index();
            case REGISTER -> program.arrays().size() + operand.index();
            default -> spreadSlots.computeIfAbsent(number(operand), n -> firstSpreadSlot() + spreadSlots.size());
        };
    }

    private int firstSpreadSlot() {
        return program.arrays().size() + program.registers();
    }
}
