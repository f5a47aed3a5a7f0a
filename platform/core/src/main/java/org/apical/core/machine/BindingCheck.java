package org.apical.core.machine;

import java.util.List;
import org.apical.kernel.ArrayUse;
import org.apical.kernel.Binding;
import org.apical.kernel.DeliverySpec;
import org.apical.kernel.NoiseSpec;
import org.apical.kernel.Op;
import org.apical.kernel.Program;
import org.apical.kernel.RowBinding;
import org.apical.kernel.Section;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** Checks that a program and the arrays to which it shall be bound fit each other; refuses by an exception with a sentence. */
public final class BindingCheck {
    private BindingCheck() {}

    /** Checks a program and the arrays of a group. */
    public static void check(Program program, Binding binding, Precision precision) {
        ProgramCheck.check(program);
        String name = "program '" + program.name() + "'";
        require(ProgramCheck.count(program, Section.Kind.MOMENT) == 0, name, "sections MOMENT run on rows only");
        checkArrays(program, binding.arrays(), precision);
        checkSlice(name, binding.arrays(), binding.from(), binding.to());
        require(binding.random() != null || !drawsNumbers(program), name, "it draws random numbers, but has no stream");
    }

    /** Checks a program and the rows of a connection. */
    public static void check(Program program, RowBinding binding, Precision precision) {
        ProgramCheck.check(program);
        String name = "program '" + program.name() + "'";
        for (Section s : program.sections()) {
            require(s.kind() == Section.Kind.MOMENT, name, "section " + s.kind() + " cannot run on rows");
        }
        checkArrays(program, binding.arrays(), precision);
        require(
                binding.fixed() == Extent.PRE || binding.fixed() == Extent.POST,
                name,
                "a row belongs to a side, PRE or POST, not to " + binding.fixed());
        for (ArrayUse use : program.arrays()) {
            checkRowArray(name, use, binding);
        }
    }

    /** Checks transmission and its arrays; that targets are neurons is for the caller to see to. */
    public static void check(DeliverySpec spec, Precision precision) {
        checkPrecision("delivery", spec.weight(), precision);
        checkPrecision("delivery", spec.conductance(), precision);
        int synapses = spec.target().length();
        require(
                spec.weight().length() == synapses || spec.weight().length() == 1,
                "delivery",
                "there are " + synapses + " targets, but " + spec.weight().length() + " weights");
    }

    /** Checks background noise and its arrays. */
    public static void check(NoiseSpec spec, Precision precision) {
        String name = "noise";
        for (StateArray target : spec.targets()) {
            checkPrecision(name, target, precision);
        }
        checkSlice(name, spec.targets(), spec.from(), spec.to());
        for (double p : spec.probabilities()) {
            require(p >= 0 && p <= 1, name, "a probability is " + p + ", but must be in [0, 1]");
        }
        require(spec.random() != null, name, "it has no stream of random numbers");
    }

    private static void checkArrays(Program program, List<StateArray> arrays, Precision precision) {
        String name = "program '" + program.name() + "'";
        int expected = program.arrays().size();
        require(arrays.size() == expected, name, "needs " + expected + " arrays, but got " + arrays.size());
        for (int k = 0; k < expected; k++) {
            StateArray array = arrays.get(k);
            checkPrecision(name, array, precision);
            boolean shared = arrays.stream().filter(a -> a == array).count() > 1;
            require(
                    !shared || !program.arrays().get(k).written(),
                    name,
                    "array '" + array.name() + "' is written, but bound twice");
        }
    }

    private static void checkPrecision(String name, StateArray array, Precision precision) {
        require(
                array.precision() == precision,
                name,
                "array '" + array.name() + "' is " + array.precision().word() + ", but these kernels are "
                        + precision.word());
    }

    private static void checkSlice(String name, List<StateArray> arrays, int from, int to) {
        String slice = "slice [" + from + ", " + to + ")";
        require(from >= 0 && from <= to, name, slice + " is no range");
        require(from % StateArray.LANES == 0, name, slice + " does not start at a multiple of " + StateArray.LANES);
        for (StateArray array : arrays) {
            require(to <= array.length(), name, slice + " passes the end of array '" + array.name() + "'");
            require(
                    to == array.length() || to % StateArray.LANES == 0,
                    name,
                    slice + " ends neither at a multiple of " + StateArray.LANES + " nor at the end of array '"
                            + array.name() + "'");
        }
    }

    private static void checkRowArray(String name, ArrayUse use, RowBinding binding) {
        require(use.extent() != Extent.CELL, name, "array '" + use.name() + "' belongs to no side of a connection");
        require(
                !use.written() || use.extent() == Extent.SYNAPSE,
                name,
                "array '" + use.name() + "' is written, but a row may change synapses only");
        require(
                use.extent() == Extent.SYNAPSE || use.extent() == binding.fixed() || binding.partner() != null,
                name,
                "array '" + use.name() + "' is of the other side, but there is no index of partners");
    }

    private static boolean drawsNumbers(Program program) {
        return program.sections().stream()
                .flatMap(s -> s.instructions().stream())
                .anyMatch(i -> i.op() == Op.UNIFORM);
    }

    private static void require(boolean holds, String name, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": " + otherwise);
        }
    }
}
