package org.apical.core.network;

/** The synapses of each presynaptic neuron onto the cells of one share: a part of its row. */
final class Rows {
    private final int[] starts;
    private final int[] ends;
    private final int endOffset;

    private Rows(int[] starts, int[] ends, int endOffset) {
        this.starts = starts;
        this.ends = ends;
        this.endOffset = endOffset;
    }

    /**
     * The parts of all rows, one for each share.
     *
     * @param synapses who connects to whom
     * @param preStart first synapse of each presynaptic neuron, and the end
     * @param cuts how the postsynaptic cells are dealt out
     */
    static Rows[] of(Synapses synapses, int[] preStart, Cuts cuts) {
        int last = cuts.shares() - 1;
        int[][] between = new int[last][];
        for (int share = 0; share < last; share++) {
            between[share] = firstBeyond(synapses, preStart, cuts.to(share));
        }
        Rows[] rows = new Rows[cuts.shares()];
        for (int share = 0; share <= last; share++) {
            rows[share] = new Rows(
                    share == 0 ? preStart : between[share - 1],
                    share == last ? preStart : between[share],
                    share == last ? 1 : 0);
        }
        return rows;
    }

    /** For each row its first synapse onto a cell from a bound on. */
    private static int[] firstBeyond(Synapses synapses, int[] preStart, int bound) {
        int[] first = new int[preStart.length - 1];
        for (int pre = 0; pre < first.length; pre++) {
            int low = preStart[pre];
            int high = preStart[pre + 1];
            while (low < high) {
                int middle = low + high >>> 1;
                if (synapses.target().get(middle) < bound) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            first[pre] = low;
        }
        return first;
    }

    /** First synapse of a presynaptic neuron. */
    int start(int pre) {
        return starts[pre];
    }

    /** The end of its synapses. */
    int end(int pre) {
        return ends[pre + endOffset];
    }
}
