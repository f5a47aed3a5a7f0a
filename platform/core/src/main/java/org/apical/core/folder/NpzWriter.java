package org.apical.core.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes named arrays to a {@code .npz} file that NumPy reads with {@code numpy.load}. Same arrays, same bytes: entries keep
 * their order, are stored uncompressed as {@code numpy.savez} does, and carry the first day of the zip calendar.
 *
 * <pre>{@code
 * new NpzWriter()
 *         .add("hidden.W", NpyArray.of(weights, 500, 784))
 *         .add("hidden.b", NpyArray.of(bias, 500))
 *         .write(folder.weights());
 * }</pre>
 */
public final class NpzWriter {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, NpyArray> arrays = new LinkedHashMap<>();

    /**
     * Adds an array.
     *
     * @param name its name, such as {@code hidden.W}; a slash becomes a dot
     * @throws IllegalArgumentException if the name occurs twice
     */
    public NpzWriter add(String name, NpyArray array) {
        if (arrays.putIfAbsent(name.replace('/', '.'), array) != null) {
            throw new IllegalArgumentException("array '" + name + "' occurs twice");
        }
        return this;
    }

    /**
     * Writes all arrays; the file appears complete or not at all.
     *
     * @throws org.apical.plugin.RunException {@code disk-full} or {@code io}
     */
    public void write(Path file) {
        AtomicFile.write(file, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (Map.Entry<String, NpyArray> entry : arrays.entrySet()) {
                zip.putNextEntry(entry(entry.getKey(), entry.getValue()));
                entry.getValue().writeTo(zip);
                zip.closeEntry();
            }
            zip.finish();
        });
    }

    /** A stored entry announces its checksum, so the array is walked twice. */
    private static ZipEntry entry(String name, NpyArray array) throws IOException {
        CheckedOutputStream sum = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        array.writeTo(sum);
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(array.byteCount());
        entry.setCrc(sum.getChecksum().getValue());
        entry.setTimeLocal(EPOCH);
        return entry;
    }
}
