package org.apical.host.bundleset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apical.core.registry.PluginInfo;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.plugin.PluginKind;
import org.osgi.framework.Version;

/** Reads what a bundle's manifest says. */
final class BundleManifest {
    private static final String CAPABILITY = "apical.plugin";

    private final Path jar;
    private final Attributes headers;

    private BundleManifest(Path jar, Attributes headers) {
        this.jar = jar;
        this.headers = headers;
    }

    static BundleFile read(Path jar) {
        try {
            return new BundleManifest(jar, headers(jar)).bundle(Digests.sha256(jar));
        } catch (IOException e) {
            throw corrupt(jar, e);
        }
    }

    static InputException corrupt(Path jar, IOException e) {
        InputException failure = new InputException(
                "bundle-corrupt", "'" + jar.getFileName() + "' cannot be read as a jar: " + e.getMessage());
        failure.at(Place.of(jar.toString()))
                .mend("build or copy it again, or take it out of the folder")
                .because(e);
        return failure;
    }

    private static Attributes headers(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(JarFile.MANIFEST_NAME);
            if (entry == null) {
                return new Attributes();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return new Manifest(in).getMainAttributes();
            }
        }
    }

    private BundleFile bundle(String digest) {
        if (clauses("Bundle-SymbolicName").isEmpty()) {
            throw wrong("has no OSGi manifest: the header Bundle-SymbolicName is missing")
                    .mend("build it as an OSGi bundle, for instance with the bnd plug-in");
        }
        String name = symbolicName();
        Version version = version(headers.getValue("Bundle-Version"), "Bundle-Version");
        return new BundleFile(
                jar.toAbsolutePath(),
                name,
                version,
                digest,
                plugins(name, version, digest),
                clauses("Require-Capability"),
                clauses("Import-Package"),
                headers.getValue("Fragment-Host") != null);
    }

    private String symbolicName() {
        String name = clauses("Bundle-SymbolicName").get(0).path();
        if (!name.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*")) {
            throw wrong("has '" + name + "' as Bundle-SymbolicName")
                    .mend("write it in letters, digits, '-' and '_', with dots between words");
        }
        return name;
    }

    private List<PluginInfo> plugins(String bundle, Version bundleVersion, String digest) {
        List<PluginInfo> plugins = new ArrayList<>();
        for (HeaderClause clause : clauses("Provide-Capability")) {
            if (clause.paths().contains(CAPABILITY)) {
                String given = clause.attribute("version", bundleVersion.toString());
                plugins.add(new PluginInfo(
                        kind(clause),
                        name(clause),
                        version(given, "the version of a plug-in").toString(),
                        bundle,
                        bundleVersion.toString(),
                        digest));
            }
        }
        return List.copyOf(plugins);
    }

    private PluginKind kind(HeaderClause clause) {
        String word = clause.attribute("kind", "");
        return PluginKind.ofWord(word).orElseThrow(() -> (InputException) wrong(
                        "announces a plug-in of the unknown kind '" + word + "'")
                .known(Arrays.stream(PluginKind.values()).map(PluginKind::word).toList())
                .mend("correct kind= in Provide-Capability, or use a newer Apical"));
    }

    private String name(HeaderClause clause) {
        String name = clause.attribute("name", "");
        if (name.isBlank()) {
            throw wrong("announces a plug-in without a name").mend("add name= to its clause of Provide-Capability");
        }
        return name;
    }

    private Version version(String text, String what) {
        try {
            return Version.parseVersion(text);
        } catch (IllegalArgumentException e) {
            throw wrong("has '" + text + "' as " + what + ", but a version has the form 1.2.3 or 1.2.3.word")
                    .because(e);
        }
    }

    private List<HeaderClause> clauses(String header) {
        try {
            return HeaderClause.parse(headers.getValue(header));
        } catch (IllegalArgumentException e) {
            throw wrong("has a header " + header + " that cannot be read: " + e.getMessage())
                    .because(e);
        }
    }

    private InputException wrong(String what) {
        InputException failure = new InputException("bundle-manifest", "'" + jar.getFileName() + "' " + what);
        failure.at(Place.of(jar.toString()));
        return failure;
    }
}
