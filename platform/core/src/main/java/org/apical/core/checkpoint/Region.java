package org.apical.core.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A part of a file as a stream. */
final class Region extends InputStream {
    private final FileChannel channel;
    private final long end;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(CheckpointFormat.CHUNK).limit(0);
    private long position;

    Region(FileChannel channel, long offset, long length) {
        this.channel = channel;
        this.position = offset;
        this.end = offset + length;
    }

    @Override
    public int read() throws IOException {
        return fill() ? Byte.toUnsignedInt(buffer.get()) : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int now = Math.min(length, buffer.remaining());
        buffer.get(to, offset, now);
        return now;
    }

    /** Sees to it that there is something in the buffer; false at the end. */
    private boolean fill() throws IOException {
        if (!buffer.hasRemaining() && position < end) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - position));
            int count = channel.read(buffer, position);
            position += Math.max(0, count);
            buffer.flip();
        }
        return buffer.hasRemaining();
    }
}
