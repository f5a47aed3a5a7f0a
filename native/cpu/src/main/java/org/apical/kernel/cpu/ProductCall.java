package org.apical.kernel.cpu;

import java.lang.ref.Reference;
import java.nio.Buffer;
import java.nio.LongBuffer;
import java.util.function.LongConsumer;
import org.apical.state.Precision;
import org.apical.state.StateArray;

/** A thread's room for the structures of {@code products.h} and for what a product copies; used again for every call. */
final class ProductCall {
    private static final ThreadLocal<ProductCall> OWN = ThreadLocal.withInitial(ProductCall::new);
    private static final int ROOM_BYTES = 1 << 20;
    private static final int FIELDS = 16;

    private final NativeMemory memory = new NativeMemory();
    private final NativeMemory.Region structure = memory.allocate((long) FIELDS * Long.BYTES);
    private final LongBuffer fields = structure.bytes().asLongBuffer();
    private final long room = memory.allocate(ROOM_BYTES).address();

    /** The thread's, with the fields that every structure begins with. */
    static ProductCall begin(Precision precision, int level) {
        ProductCall call = OWN.get();
        call.fields.clear();
        return call.put(level).put(precision.bytes());
    }

    ProductCall put(long field) {
        fields.put(field);
        return this;
    }

    ProductCall put(double field) {
        return put(Double.doubleToRawLongBits(field));
    }

    /** The address of an element. */
    ProductCall put(StateArray array, int index) {
        Buffer elements = array.floats() != null ? array.floats() : array.doubles();
        return put(CpuLibrary.apicalAddress(elements)
                + (long) index * array.precision().bytes());
    }

    ProductCall putRoom() {
        return put(room);
    }

    /** Calls a function of the library. It sees addresses only, so the arrays are named here: they must live until it is done. */
    void run(LongConsumer function, StateArray first, StateArray second, StateArray third) {
        try {
            function.accept(structure.address());
        } finally {
            Reference.reachabilityFence(first);
            Reference.reachabilityFence(second);
            Reference.reachabilityFence(third);
        }
    }
}
