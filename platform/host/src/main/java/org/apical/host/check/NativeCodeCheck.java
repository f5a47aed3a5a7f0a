package org.apical.host.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Whether a jar is free of native code: what it binds by JNI could never be unloaded, and so never be swapped. */
final class NativeCodeCheck {
    private static final String CHECK = "native code";
    private static final String LIBRARY = ".*\\.(so|so\\.\\d+|dll|dylib|jnilib)";
    private static final String MEND =
            "write it in Java or as equations; what must be native belongs on the class path of the host";

    private NativeCodeCheck() {}

    static List<CheckRow> rows(Path jar) throws IOException {
        List<CheckRow> rows = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                uses(zip, entry).forEach(use -> rows.add(CheckRow.missed(CHECK, entry.getName() + " " + use, MEND)));
            }
        }
        return rows.isEmpty() ? List.of(CheckRow.ok(CHECK, "none")) : rows;
    }

    private static List<String> uses(ZipFile zip, ZipEntry entry) throws IOException {
        if (entry.getName().matches(LIBRARY)) {
            return List.of("is a native library");
        }
        if (!entry.getName().endsWith(".class")) {
            return List.of();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return ClassScan.nativeUses(in.readAllBytes());
        } catch (IOException e) {
            return List.of("cannot be read as a class: " + e.getMessage());
        }
    }
}
