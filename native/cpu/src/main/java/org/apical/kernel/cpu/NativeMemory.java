package org.apical.kernel.cpu;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Off-heap memory with addresses, zeroed, aligned to 64 bytes; it lives as long as this object. */
final class NativeMemory {
    private static final int ALIGNMENT = 64;

    private final List<Object> kept = new ArrayList<>();

    /** A part of the memory and where it is. */
    record Region(ByteBuffer bytes, long address) {}

    Region allocate(long size) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(
                        Math.toIntExact(size + 2 * ALIGNMENT)) // a slice is cut at both ends
                .alignedSlice(ALIGNMENT)
                .order(ByteOrder.nativeOrder());
        return new Region(bytes, address(bytes));
    }

    /** The address of a direct buffer, which is kept from now on. */
    long address(ByteBuffer bytes) {
        kept.add(bytes);
        return CpuLibrary.apicalAddress(bytes);
    }

    /** A structure: a row of longs. */
    long write(long... fields) {
        Region region = allocate((long) fields.length * Long.BYTES);
        region.bytes().asLongBuffer().put(fields);
        return region.address();
    }

    /** An array of structures; 0 if there is none. */
    long write(List<long[]> structures) {
        return structures.isEmpty()
                ? 0
                : write(structures.stream().flatMapToLong(Arrays::stream).toArray());
    }
}
