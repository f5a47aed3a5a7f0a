package org.apical.kernel.blas;

import org.apical.kernel.Matrix;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/** An address that is set again and again; it owns no memory. */
final class FloatAddress extends FloatPointer {
    FloatAddress() {
        super((Pointer) null);
    }

    /** The first element of a matrix. */
    FloatAddress of(Matrix m) {
        address = getDirectBufferAddress(m.array().floats()) + (long) m.offset() * Float.BYTES;
        return this;
    }
}
