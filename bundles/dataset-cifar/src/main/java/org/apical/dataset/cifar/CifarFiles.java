package org.apical.dataset.cifar;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apical.dataset.file.DataFile;
import org.apical.plugin.InputException;

/** The files {@code data_batch_1.bin} and so on of a part, compressed or not. */
final class CifarFiles {
    private final CifarSet set;
    private final Pattern name;

    CifarFiles(CifarSet set, Pattern name) {
        this.set = set;
        this.name = name;
    }

    /** The records of the first folder that has such files; empty if none has. */
    Optional<CifarRecords> in(Path folder) {
        for (String below : set.folders()) {
            List<DataFile> files = files(folder.resolve(below));
            if (!files.isEmpty()) {
                return Optional.of(read(files));
            }
        }
        return Optional.empty();
    }

    private List<DataFile> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> name.matcher(plain(f)).matches())
                    .sorted()
                    .map(DataFile::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    CifarRecords read(List<DataFile> files) {
        List<byte[]> contents = new ArrayList<>();
        long size = 0;
        for (DataFile file : files) {
            byte[] content = file.read(CifarFiles::all);
            checkLength(file, content.length, set);
            contents.add(content);
            size += content.length;
        }
        byte[] bytes = contents.get(0);
        if (contents.size() > 1) {
            bytes = new byte[Math.toIntExact(size)];
            int at = 0;
            for (int k = 0; k < contents.size(); k++) {
                byte[] content = contents.set(k, null); // so that not all of them are kept twice
                System.arraycopy(content, 0, bytes, at, content.length);
                at += content.length;
            }
        }
        return new CifarRecords(set, bytes, files.get(0));
    }

    private static byte[] all(InputStream in) throws IOException {
        byte[] known = new byte[in.available()]; // all of a plain file, so that it is not in memory twice
        int count = in.readNBytes(known, 0, known.length);
        byte[] rest = in.readAllBytes();
        if (count + rest.length == 0) {
            throw new EOFException("empty");
        }
        if (count == known.length && rest.length == 0) {
            return known;
        }
        byte[] bytes = Arrays.copyOf(known, count + rest.length);
        System.arraycopy(rest, 0, bytes, count, rest.length);
        return bytes;
    }

    static void checkLength(DataFile file, long length, CifarSet set) {
        if (length == 0 || length % set.record() != 0) {
            InputException fault = file.truncated(
                    "holds " + length + " bytes, which is no whole number of records of " + set.record() + " bytes");
            throw fault;
        }
    }
}
