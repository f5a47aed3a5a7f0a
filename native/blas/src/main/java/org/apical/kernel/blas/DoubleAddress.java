package org.apical.kernel.blas;

import org.apical.kernel.Matrix;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;

/** An address that is set again and again; it owns no memory. */
final class DoubleAddress extends DoublePointer {
    DoubleAddress() {
        super((Pointer) null);
    }

    /** The first element of a matrix. */
    DoubleAddress of(Matrix m) {
        address = getDirectBufferAddress(m.array().doubles()) + (long) m.offset() * Double.BYTES;
        return this;
    }
}
