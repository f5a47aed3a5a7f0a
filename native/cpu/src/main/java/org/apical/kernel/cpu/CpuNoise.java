package org.apical.kernel.cpu;

import java.nio.ByteBuffer;
import org.apical.core.machine.NoiseThresholds;
import org.apical.kernel.NoiseKernel;
import org.apical.kernel.NoiseSpec;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** Background noise bound to arrays. */
final class CpuNoise implements NoiseKernel {
    /** Cells whose bytes are drawn by one call of the generator. */
    private static final int CELLS_AT_ONCE = 128;

    private final NativeMemory memory = new NativeMemory();
    private final long address;

    CpuNoise(NoiseSpec spec, Precision precision, int level) {
        NoiseThresholds thresholds = new NoiseThresholds(spec.probabilities());
        int cells = spec.to() - spec.from();
        int room = (cells + CELLS_AT_ONCE - 1) / CELLS_AT_ONCE * CELLS_AT_ONCE;
        NativeMemory.Region structure = memory.allocate(64L * Long.BYTES);
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
        int[] undecided = thresholds.undecidedBytes();
        put(fields, undecided.length);
        for (int k = 0; k < NoiseThresholds.COUNT; k++) {
            put(fields, k < undecided.length ? undecided[k] : 0);
        }
        put(fields, memory.allocate(room).address());
        put(
                fields,
                memory.allocate((long) room / 64 * NoiseSpec.MOST_SOURCES * Long.BYTES)
                        .address());
        put(fields, memory.allocate((long) room * Integer.BYTES).address());
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
