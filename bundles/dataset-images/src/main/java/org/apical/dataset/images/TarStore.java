package org.apical.dataset.images;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apical.dataset.file.DataFile;
import org.apical.dataset.file.TarEntry;
import org.apical.dataset.file.TarReader;
import org.apical.plugin.InputException;

/**
 * Images in a tar archive, {@code part/class/file} below any folder. It is read through an index of its files. A compressed archive
 * cannot be read in any order, so it is unpacked once, into a tar in the user's cache.
 */
final class TarStore implements ImageStore {
    private final DataFile archive;
    private final Path tar;
    private final boolean isTemporary;
    private final FileChannel channel;

    private TarStore(DataFile archive, Path tar, boolean isTemporary) throws IOException {
        this.archive = archive;
        this.tar = tar;
        this.isTemporary = isTemporary;
        this.channel = FileChannel.open(tar, StandardOpenOption.READ);
    }

    /** Opens an archive; a compressed one is unpacked into the folder if that has not been done yet. */
    static TarStore open(DataFile archive, Optional<Path> cache) {
        try {
            if (!archive.isCompressed()) {
                return new TarStore(archive, archive.path(), false);
            }
            if (cache.isEmpty()) {
                Path unpacked = Files.createTempFile("apical-images", ".tar");
                unpack(archive, unpacked);
                return new TarStore(archive, unpacked, true);
            }
            return new TarStore(archive, unpacked(archive, cache.get()), false);
        } catch (IOException e) {
            throw archive.fault("data-unpack", "it cannot be unpacked: " + e)
                    .mend("make room on the disk, or unpack it yourself and name the folder")
                    .because(e);
        }
    }

    private static Path unpacked(DataFile archive, Path cache) throws IOException {
        Path file = archive.path();
        long time = Files.getLastModifiedTime(file).toMillis();
        Path target = cache.resolve(file.getFileName() + "-" + Files.size(file) + "-" + time + ".tar");
        if (!Files.isRegularFile(target)) {
            Files.createDirectories(cache);
            Path part = Files.createTempFile(cache, "unpacked", ".part");
            try {
                unpack(archive, part);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        }
        return target;
    }

    private static void unpack(DataFile archive, Path target) {
        archive.read(in -> Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING));
    }

    @Override
    public Map<String, List<ImageEntry>> classes(String part) {
        Map<String, List<ImageEntry>> classes = new TreeMap<>();
        new DataFile(tar).read(in -> index(in, part, classes));
        classes.values().forEach(images -> images.sort(Comparator.comparing(ImageEntry::name)));
        return classes;
    }

    private Map<String, List<ImageEntry>> index(InputStream in, String part, Map<String, List<ImageEntry>> classes)
            throws IOException {
        TarReader reader = new TarReader(in);
        for (TarEntry entry = reader.next(); entry != null; entry = reader.next()) {
            String[] folders = entry.name().split("/", -1);
            int last = folders.length - 1;
            if (last < 2 || !folders[last - 2].equals(part) || folders[last].startsWith(".")) {
                continue;
            }
            if (!ImageEntry.isImage(folders[last])) {
                throw archive.fault("image-name", entry.name() + " is no .jpg, .jpeg or .png in a folder of a class")
                        .mend("make the archive again without it");
            }
            ImageEntry image = new ImageEntry(entry.name(), entry.offset(), Math.toIntExact(entry.size()));
            classes.computeIfAbsent(folders[last - 1], k -> new ArrayList<>()).add(image);
        }
        return classes;
    }

    @Override
    public byte[] content(ImageEntry image) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(image.size());
        while (content.hasRemaining()) {
            if (channel.read(content, image.offset() + content.position()) < 0) {
                throw new EOFException(image.name());
            }
        }
        return content.array();
    }

    @Override
    public String where(String name) {
        return archive.path() + " / " + name;
    }

    @Override
    public InputException missing(String part) {
        InputException fault = archive.fault("data-missing", "it holds no images '" + part + "/<class>/<file>'");
        fault.mend("name the part as it is called there by the words 'training' and 'test'");
        return fault;
    }

    @Override
    public void close() {
        try {
            channel.close();
            if (isTemporary) {
                Files.deleteIfExists(tar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
