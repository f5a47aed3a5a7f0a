package org.apical.dataset.cifar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Part;
import org.apical.dataset.file.DataFile;

/** Keeps the decoded images of an archive, so that they are decoded once. Whatever the disk refuses is done without. */
final class CifarCache {
    private final Optional<Path> file;

    /** The place of an archive's part; another size or time of the archive is another place. */
    CifarCache(DatasetRequest request, Path archive) {
        this.file = request.cache()
                .flatMap(folder -> place(folder, archive, request.part().name()));
    }

    private static Optional<Path> place(Path folder, Path archive, String part) {
        try {
            long time = Files.getLastModifiedTime(archive).toMillis();
            String name = archive.getFileName() + "-" + Files.size(archive) + "-" + time + "-" + part + ".bin";
            return Optional.of(folder.resolve(name));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The records that are kept; empty if there are none, or not as many bytes as a set has. */
    Optional<CifarRecords> records(CifarSet set) {
        return file.filter(f -> Files.isRegularFile(f) && f.toFile().length() % set.record() == 0)
                .map(f -> new CifarFiles(set, set.files().get(Part.TEST)).read(List.of(new DataFile(f))));
    }

    /** Keeps records. */
    void keep(byte[] bytes) {
        file.ifPresent(target -> write(target, bytes));
    }

    private static void write(Path target, byte[] bytes) {
        try {
            Files.createDirectories(target.getParent());
            Path part = Files.createTempFile(target.getParent(), "records", ".part");
            try {
                Files.write(part, bytes);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // they are decoded again the next time
        }
    }
}
