package org.apical.dataset.cifar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** The records of some files: left where they are, unless one is compressed. */
    CifarRecords read(List<DataFile> files) {
        RecordBytes bytes = files.stream().anyMatch(CifarFiles::isCompressed) ? unpacked(files) : plain(files);
        return new CifarRecords(set, bytes, files.get(0));
    }

    private RecordBytes plain(List<DataFile> files) {
        for (DataFile file : files) {
            checkLength(file, file.path().toFile().length(), set);
        }
        return new FileBytes(files);
    }

    private RecordBytes unpacked(List<DataFile> files) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (DataFile file : files) {
            int before = all.size();
            file.read(in -> in.transferTo(all));
            checkLength(file, all.size() - before, set);
        }
        return RecordBytes.of(all.toByteArray());
    }

    private static boolean isCompressed(DataFile file) {
        try {
            return file.isCompressed();
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    static void checkLength(DataFile file, long length, CifarSet set) {
        if (length == 0 || length % set.record() != 0) {
            InputException fault = file.truncated(
                    "holds " + length + " bytes, which is no whole number of records of " + set.record() + " bytes");
            throw fault;
        }
    }
}
