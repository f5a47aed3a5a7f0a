package org.apical.core.equation;

import java.util.List;
import org.apical.kernel.Op;

/**
 * The operations of the block machine over some kind of value.
 *
 * @param <T> the kind of value
 */
interface Arithmetic<T> {
    /** A number that is known. */
    T constant(double value);

    /** The result of an instruction. */
    T apply(Op op, List<T> arguments);
}
