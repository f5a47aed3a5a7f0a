package org.apical.host.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.bundleset.Digests;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.osgi.framework.Version;

/**
 * A bundle as the index of the store names it.
 *
 * @param symbolicName name of the bundle
 * @param version its version
 * @param digest SHA-256 that its jar had when it was installed, in hexadecimal
 * @param jar its jar
 */
public record InstalledBundle(String symbolicName, Version version, String digest, Path jar) {
    /** Name and version in words: {@code bundle 'mylab.rules' 1.0.0}. */
    public String title() {
        return "bundle '" + symbolicName + "' " + version;
    }

    /**
     * Reads the jar, which must be the one that was installed.
     *
     * @throws InputException {@code store-damaged}
     */
    public BundleFile read() {
        if (!Files.isRegularFile(jar)) {
            throw damaged("its jar is gone");
        }
        String found = digestNow();
        if (!found.equals(digest)) {
            throw damaged("its jar has the SHA-256 " + found + ", but " + digest + " was installed");
        }
        return BundleFile.read(jar);
    }

    private String digestNow() {
        try {
            return Digests.sha256(jar);
        } catch (IOException e) {
            throw damaged("its jar cannot be read: " + e.getMessage());
        }
    }

    private InputException damaged(String why) {
        InputException fault = new InputException("store-damaged", "the installed " + title() + " is damaged: " + why);
        fault.at(Place.of(jar.toString()))
                .mend("'apical bundle remove " + symbolicName + " " + version + "', then install it again");
        return fault;
    }
}
