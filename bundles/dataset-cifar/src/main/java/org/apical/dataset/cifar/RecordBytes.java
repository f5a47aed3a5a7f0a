package org.apical.dataset.cifar;

/** The bytes of records that follow each other, wherever they lie. Several threads may read at once. */
interface RecordBytes extends AutoCloseable {
    /** Number of bytes. */
    long length();

    /** Fills an array with the bytes from a place on. */
    void read(long from, byte[] into);

    @Override
    default void close() {}

    /** Bytes in memory. */
    static RecordBytes of(byte[] bytes) {
        return new RecordBytes() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public void read(long from, byte[] into) {
                System.arraycopy(bytes, Math.toIntExact(from), into, 0, into.length);
            }
        };
    }
}
