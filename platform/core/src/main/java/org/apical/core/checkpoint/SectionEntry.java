package org.apical.core.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A section in the directory of a checkpoint.
 *
 * @param name its name
 * @param offset where it begins in the file
 * @param length its length in bytes
 * @param sum its CRC-32C
 */
record SectionEntry(String name, long offset, long length, int sum) {
    private static final int FIXED = Short.BYTES + 2 * Long.BYTES + Integer.BYTES;

    long end() {
        return offset + length;
    }

    static byte[] write(List<SectionEntry> sections) {
        int size = Integer.BYTES;
        for (SectionEntry section : sections) {
            size += FIXED + section.name.getBytes(StandardCharsets.UTF_8).length;
        }
        byte[] directory = new byte[size];
        ByteBuffer bytes = CheckpointFormat.over(directory);
        bytes.putInt(sections.size());
        sections.forEach(section -> section.write(bytes));
        return directory;
    }

    private void write(ByteBuffer to) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        to.putShort((short) text.length).put(text);
        to.putLong(offset).putLong(length).putInt(sum);
    }

    /**
     * Reads a directory.
     *
     * @throws java.nio.BufferUnderflowException if it is too short
     */
    static List<SectionEntry> read(ByteBuffer bytes) {
        int count = bytes.getInt();
        List<SectionEntry> sections = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] text = new byte[Short.toUnsignedInt(bytes.getShort())];
            bytes.get(text);
            String name = new String(text, StandardCharsets.UTF_8);
            sections.add(new SectionEntry(name, bytes.getLong(), bytes.getLong(), bytes.getInt()));
        }
        return sections;
    }
}
