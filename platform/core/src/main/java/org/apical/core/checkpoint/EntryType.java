package org.apical.core.checkpoint;

import org.apical.state.Precision;

/** The type of a value in a section, by its number in the file. */
enum EntryType {
    INT32(1, 4),
    INT64(2, 8),
    FLOAT32(3, 4),
    FLOAT64(4, 8),
    /** UTF-8; its count is in bytes. */
    TEXT(5, 1);

    private final int code;
    private final int bytes;

    EntryType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    int code() {
        return code;
    }

    /** Size of one element. */
    int bytes() {
        return bytes;
    }

    static EntryType of(Precision precision) {
        return precision == Precision.FLOAT32 ? FLOAT32 : FLOAT64;
    }

    /** The type of a number; null if there is none. */
    static EntryType of(int code) {
        for (EntryType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        return null;
    }
}
