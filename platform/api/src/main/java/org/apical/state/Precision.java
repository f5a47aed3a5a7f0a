package org.apical.state;

/** The floating-point type of a run's arrays. */
public enum Precision {
    /** 32-bit floats. */
    FLOAT32("float32", Float.BYTES),
    /** 64-bit floats. */
    FLOAT64("float64", Double.BYTES);

    private final String word;
    private final int bytes;

    Precision(String word, int bytes) {
        this.word = word;
        this.bytes = bytes;
    }

    /** The word on the command line: {@code float32}. */
    public String word() {
        return word;
    }

    /** Bytes per number. */
    public int bytes() {
        return bytes;
    }
}
