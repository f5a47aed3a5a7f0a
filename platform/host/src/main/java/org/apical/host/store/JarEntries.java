package org.apical.host.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** Whether every entry of a jar can be read to its end and bears a name that stays inside the jar. */
public final class JarEntries {
    private static final int BLOCK = 1 << 16;

    private final Path jar;

    private JarEntries(Path jar) {
        this.jar = jar;
    }

    /**
     * Reads them all.
     *
     * @throws InputException {@code bundle-missing}, {@code bundle-entry}, {@code bundle-corrupt}
     */
    public static void check(Path jar) {
        new JarEntries(jar).check();
    }

    private void check() {
        if (!Files.isRegularFile(jar)) {
            throw fault("bundle-missing", "there is no file '" + jar + "'", "correct the path of the jar");
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            entries.forEach(e -> checkName(e.getName()));
            for (ZipEntry entry : entries) {
                checkContent(zip, entry);
            }
        } catch (IOException e) {
            throw corrupt("cannot be read as a jar: " + e.getMessage()).because(e);
        }
    }

    private void checkName(String name) {
        boolean climbs = List.of(name.split("[/\\\\]", -1)).contains("..");
        boolean isAbsolute = name.startsWith("/") || name.startsWith("\\") || name.matches("[A-Za-z]:.*");
        if (climbs || isAbsolute) {
            throw fault(
                    "bundle-entry",
                    "'" + jar.getFileName() + "' has an entry that would be unpacked outside its folder: '" + name
                            + "'",
                    "do not use this jar; ask whoever made it for one without such names");
        }
    }

    private void checkContent(ZipFile zip, ZipEntry entry) throws IOException {
        CRC32 sum = new CRC32();
        byte[] block = new byte[BLOCK];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                sum.update(block, 0, n);
            }
        }
        if (entry.getCrc() >= 0 && sum.getValue() != entry.getCrc()) {
            throw corrupt("is damaged: the content of its entry '" + entry.getName() + "' does not have its checksum");
        }
    }

    private InputException corrupt(String what) {
        return fault("bundle-corrupt", "'" + jar.getFileName() + "' " + what, "build or copy it again");
    }

    private InputException fault(String slug, String what, String mend) {
        InputException fault = new InputException(slug, what);
        fault.at(Place.of(jar.toString())).mend(mend);
        return fault;
    }
}
