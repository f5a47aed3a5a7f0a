package org.apical.host.bundleset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apical.plugin.Place;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * A named set of bundles, as its file says, with the sets that it includes.
 *
 * @param name its name
 * @param version its version
 * @param api the range of API versions that it is for
 * @param entries the bundles in order
 * @param file the file
 */
public record BundleSet(String name, Version version, Optional<VersionRange> api, List<Entry> entries, Path file) {
    /** Ending of set files. */
    public static final String ENDING = ".bundles";

    /**
     * A bundle that a set names.
     *
     * @param symbolicName name of the bundle
     * @param range versions that are allowed; empty for {@code *}
     * @param digest SHA-256 that the jar must have, in hexadecimal; empty if any
     * @param place where the set names it
     */
    public record Entry(String symbolicName, Optional<VersionRange> range, Optional<String> digest, Place place) {
        /** Whether a version is allowed. */
        public boolean allows(Version version) {
            return range.map(r -> r.includes(version)).orElse(true);
        }

        /** Name and range in words: {@code bundle 'presets' [0.1,1)}. */
        public String title() {
            return "bundle '" + symbolicName + "'" + range.map(r -> " " + r).orElse("");
        }
    }
}
