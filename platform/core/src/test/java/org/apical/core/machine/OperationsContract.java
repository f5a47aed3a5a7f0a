package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apical.kernel.Binding;
import org.apical.kernel.Instruction;
import org.apical.kernel.Kernels;
import org.apical.kernel.Op;
import org.apical.kernel.Operand;
import org.apical.kernel.Program;
import org.apical.kernel.Section;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each operation gives, with every pattern of lanes and numbers as its operands. */
public interface OperationsContract {
    /** Multiples of a power of two, so that sums and products of them are exact in both types; and the special values. */
    @SuppressWarnings("MutablePublicArray") // of a test
    double[] VALUES = {
        0, -0.0, 1, -1, 2.5, -0.75, 3, 40, 0.5, -8, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };

    Kernels kernels();

    static Stream<Op> valueOperations() {
        return Arrays.stream(Op.values()).filter(op -> !op.isHit() && op != Op.UNIFORM);
    }

    static Stream<Op> hitOperations() {
        return Arrays.stream(Op.values()).filter(Op::isHit);
    }

    @ParameterizedTest
    @MethodSource("valueOperations")
    default void operationEqualsItsDefinition(Op op) {
        for (int numbers = 0; numbers < 1 << op.operands(); numbers++) {
            for (double number : VALUES) {
                OperationCase given =
                        new OperationCase(op, numbers, number, kernels().precision());
                kernels().bind(given.program(), given.whole()).step(0, unit -> {});
                for (int i = 0; i < given.lanes(); i++) {
                    double expected =
                            ReferenceOperations.apply(op, given.value(0, i), given.value(1, i), given.value(2, i));
                    double tolerance = Math.abs(expected) * given.rounding();
                    int lane = i;
                    Supplier<String> message = () -> given + ", lane " + lane;
                    if (tolerance < Double.MAX_VALUE) {
                        assertEquals(expected, given.result(i), tolerance, message);
                    } else {
                        assertEquals(expected, given.result(i), message);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("valueOperations")
    default void bitsDoNotDependOnTheNumberOfLanes(Op op) {
        for (int numbers = 0; numbers < 1 << op.operands(); numbers++) {
            OperationCase many = new OperationCase(op, numbers, 2.5, kernels().precision());
            OperationCase few = new OperationCase(op, numbers, 2.5, kernels().precision());
            kernels().bind(many.program(), many.whole()).step(0, unit -> {});
            kernels().bind(few.program(), few.few()).step(0, unit -> {});
            for (int i = few.few().from(); i < many.lanes(); i++) {
                int lane = i;
                assertEquals(many.result(i), few.result(i), () -> many + ", lane " + lane);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hitOperations")
    default void hitListsTheLanesThatMeetItsCondition(Op op) {
        for (int numbers = 0; numbers < 1 << op.operands(); numbers++) {
            for (double number : VALUES) {
                OperationCase given =
                        new OperationCase(op, numbers, number, kernels().precision());
                List<Integer> listed = new ArrayList<>();
                kernels().bind(given.program(), given.whole()).step(0, listed::add);
                List<Integer> expected = new ArrayList<>();
                for (int i = 0; i < given.lanes(); i++) {
                    if (ReferenceOperations.holds(op, given.value(0, i), given.value(1, i), given.value(2, i))) {
                        expected.add(i);
                    }
                }
                assertEquals(expected, listed, given::toString);
            }
        }
    }

    /** One operation on all combinations of three values, some of the operands being one number. */
    final class OperationCase {
        private final Op op;
        private final int numbers;
        private final double number;
        private final List<StateArray> arrays = new ArrayList<>();

        /** A case in which operand k is the number if bit k of numbers is set. */
        OperationCase(Op op, int numbers, double number, Precision precision) {
            this.op = op;
            this.numbers = numbers;
            this.number = number;
            for (int k = 0; k < 4; k++) {
                arrays.add(TestArrays.zeros("a" + k, lanes(), precision));
            }
            for (int i = 0; i < lanes(); i++) {
                arrays.get(1).set(i, VALUES[i % VALUES.length]);
                arrays.get(2).set(i, VALUES[i / VALUES.length % VALUES.length]);
                arrays.get(3).set(i, VALUES[i / VALUES.length / VALUES.length]);
            }
        }

        int lanes() {
            return VALUES.length * VALUES.length * VALUES.length;
        }

        double value(int operand, int lane) {
            return isNumber(operand) ? number : arrays.get(1 + operand).get(lane);
        }

        double result(int lane) {
            return arrays.get(0).get(lane);
        }

        /** Relative error of a division or of a function. */
        double rounding() {
            return arrays.get(0).precision() == Precision.FLOAT32 ? 2e-7 : 4e-16;
        }

        private boolean isNumber(int operand) {
            return (numbers >> operand & 1) == 1;
        }

        Program program() {
            ProgramText text = new ProgramText().array("d", Extent.CELL, true);
            text.read("a").read("b").read("c").scalars(number);
            Operand[] sources = {Operand.NONE, Operand.NONE, Operand.NONE};
            for (int k = 0; k < op.operands(); k++) {
                sources[k] = ProgramText.operand(isNumber(k) ? "S0" : "A" + (k + 1));
            }
            Operand dest = ProgramText.operand(op.isHit() ? "L0" : "A0");
            Instruction instruction = new Instruction(op, dest, sources[0], sources[1], sources[2]);
            return text.section(Section.Kind.STEP, Section.Emission.NONE, instruction.toString())
                    .on(Section.Emission.SPIKE)
                    .program();
        }

        Binding whole() {
            return new Binding(arrays, 0, lanes(), null);
        }

        /** The last few lanes only. */
        Binding few() {
            return new Binding(arrays, lanes() / StateArray.LANES * StateArray.LANES, lanes(), null);
        }

        @Override
        public String toString() {
            return program().sections().get(0).instructions() + " with number " + number;
        }
    }
}
