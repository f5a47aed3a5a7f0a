package org.apical.host;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apical.core.equation.EquationCompiler;
import org.apical.host.framework.TextCompiler;

/**
 * Where the host looks and what it does.
 *
 * @param distribution folder of the distribution, or root of the source tree
 * @param user the user's folder
 * @param bundleSet name or file of the bundle set; empty if the experiment says it
 * @param isClean whether the bundle cache is forgotten
 * @param lockFolder where the lock of the set lies, of which each bundle must be; empty if any will do
 * @param compiler for equation texts
 * @param messages receives warnings, one line each
 */
public record HostOptions(
        Path distribution,
        Path user,
        Optional<String> bundleSet,
        boolean isClean,
        Optional<Path> lockFolder,
        TextCompiler compiler,
        Consumer<String> messages) {
    /** System property with the folder of the distribution, set by the launcher. */
    public static final String DISTRIBUTION = "apical.distribution";

    /** Environment variable with the user's folder. */
    public static final String USER = "APICAL_HOME";

    /**
     * The options of this process: the distribution that the launcher names, or that the host's jar lies in; the user's
     * folder from {@code APICAL_HOME}, else {@code ~/.apical}.
     */
    public static HostOptions detect(Consumer<String> messages) {
        return new HostOptions(
                distributionFolder(),
                userFolder(System.getenv()),
                Optional.empty(),
                false,
                Optional.empty(),
                EquationCompiler::compile,
                messages);
    }

    /** The same with other folders. */
    public HostOptions in(Path otherDistribution, Path otherUser) {
        return new HostOptions(otherDistribution, otherUser, bundleSet, isClean, lockFolder, compiler, messages);
    }

    /** The same with a bundle set. */
    public HostOptions withSet(String nameOrFile) {
        return new HostOptions(distribution, user, Optional.of(nameOrFile), isClean, lockFolder, compiler, messages);
    }

    /** The same with a fresh bundle cache. */
    public HostOptions clean() {
        return new HostOptions(distribution, user, bundleSet, true, lockFolder, compiler, messages);
    }

    /** The same with only what a lock names: its file lies in this folder, or beside the set. */
    public HostOptions locked(Path folder) {
        return new HostOptions(distribution, user, bundleSet, isClean, Optional.of(folder), compiler, messages);
    }

    /** The folder that the environment names: itself, or a home; Java's own idea of a home does not follow {@code HOME}. */
    static Path userFolder(Map<String, String> environment) {
        String named = environment.getOrDefault(USER, "");
        String home = environment.getOrDefault("HOME", "");
        if (!named.isBlank()) {
            return Path.of(named);
        }
        return Path.of(home.isBlank() ? System.getProperty("user.home") : home, ".apical");
    }

    List<Path> bundleFolders() {
        return List.of(shippedBundles(), userBundles());
    }

    Path shippedBundles() {
        return distribution.resolve("bundles");
    }

    Path userBundles() {
        return user.resolve("bundles");
    }

    List<Path> setFolders() {
        return bundleFolders().stream().map(f -> f.resolve("sets")).toList();
    }

    Path caches() {
        return user.resolve("cache").resolve("bundles");
    }

    /** The folder above {@code lib/}, where the host's own jar lies. */
    private static Path distributionFolder() {
        String named = System.getProperty(DISTRIBUTION);
        if (named != null) {
            return Path.of(named);
        }
        Path jar = Path.of(URI.create(HostOptions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        return jar.getParent().getParent();
    }
}
