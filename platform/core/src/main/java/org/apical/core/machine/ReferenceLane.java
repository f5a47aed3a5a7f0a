package org.apical.core.machine;

import java.util.List;
import org.apical.kernel.Instruction;
import org.apical.kernel.Op;
import org.apical.kernel.Operand;
import org.apical.kernel.Program;
import org.apical.kernel.Section;
import org.apical.random.RandomStream;
import org.apical.state.StateArray;

/** Runs the instructions of a section on one lane after the other. */
final class ReferenceLane {
    /** Receives the lists on which a lane is put. */
    interface Hits {
        void hit(int list);
    }

    /** Which element of each of the program's arrays is the lane's. */
    interface Elements {
        int of(int array);
    }

    private final Program program;
    private final List<StateArray> arrays;
    private final RandomStream random;
    private final double[] registers;
    private final double[] stepScalars;

    ReferenceLane(Program program, List<StateArray> arrays, RandomStream random) {
        this.program = program;
        this.arrays = arrays;
        this.random = random;
        this.registers = new double[program.registers()];
        this.stepScalars = new double[program.stepScalars()];
    }

    double[] stepScalars() {
        return stepScalars;
    }

    void run(Section section, Elements elements, int unit, long step, Hits hits) {
        for (Instruction i : section.instructions()) {
            if (i.op() == Op.UNIFORM) {
                int draw = i.a().index();
                write(i.dest(), elements, random.uniform(unit, Philox.address(step, draw), draw % 4));
                continue;
            }
            double a = read(i.a(), elements);
            double b = read(i.b(), elements);
            double c = read(i.c(), elements);
            if (!i.op().isHit()) {
                write(i.dest(), elements, ReferenceOperations.apply(i.op(), a, b, c));
            } else if (ReferenceOperations.holds(i.op(), a, b, c)) {
                hits.hit(i.dest().index());
            }
        }
    }

    private double read(Operand source, Elements elements) {
        int k = source.index();
        return switch (source.kind()) {
            case ARRAY -> arrays.get(k).get(elements.of(k));
            case REGISTER -> registers[k];
            case SCALAR -> program.scalars().get(k);
            case STEP_SCALAR -> stepScalars[k];
            default -> 0; // no operand
        };
    }

    private void write(Operand dest, Elements elements, double value) {
        int k = dest.index();
        if (dest.kind() == Operand.Kind.ARRAY) {
            arrays.get(k).set(elements.of(k), value);
        } else {
            registers[k] = value;
        }
    }
}
