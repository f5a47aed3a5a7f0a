package org.apical.host.framework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.bundleset.BundleShelf;
import org.apical.plugin.InputException;

/** The runtime of Declarative Services: jars that join a set when one of its bundles has components. */
public final class ComponentRuntime {
    private static final String SCR = "org.apache.felix.scr";

    private ComponentRuntime() {}

    /**
     * The bundles, with the runtime appended if one of them needs it and none brings it.
     *
     * @param bundles the bundles of a set
     * @param distribution folder of the distribution, or root of the source tree
     * @throws InputException {@code components-missing} if the distribution lacks the runtime
     */
    public static List<BundleFile> join(List<BundleFile> bundles, Path distribution) {
        boolean isThere = bundles.stream().anyMatch(b -> b.symbolicName().equals(SCR));
        if (isThere || bundles.stream().noneMatch(BundleFile::needsComponents)) {
            return bundles;
        }
        Path shipped = distribution.resolve("lib").resolve("ds");
        Path built = distribution.resolve("platform/host/target/ds");
        List<BundleFile> joined = new ArrayList<>(bundles);
        joined.addAll(BundleShelf.scan(List.of(shipped, built)).bundles());
        if (joined.stream().noneMatch(b -> b.symbolicName().equals(SCR))) {
            throw new InputException(
                            "components-missing",
                            "a bundle of the set has components, but their runtime is not in " + shipped)
                    .mend("unpack the distribution again, or build it with mvn package");
        }
        return List.copyOf(joined);
    }
}
