package org.apical.dataset.idx;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apical.dataset.file.DataFile;
import org.apical.plugin.InputException;

/**
 * What an idx file of bytes holds. Its header: two zeros, 8 for bytes, the number of dimensions; then the size of each, as whole
 * numbers of 32 bits, the highest byte first.
 *
 * @param sizes the sizes
 * @param bytes the bytes, the last dimension running fastest
 */
record IdxContent(int[] sizes, byte[] bytes) {
    private static final int BYTES = 8;
    private static final int LARGEST = Integer.MAX_VALUE - 64; // of an array in Java

    /** Reads a file of that many dimensions. */
    static IdxContent read(DataFile file, int least, int most) {
        return file.read(in -> {
            int[] sizes = header(file, in, least, most);
            int count = count(file, sizes);
            byte[] bytes = content(file, in, sizes, count);
            if (in.read() >= 0) {
                throw file.fault(
                                "data-size",
                                "it holds more than the " + shown(sizes) + " bytes that its header promises")
                        .mend("get the file again; its header or its content is not its own");
            }
            return new IdxContent(sizes, bytes);
        });
    }

    private static int[] header(DataFile file, InputStream in, int least, int most) throws IOException {
        byte[] magic = in.readNBytes(4);
        boolean isIdx = magic.length == 4 && magic[0] == 0 && magic[1] == 0;
        if (!isIdx || magic[2] != BYTES || magic[3] < least || magic[3] > most) {
            String dimensions = least == most ? Integer.toString(least) : least + " to " + most;
            throw file.fault(
                            "idx-header",
                            "it begins with " + hex(magic) + ", but an idx file of bytes with " + dimensions
                                    + " dimension" + (most == 1 ? "" : "s") + " begins with 00 00 08 0" + most)
                    .mend("name the right file; images and labels have files of their own");
        }
        ByteBuffer numbers = ByteBuffer.wrap(DataFile.exactly(in, 4 * magic[3]));
        int[] sizes = new int[magic[3]];
        numbers.asIntBuffer().get(sizes);
        return sizes;
    }

    private static String hex(byte[] bytes) {
        if (bytes.length == 0) {
            return "nothing (it is empty)";
        }
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(String.format("%02x ", b));
        }
        return text.toString().strip();
    }

    private static int count(DataFile file, int[] sizes) {
        long count = 1;
        for (int size : sizes) {
            if (size < 1 || count * size > LARGEST) {
                throw absurd(
                        file, sizes, "which is not possible: each must be at least 1, and all together at most 2^31");
            }
            count *= size;
        }
        if (!file.canHold(count)) {
            throw absurd(file, sizes, "but so short a file cannot hold them");
        }
        return (int) count;
    }

    private static InputException absurd(DataFile file, int[] sizes, String why) {
        InputException fault = file.fault("idx-size", "its header promises " + shown(sizes) + " bytes, " + why);
        fault.mend("get the file again; 'apical data check' compares it with known sums");
        return fault;
    }

    private static byte[] content(DataFile file, InputStream in, int[] sizes, int count) throws IOException {
        byte[] bytes = new byte[count];
        try {
            int read = in.readNBytes(bytes, 0, count);
            if (read < count) {
                throw file.truncated("holds " + read + " of the " + shown(sizes) + " bytes that its header promises");
            }
        } catch (EOFException e) {
            throw file.truncated("ends before the " + shown(sizes) + " bytes that its header promises")
                    .because(e);
        }
        return bytes;
    }

    private static String shown(int[] sizes) {
        return String.join(
                " x ", Arrays.stream(sizes).mapToObj(Integer::toString).toList());
    }
}
