package org.apical.kernel.cpu;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apical.core.machine.NoiseThresholds;
import org.apical.kernel.NoiseKernel;
import org.apical.kernel.NoiseSpec;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** Background noise bound to arrays. */
final class CpuNoise implements NoiseKernel {
    /** The generator may write the bytes of so many cells beyond the last. */
    private static final int BYTES_BEYOND = 512;

    private static final int CELLS_PER_MASK = 64;
    private static final int FIELDS = 96;

    private final NativeMemory memory = new NativeMemory();
    private final long address;

    CpuNoise(NoiseSpec spec, Precision precision, int level) {
        NoiseThresholds thresholds = new NoiseThresholds(spec.probabilities());
        int cells = spec.to() - spec.from();
        NativeMemory.Region structure = memory.allocate((long) FIELDS * Long.BYTES);
        ByteBuffer fields = structure.bytes();
        put(fields, level, precision.bytes(), spec.from(), spec.to());
        put(fields, spec.random().seed(), spec.random().stream(), spec.targets().size());
        for (int s = 0; s < NoiseSpec.MOST_SOURCES; s++) {
            put(fields, s < spec.targets().size() ? address(spec.targets().get(s)) : 0);
        }
        for (int s = 0; s < NoiseSpec.MOST_SOURCES; s++) {
            fields.putDouble(s < spec.weights().size() ? spec.weights().get(s) : 0);
        }
        put(fields, thresholds.all());
        NoiseLimits limits = NoiseLimits.of(thresholds);
        putCounted(fields, limits.limits());
        put(fields, Arrays.copyOf(limits.changes(), NoiseThresholds.COUNT));
        putCounted(fields, limits.undecided());
        put(fields, memory.allocate((long) cells + BYTES_BEYOND).address());
        int masks = (cells + CELLS_PER_MASK - 1) / CELLS_PER_MASK;
        put(
                fields,
                memory.allocate((long) masks * NoiseSpec.MOST_SOURCES * Long.BYTES)
                        .address());
        put(fields, memory.allocate((long) cells * Integer.BYTES).address());
        address = structure.address();
    }

    private long address(StateArray array) {
        return memory.address(array.bytes());
    }

    private static void put(ByteBuffer fields, long... values) {
        for (long value : values) {
            fields.putLong(value);
        }
    }

    /** A number of values, then room for as many as there are thresholds. */
    private static void putCounted(ByteBuffer fields, long[] values) {
        put(fields, values.length);
        put(fields, Arrays.copyOf(values, NoiseThresholds.COUNT));
    }

    @Override
    public void add(long step) {
        CpuLibrary.apicalNoise(address, step);
    }
}
