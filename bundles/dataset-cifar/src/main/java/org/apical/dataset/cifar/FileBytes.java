package org.apical.dataset.cifar;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apical.dataset.file.DataFile;

/**
 * The bytes of plain files, one after the other, read where they lie: the system keeps in memory what it has room for. No read
 * crosses the border of two files, since each holds whole records.
 */
final class FileBytes implements RecordBytes {
    private final List<Part> parts = new ArrayList<>();
    private long length;

    /** A file, and where its bytes begin among all. */
    private record Part(DataFile file, FileChannel channel, long start) {}

    FileBytes(List<DataFile> files) {
        for (DataFile file : files) {
            try {
                FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ);
                parts.add(new Part(file, channel, length));
                length += channel.size();
            } catch (IOException e) {
                close();
                throw file.unreadable(e);
            }
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void read(long from, byte[] into) {
        Part part = parts.get(parts.size() - 1);
        for (int i = parts.size() - 2; from < part.start(); i--) {
            part = parts.get(i);
        }
        try {
            fill(part.channel(), from - part.start(), ByteBuffer.wrap(into));
        } catch (EOFException e) {
            throw part.file().truncated("has become shorter").because(e);
        } catch (IOException e) {
            throw part.file().unreadable(e);
        }
    }

    private static void fill(FileChannel channel, long from, ByteBuffer into) throws IOException {
        while (into.hasRemaining()) {
            if (channel.read(into, from + into.position()) < 0) {
                throw new EOFException();
            }
        }
    }

    @Override
    public void close() {
        for (Part part : parts) {
            try {
                part.channel().close();
            } catch (IOException e) {
                // nothing was written to it
            }
        }
    }
}
