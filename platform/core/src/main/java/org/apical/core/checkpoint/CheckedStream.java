package org.apical.core.checkpoint;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32C;

/** Counts what goes through it, and sums it up since the last look. */
final class CheckedStream extends FilterOutputStream {
    private final CRC32C sum = new CRC32C();
    private long count;

    CheckedStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        sum.update(bytes, offset, length);
        count += length;
    }

    /** Number of bytes so far. */
    long count() {
        return count;
    }

    /** The checksum of the bytes since the last call. */
    int takeSum() {
        int value = (int) sum.getValue();
        sum.reset();
        return value;
    }
}
