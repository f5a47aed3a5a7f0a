package org.apical.core.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The fixed parts of a checkpoint file; all numbers are little-endian. */
final class CheckpointFormat {
    /** The version that is written; all from 1 on are read. */
    static final int VERSION = 1;

    /** Not ASCII at first, both kinds of line end, an end of file: a file that was changed as text is found out. */
    private static final byte[] MAGIC = {(byte) 0x89, 'A', 'P', 'C', 'P', '\r', '\n', 0x1A};

    private static final byte[] END = {'A', 'P', 'C', 'P', 'E', 'N', 'D', '\n'};

    /** Bytes before the text of the header: magic, version, length of the text. */
    static final int PREFIX = MAGIC.length + 2 * Integer.BYTES;

    /** Bytes after the directory: its offset, length and checksum, the checksum of these three, the end mark. */
    static final int TRAILER = 2 * Long.BYTES + 2 * Integer.BYTES + END.length;

    /** How much is held in memory at once while reading and writing. */
    static final int CHUNK = 1 << 16;

    private CheckpointFormat() {}

    static byte[] magic() {
        return MAGIC.clone();
    }

    static byte[] end() {
        return END.clone();
    }

    /** Bytes in the order of the file. */
    static ByteBuffer over(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
