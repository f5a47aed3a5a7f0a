package org.apical.host;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Writes bundles for tests. */
public final class JarBuilder {
    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final String name;
    private final String version;

    private JarBuilder(String name, String version) {
        this.name = name;
        this.version = version;
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", name);
        header("Bundle-Version", version);
    }

    /** A bundle of that name and version, with nothing in it. */
    public static JarBuilder bundle(String name, String version) {
        return new JarBuilder(name, version);
    }

    /** Sets a header; null takes it away. */
    public JarBuilder header(String header, String value) {
        if (value == null) {
            manifest.getMainAttributes().remove(new Attributes.Name(header));
        } else {
            manifest.getMainAttributes().putValue(header, value);
        }
        return this;
    }

    /** Announces one plug-in. */
    public JarBuilder announce(String kind, String plugin, String pluginVersion) {
        String before = manifest.getMainAttributes().getValue("Provide-Capability");
        String clause = "apical.plugin;kind=" + kind + ";name=\"" + plugin + "\";version:Version=" + pluginVersion;
        return header("Provide-Capability", before == null ? clause : before + "," + clause);
    }

    /** Adds a text. */
    public JarBuilder text(String entry, String text) {
        entries.put(entry, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds a class of the test's class path. */
    public JarBuilder type(Class<?> type) {
        String entry = type.getName().replace('.', '/') + ".class";
        try (var in = type.getResourceAsStream("/" + entry)) {
            entries.put(entry, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Writes {@code name-version.jar} into a folder. */
    public Path into(Path folder) {
        return as(folder.resolve(name + "-" + version + ".jar"));
    }

    /** Writes the jar. */
    public Path as(Path jar) {
        try {
            Files.createDirectories(jar.getParent());
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream zip = new JarOutputStream(out, manifest)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    zip.putNextEntry(new JarEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
