package org.apical.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Writes a bundle of texts for tests. */
final class TinyBundle {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final StringJoiner announced = new StringJoiner(",");
    private final Attributes headers;
    private final Manifest manifest = new Manifest();
    private final String name;
    private final String version;

    TinyBundle(String name) {
        this(name, "1.2.0");
    }

    TinyBundle(String name, String version) {
        this.name = name;
        this.version = version;
        headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", name);
        headers.putValue("Bundle-Version", version);
    }

    /** Adds a text and announces it. */
    TinyBundle text(String kind, String file, String text) {
        announce(kind, file.substring(0, file.lastIndexOf('.')));
        entries.put("OSGI-INF/apical/" + file, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds the text of a plug-in with a group's name before its own, and announces it. */
    TinyBundle text(String kind, String group, String file, String text) {
        announce(kind, group + "/" + file.substring(0, file.lastIndexOf('.')));
        entries.put("OSGI-INF/apical/" + file, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    TinyBundle announce(String kind, String plugin) {
        announced.add("apical.plugin;kind=" + kind + ";name=\"" + plugin + "\";version:Version=" + version);
        return this;
    }

    /** Adds an activator of the test's class path, with the classes inside it. */
    TinyBundle activator(Class<?> activator) throws IOException {
        headers.putValue("Bundle-Activator", activator.getName());
        headers.putValue(
                "Import-Package",
                "org.osgi.framework,org.apical.solver,org.apical.plugin,org.apical.dataset,org.apical.dataset.file");
        add(activator);
        for (Class<?> inner : activator.getDeclaredClasses()) {
            add(inner);
        }
        return this;
    }

    private void add(Class<?> type) throws IOException {
        String entry = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getResourceAsStream("/" + entry)) {
            entries.put(entry, in.readAllBytes());
        }
    }

    Path into(Path folder) throws IOException {
        headers.putValue("Provide-Capability", announced.toString());
        Files.createDirectories(folder);
        Path jar = folder.resolve(name + "-" + version + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new JarEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return jar;
    }
}
