package org.apical.core.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.apical.plugin.InputException;

/** Verifies a checkpoint file, every byte of it, before anybody takes anything from it. */
final class CheckpointReader {
    private static final long LONGEST_HEADER = 1 << 24;

    private final Path file;
    private final FileChannel channel;
    private final long size;

    CheckpointReader(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.size = channel.size();
    }

    /**
     * The header.
     *
     * @throws InputException {@code checkpoint-foreign}, {@code checkpoint-too-new}, {@code checkpoint-damaged}
     */
    CheckpointHeader header() throws IOException {
        ByteBuffer prefix = prefix();
        int version = prefix.getInt();
        int length = prefix.getInt();
        if (version > CheckpointFormat.VERSION) {
            throw CheckpointFault.tooNew(file, version);
        }
        long most = Math.min(LONGEST_HEADER, size - CheckpointFormat.PREFIX - Integer.BYTES);
        if (version < 1 || length < 0 || length > most) {
            throw damaged("its header says format " + version + " and a length of " + length);
        }
        byte[] head = bytes(0, CheckpointFormat.PREFIX + length);
        int sum = number(head.length);
        require(sum == sum(head, head.length), "the checksum of its header is wrong");
        try {
            return HeaderJson.read(Arrays.copyOfRange(head, CheckpointFormat.PREFIX, head.length));
        } catch (IllegalArgumentException e) {
            throw damaged(e.getMessage());
        }
    }

    private ByteBuffer prefix() throws IOException {
        byte[] magic = CheckpointFormat.magic();
        int there = (int) Math.min(size, magic.length);
        if (!Arrays.equals(bytes(0, there), 0, there, magic, 0, there)) {
            throw CheckpointFault.foreign(file, "it does not begin like one");
        }
        require(size >= CheckpointFormat.PREFIX + CheckpointFormat.TRAILER, "it is cut off after " + size + " bytes");
        return CheckpointFormat.over(bytes(magic.length, CheckpointFormat.PREFIX - magic.length));
    }

    /** The sections, each with the right checksum, one after the other from the header to the directory. */
    List<SectionEntry> sections() throws IOException {
        List<SectionEntry> sections = directory();
        long header = number(CheckpointFormat.PREFIX - Integer.BYTES);
        long position = CheckpointFormat.PREFIX + header + Integer.BYTES;
        for (SectionEntry section : sections) {
            require(section.offset() == position && section.length() >= 0, "its directory has a gap");
            position = section.end();
            require(position >= 0 && position <= size, "its directory points beyond its end");
            require(section.sum() == sum(section), "the checksum of section '" + section.name() + "' is wrong");
        }
        require(position == directoryOffset(), "bytes are left before its directory");
        return sections;
    }

    private List<SectionEntry> directory() throws IOException {
        byte[] trailer = bytes(size - CheckpointFormat.TRAILER, CheckpointFormat.TRAILER);
        int fixed = CheckpointFormat.TRAILER - CheckpointFormat.end().length;
        byte[] end = Arrays.copyOfRange(trailer, fixed, trailer.length);
        require(Arrays.equals(end, CheckpointFormat.end()), "it is cut off, or something was added: no end mark");
        ByteBuffer numbers = CheckpointFormat.over(trailer);
        long offset = numbers.getLong();
        long length = numbers.getLong();
        int sum = numbers.getInt();
        boolean isRight = numbers.getInt() == sum(trailer, fixed - Integer.BYTES);
        require(
                isRight && offset >= 0 && offset + length + CheckpointFormat.TRAILER == size,
                "its last bytes are wrong");
        require(length >= 0 && length < Integer.MAX_VALUE, "its directory is too long");
        byte[] directory = bytes(offset, (int) length);
        require(sum == sum(directory, directory.length), "the checksum of its directory is wrong");
        try {
            return SectionEntry.read(CheckpointFormat.over(directory));
        } catch (BufferUnderflowException e) {
            throw damaged("its directory is too short");
        }
    }

    private long directoryOffset() throws IOException {
        return CheckpointFormat.over(bytes(size - CheckpointFormat.TRAILER, Long.BYTES))
                .getLong();
    }

    private int sum(SectionEntry section) throws IOException {
        CRC32C crc = new CRC32C();
        byte[] chunk = new byte[CheckpointFormat.CHUNK];
        try (InputStream in = new Region(channel, section.offset(), section.length())) {
            for (int count = in.read(chunk); count > 0; count = in.read(chunk)) {
                crc.update(chunk, 0, count);
            }
        }
        return (int) crc.getValue();
    }

    private static int sum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private int number(long offset) throws IOException {
        return CheckpointFormat.over(bytes(offset, Integer.BYTES)).getInt();
    }

    private byte[] bytes(long offset, int length) throws IOException {
        byte[] bytes = new Region(channel, offset, length).readNBytes(length);
        require(bytes.length == length, "it became shorter while it was read");
        return bytes;
    }

    private void require(boolean isSo, String otherwise) {
        if (!isSo) {
            throw damaged(otherwise);
        }
    }

    private InputException damaged(String why) {
        return CheckpointFault.damaged(file, why);
    }
}
