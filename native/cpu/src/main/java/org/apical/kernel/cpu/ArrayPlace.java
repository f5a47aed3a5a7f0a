package org.apical.kernel.cpu;

import org.apical.state.StateArray;

/**
 * Where a section finds an array.
 *
 * @param array the address of its elements
 * @param lanes the address of what the instructions see: the array itself, a register, or a number
 * @param chosen which elements are copied there; null for the array itself
 */
record ArrayPlace(long array, long lanes, Chosen chosen) {
    /** Which elements a register holds; the order is that of {@code Index} in {@code machine.h}. */
    enum Chosen {
        /** Those of the listed units, or the one of the neuron to which a row belongs. */
        UNIT,
        /** Those of the synapses at positions of a row. */
        SYNAPSE,
        /** Those of the neurons at the other side. */
        PARTNER,
        /** A run of synapses. */
        ROW
    }

    /** The array itself, of which a block is a part. */
    static ArrayPlace inPlace(NativeMemory memory, StateArray array) {
        long address = memory.address(array.bytes());
        return new ArrayPlace(address, address, null);
    }

    /** Chosen elements in a register. */
    static ArrayPlace copied(NativeMemory memory, StateArray array, long lanes, Chosen chosen) {
        return new ArrayPlace(memory.address(array.bytes()), lanes, chosen);
    }

    boolean isInPlace() {
        return chosen == null;
    }

    /** The structure {@code Transfer}. */
    @SuppressWarnings("EnumOrdinal") // the library counts them alike
    long[] transfer() {
        return new long[] {lanes, array, chosen.ordinal()};
    }
}
