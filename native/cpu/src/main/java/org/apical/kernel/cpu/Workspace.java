package org.apical.kernel.cpu;

import java.nio.ByteBuffer;
import org.apical.kernel.Operand;
import org.apical.kernel.Program;
import org.apical.state.Precision;

/**
 * The working memory of a program: registers of one block of lanes each, a register per array for sections that run on chosen
 * elements, and numbers: scalars, scalars of the step, and one element per array.
 */
final class Workspace {
    /** Bytes per register: the few registers of a program stay in the first-level cache. */
    private static final int REGISTER_BYTES = 2048;

    /** Between registers, so that lanes of one index do not lie 4 KiB apart. */
    private static final int STAGGER = 64;

    private final NativeMemory memory;
    private final Precision precision;
    private final int registers;
    private final int scalars;
    private final int stepScalars;
    private final long lanes;
    private final NativeMemory.Region numbers;
    private final double[] current;
    private final double[] written;

    Workspace(NativeMemory memory, Program program, Precision precision) {
        this.memory = memory;
        this.precision = precision;
        this.registers = program.registers();
        this.scalars = program.scalars().size();
        this.stepScalars = program.stepScalars();
        int arrays = program.arrays().size();
        lanes = memory.allocate((long) (registers + arrays) * (REGISTER_BYTES + STAGGER))
                .address();
        numbers = memory.allocate((long) (scalars + stepScalars + arrays + 1) * precision.bytes());
        for (int k = 0; k < scalars; k++) {
            put(k, program.scalars().get(k));
        }
        current = new double[stepScalars];
        written = new double[stepScalars];
    }

    NativeMemory memory() {
        return memory;
    }

    int bytes() {
        return precision.bytes();
    }

    int blockLanes() {
        return REGISTER_BYTES / precision.bytes();
    }

    /** Where a register begins. */
    long register(int index) {
        return lanes + (long) index * (REGISTER_BYTES + STAGGER);
    }

    /** The register that stands for an array. */
    long arrayRegister(int array) {
        return register(registers + array);
    }

    /** Where a scalar is. */
    long scalar(Operand operand) {
        return number(operand.kind() == Operand.Kind.SCALAR ? operand.index() : scalars + operand.index());
    }

    /** The number that stands for one element of an array. */
    long arrayNumber(int array) {
        return number(scalars + stepScalars + array);
    }

    /** An address that can be read, for operands that an instruction does not have. */
    long anything() {
        return number(0);
    }

    private long number(int index) {
        return numbers.address() + (long) index * precision.bytes();
    }

    /** The scalars of the step, to be changed by the caller before a run. */
    double[] stepScalars() {
        return current;
    }

    /** Rounds the scalars of the step into place. */
    void refresh() {
        for (int k = 0; k < current.length; k++) {
            if (Double.compare(current[k], written[k]) != 0) {
                written[k] = current[k];
                put(scalars + k, current[k]);
            }
        }
    }

    private void put(int index, double value) {
        ByteBuffer bytes = numbers.bytes();
        if (precision == Precision.FLOAT32) {
            bytes.putFloat(index * Float.BYTES, (float) value);
        } else {
            bytes.putDouble(index * Double.BYTES, value);
        }
    }
}
