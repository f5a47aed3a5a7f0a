package org.apical.host.bundleset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apical.core.registry.PluginInfo;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.osgi.framework.Version;

/**
 * A bundle on disk, as its manifest describes it. Nothing of it has been started.
 *
 * @param path the jar
 * @param symbolicName name of the bundle
 * @param version version of the bundle
 * @param digest SHA-256 of the jar, in hexadecimal
 * @param plugins the plug-ins that it announces
 * @param requirements clauses of {@code Require-Capability}
 * @param imports clauses of {@code Import-Package}
 * @param isFragment whether it is a fragment, which cannot be started
 */
public record BundleFile(
        Path path,
        String symbolicName,
        Version version,
        String digest,
        List<PluginInfo> plugins,
        List<HeaderClause> requirements,
        List<HeaderClause> imports,
        boolean isFragment) {
    /** Folder in a bundle that holds equation texts and experiments. */
    public static final String TEXTS = "OSGI-INF/apical";

    private static final String LOCATION = "apical:sha256:";
    private static final char GUEST = '#';

    /**
     * Reads a jar.
     *
     * @throws InputException {@code bundle-corrupt}, {@code bundle-manifest}
     */
    public static BundleFile read(Path jar) {
        return BundleManifest.read(jar);
    }

    /** Name and version in words: {@code bundle 'presets' 0.1.0}. */
    public String title() {
        return "bundle '" + symbolicName + "' " + version;
    }

    /** Where the framework thinks it was installed from: another content is another place. */
    public String location() {
        return LOCATION + digest;
    }

    /** The location of a bundle that came while the framework ran; it may come again. */
    public static String guestLocation(String digest, long number) {
        return LOCATION + digest + GUEST + number;
    }

    /** Whether a location is that of such a bundle. */
    public static boolean isGuest(String location) {
        return location.indexOf(GUEST) >= 0;
    }

    /** The digest in a location made here. */
    public static Optional<String> digestIn(String location) {
        if (!location.startsWith(LOCATION)) {
            return Optional.empty();
        }
        int end = isGuest(location) ? location.indexOf(GUEST) : location.length();
        return Optional.of(location.substring(LOCATION.length(), end));
    }

    /** Whether it needs the runtime of Declarative Services. */
    public boolean needsComponents() {
        return requirements.stream()
                .anyMatch(r -> r.path().equals("osgi.extender")
                        && r.directive("filter", "").contains("osgi.component"));
    }

    /**
     * Reads a text of the bundle; empty if there is no such entry.
     *
     * @param entry its path in the jar
     * @throws InputException {@code bundle-corrupt}
     */
    public Optional<String> text(String entry) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry found = zip.getEntry(entry);
            if (found == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(found)) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw BundleManifest.corrupt(path, e);
        }
    }

    /**
     * The jar, still the one that was read first.
     *
     * @throws InputException {@code bundle-changed}, {@code bundle-corrupt}
     */
    public byte[] content() {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw BundleManifest.corrupt(path, e);
        }
        if (!Digests.sha256(bytes).equals(digest)) {
            throw new InputException("bundle-changed", title() + " changed on disk while it was being loaded")
                    .at(Place.of(path.toString()))
                    .mend("start again when its build or copy is done");
        }
        return bytes;
    }
}
