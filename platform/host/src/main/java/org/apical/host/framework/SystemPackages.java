package org.apical.host.framework;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.apical.host.bundleset.HeaderClause;
import org.apical.plugin.InputException;
import org.apical.plugin.Plugin;
import org.osgi.framework.Version;

/** What the host gives to bundles: the packages of the API, in the versions that the API's own manifest states. */
public final class SystemPackages {
    private final List<HeaderClause> exports;
    private final Version product;

    private SystemPackages(List<HeaderClause> exports, Version product) {
        this.exports = exports;
        this.product = product;
    }

    /**
     * Reads the manifest of the API on the class path.
     *
     * @throws InputException {@code api-manifest} if the API has no manifest
     */
    public static SystemPackages ofApi() {
        Attributes headers = manifestBeside(Plugin.class).getMainAttributes();
        return new SystemPackages(
                HeaderClause.parse(headers.getValue("Export-Package")),
                Version.parseVersion(headers.getValue("Bundle-Version")));
    }

    /** The list for the framework: {@code org.apical.plugin;version="1.0.0",...}. */
    String extra() {
        return exports.stream()
                .flatMap(c -> c.paths().stream().map(p -> p + ";version=\"" + c.attribute("version", "0") + "\""))
                .collect(Collectors.joining(","));
    }

    /** Version of the API: that of its package {@code org.apical.plugin}. */
    public Version api() {
        return version(Plugin.class.getPackageName()).orElse(Version.emptyVersion);
    }

    /** Version of a package; empty if the host does not give it to bundles. */
    public Optional<Version> version(String packageName) {
        return exports.stream()
                .filter(c -> c.paths().contains(packageName))
                .map(c -> Version.parseVersion(c.attribute("version", "0")))
                .findFirst();
    }

    /** Version of the platform. */
    public Version product() {
        return product;
    }

    private static Manifest manifestBeside(Class<?> type) {
        URL place = type.getProtectionDomain().getCodeSource().getLocation();
        try {
            return read(Path.of(new URI(place.toString())));
        } catch (IOException | URISyntaxException e) {
            throw new InputException("api-manifest", "the manifest of the API cannot be read from " + place)
                    .mend("build it with Maven: mvn package -pl platform/api")
                    .because(e);
        }
    }

    private static Manifest read(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            try (InputStream in = Files.newInputStream(place.resolve(JarFile.MANIFEST_NAME))) {
                return new Manifest(in);
            }
        }
        try (JarFile jar = new JarFile(place.toFile(), false)) {
            return jar.getManifest();
        }
    }
}
