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
    private static final int BYTES_BEYOND = 1024;

    /** Cells draw again in groups of so many. */
    private static final int CELLS_BEYOND = 32;

    private static final int FIELDS = 128;

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
        put(fields, limits.limits().length);
        put(fields, Arrays.copyOf(limits.limits(), NoiseLimits.MOST));
        put(fields, Arrays.copyOf(limits.changes(), NoiseLimits.MOST));
        put(fields, memory.allocate((long) cells + BYTES_BEYOND).address());
        put(
                fields,
                memory.allocate((long) (cells + CELLS_BEYOND) * Integer.BYTES).address());
        put(
                fields,
                memory.allocate((long) (cells + CELLS_BEYOND) * Integer.BYTES).address());
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

    @Override
    public void add(long step) {
        CpuLibrary.apicalNoise(address, step);
    }
}
