package org.apical.host.bundleset;

import java.util.Optional;
import org.apical.plugin.InputException;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Which versions of a plug-in an experiment asks for: all, a range such as {@code [1.0,2)}, or one version such as {@code 1.1}. */
public final class VersionWish {
    private final Optional<VersionRange> range;

    private VersionWish(Optional<VersionRange> range) {
        this.range = range;
    }

    /**
     * Reads a wish.
     *
     * @param text a range or a version; empty for any version
     * @throws InputException {@code plugin-version}
     */
    public static VersionWish parse(String text) {
        if (text.isEmpty()) {
            return new VersionWish(Optional.empty());
        }
        try {
            return new VersionWish(Optional.of(isRange(text) ? new VersionRange(text) : only(text)));
        } catch (IllegalArgumentException e) {
            throw new InputException("plugin-version", "'" + text + "' is no version and no range of versions")
                    .mend("write it as 1.0.0 or [1.0,2)")
                    .because(e);
        }
    }

    /** Whether a version, such as {@code 1.1.0}, fulfils it. */
    public boolean allows(String version) {
        return range.map(r -> r.includes(Version.parseVersion(version))).orElse(true);
    }

    private static boolean isRange(String text) {
        return text.startsWith("[") || text.startsWith("(");
    }

    /** One version; without a qualifier whatever its qualifier is. */
    private static VersionRange only(String text) {
        Version from = Version.parseVersion(text);
        if (!from.getQualifier().isEmpty()) {
            return new VersionRange(VersionRange.LEFT_CLOSED, from, from, VersionRange.RIGHT_CLOSED);
        }
        Version next = new Version(from.getMajor(), from.getMinor(), from.getMicro() + 1);
        return new VersionRange(VersionRange.LEFT_CLOSED, from, next, VersionRange.RIGHT_OPEN);
    }
}
