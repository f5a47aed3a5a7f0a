package org.apical.core.network;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.apical.state.IndexArray;

/**
 * Who connects to whom: a sparse matrix by rows of presynaptic neurons, and where a rule needs it its transpose.
 *
 * <p>Synapses are numbered by presynaptic neuron, then postsynaptic neuron, both ascending.
 */
public final class Synapses {
    private final int postCount;
    private final int[] preStart;
    private final IndexArray target;
    private int[] postStart;
    private IndexArray synapse;
    private IndexArray source;

    Synapses(int postCount, int[] preStart, IndexArray target) {
        this.postCount = postCount;
        this.preStart = preStart;
        this.target = target;
    }

    /** Number of synapses. */
    public int count() {
        return target.length();
    }

    /** Number of presynaptic neurons. */
    public int preCount() {
        return preStart.length - 1;
    }

    /** Number of postsynaptic neurons. */
    public int postCount() {
        return postCount;
    }

    /** First synapse of a presynaptic neuron; that of {@link #preCount()} is the end. */
    public int preStart(int pre) {
        return preStart[pre];
    }

    /** The rows, cut into parts for the shares of the postsynaptic cells. */
    Rows[] rows(Cuts cuts) {
        return Rows.of(this, preStart, cuts);
    }

    /** Synapse to postsynaptic neuron. */
    public IndexArray target() {
        return target;
    }

    /** Whether the targets of every presynaptic neuron are neighbours, as where all connect to all. */
    boolean hasRuns() {
        for (int pre = 0; pre < preCount(); pre++) {
            int count = preStart[pre + 1] - preStart[pre];
            if (count > 1 && target.get(preStart[pre + 1] - 1) - target.get(preStart[pre]) != count - 1) {
                return false;
            }
        }
        return true;
    }

    /** First position of a postsynaptic neuron in the transpose. */
    int postStart(int post) {
        return postStart[post];
    }

    /** Position in the transpose to synapse. */
    IndexArray synapse() {
        return synapse;
    }

    /** Position in the transpose to presynaptic neuron. */
    IndexArray source() {
        return source;
    }

    /** A checksum of who connects to whom, the same however it is stored. */
    long checksum() {
        CRC32C sum = new CRC32C();
        ByteBuffer chunk = ByteBuffer.allocate(1 << 13);
        for (int pre = 0; pre < preCount(); pre++) {
            add(preStart[pre + 1] - preStart[pre], chunk, sum);
            for (int s = preStart[pre]; s < preStart[pre + 1]; s++) {
                add(target.get(s), chunk, sum);
            }
        }
        sum.update(chunk.flip());
        return sum.getValue();
    }

    private static void add(int number, ByteBuffer chunk, CRC32C sum) {
        if (!chunk.hasRemaining()) {
            sum.update(chunk.flip());
            chunk.clear();
        }
        chunk.putInt(number);
    }

    /** Whether the transpose is there. */
    boolean hasTranspose() {
        return postStart != null;
    }

    /** Builds the transpose by counting. */
    void transpose() {
        int[] start = new int[postCount + 1];
        for (int s = 0; s < count(); s++) {
            start[target.get(s) + 1]++;
        }
        for (int i = 0; i < postCount; i++) {
            start[i + 1] += start[i];
        }
        postStart = start;
        fillTranspose(start.clone());
    }

    private void fillTranspose(int[] next) {
        synapse = IndexArray.zeros(count());
        source = IndexArray.zeros(count());
        for (int pre = 0; pre < preCount(); pre++) {
            for (int s = preStart[pre]; s < preStart[pre + 1]; s++) {
                int position = next[target.get(s)]++;
                synapse.set(position, s);
                source.set(position, pre);
            }
        }
    }
}
