package org.apical.core.machine;

import java.util.BitSet;
import java.util.List;
import org.apical.kernel.Instruction;
import org.apical.kernel.Op;
import org.apical.kernel.Operand;
import org.apical.kernel.Program;
import org.apical.kernel.Section;

/**
 * Checks a program before it is bound, so that none can crash the host or read foreign memory, however it was made. A bad one
 * is refused by an {@link IllegalArgumentException} with a sentence.
 */
public final class ProgramCheck {
    /** Draw numbers of {@link Op#UNIFORM} are below this. */
    static final int DRAWS = 1024;

    private final Program program;
    private final int lists;
    private final BitSet filledLists = new BitSet();
    private final BitSet filledRegisters = new BitSet();
    private Section section;
    private Instruction instruction;

    private ProgramCheck(Program program) {
        this.program = program;
        this.lists = count(program, Section.Kind.ON);
    }

    /** Checks everything that does not depend on the arrays to which the program is bound. */
    public static void check(Program program) {
        new ProgramCheck(program).run();
    }

    static int count(Program program, Section.Kind kind) {
        return (int) program.sections().stream().filter(s -> s.kind() == kind).count();
    }

    private void run() {
        if (program.registers() < 0 || program.stepScalars() < 0) {
            throw refusal("a number of registers or step scalars is negative");
        }
        checkAtMostOne(Section.Kind.STEP);
        checkAtMostOne(Section.Kind.AFTER);
        for (Section s : program.sections()) {
            section = s;
            filledRegisters.clear();
            for (Instruction i : s.instructions()) {
                instruction = i;
                checkInstruction(i);
            }
            instruction = null;
        }
    }

    private void checkAtMostOne(Section.Kind kind) {
        int count = count(program, kind);
        if (count > 1) {
            throw refusal("there are " + count + " sections " + kind + ", but at most one is allowed");
        }
    }

    private void checkInstruction(Instruction i) {
        List<Operand> sources = List.of(i.a(), i.b(), i.c());
        for (int k = 0; k < sources.size(); k++) {
            if (k >= i.op().operands()) {
                require(sources.get(k).kind() == Operand.Kind.NONE, "takes " + i.op().operands() + " operands");
            } else if (i.op() == Op.UNIFORM) {
                checkDraw(sources.get(k));
            } else {
                checkSource(sources.get(k));
            }
        }
        if (i.op().isHit()) {
            checkList(i.dest());
        } else {
            checkDestination(i.dest());
        }
    }

    private void checkDraw(Operand draw) {
        require(section.kind() != Section.Kind.MOMENT, "a row has no address for random numbers");
        require(draw.kind() == Operand.Kind.IMMEDIATE, "the draw number must be an immediate");
        require(draw.index() >= 0 && draw.index() < DRAWS, "draw numbers are 0 to " + (DRAWS - 1));
    }

    private void checkSource(Operand source) {
        checkIndex(source);
        switch (source.kind()) {
            case ARRAY, SCALAR, STEP_SCALAR -> {}
            case REGISTER -> require(filledRegisters.get(source.index()), source + " is read before it is written");
            default -> throw refusal(source + " cannot be a source");
        }
    }

    private void checkDestination(Operand dest) {
        checkIndex(dest);
        switch (dest.kind()) {
            case ARRAY ->
                require(
                        program.arrays().get(dest.index()).written(),
                        "array '" + program.arrays().get(dest.index()).name() + "' is not declared as written");
            case REGISTER -> filledRegisters.set(dest.index());
            default -> throw refusal(dest + " cannot be a destination");
        }
    }

    private void checkList(Operand dest) {
        require(section.kind() == Section.Kind.STEP, "lanes can be listed in the section STEP only");
        require(dest.kind() == Operand.Kind.LIST, "the destination must be a list");
        checkIndex(dest);
        require(!filledLists.get(dest.index()), dest + " is filled twice");
        filledLists.set(dest.index());
    }

    private void checkIndex(Operand operand) {
        int size =
                switch (operand.kind()) {
                    case ARRAY -> program.arrays().size();
                    case REGISTER -> program.registers();
                    case SCALAR -> program.scalars().size();
                    case STEP_SCALAR -> program.stepScalars();
                    case LIST -> lists;
                    case NONE, IMMEDIATE -> Integer.MAX_VALUE;
                };
        require(
                operand.index() >= 0 && operand.index() < size,
                operand + " does not exist: there are " + size + " of its kind");
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw refusal(otherwise);
        }
    }

    private IllegalArgumentException refusal(String what) {
        StringBuilder where = new StringBuilder("program '" + program.name() + "'");
        if (section != null) {
            where.append(", section ")
                    .append(section.kind())
                    .append(" '")
                    .append(section.label())
                    .append('\'');
        }
        if (instruction != null) {
            where.append(", instruction '").append(instruction).append('\'');
        }
        return new IllegalArgumentException(where + ": " + what);
    }
}
