package org.apical.core.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where data sets are looked for: in the folder that the environment variable {@code APICAL_DATA} names, else in {@code data} of
 * the user's folder. What is made from them is kept in {@code cache/data} of the user's folder.
 *
 * @param named the folder that the user named
 * @param user the user's folder
 */
public record DataFolders(Optional<Path> named, Path user) {
    /** Environment variable with the folder of data sets. */
    public static final String VARIABLE = "APICAL_DATA";

    /** Those of this process. */
    public static DataFolders ofProcess() {
        String home = System.getenv().getOrDefault("HOME", System.getProperty("user.home"));
        return of(System.getenv(), Path.of(home));
    }

    /** Those of an environment. */
    static DataFolders of(Map<String, String> environment, Path home) {
        Path user = variable(environment, "APICAL_HOME").orElse(home.resolve(".apical"));
        return new DataFolders(variable(environment, VARIABLE), user);
    }

    private static Optional<Path> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(v -> !v.isBlank())
                .map(Path::of);
    }

    /** The folder of data sets; empty where none is named and the user's own does not exist. */
    public Optional<Path> data() {
        return named.or(() -> Optional.of(own()).filter(Files::isDirectory));
    }

    /** The folder that downloads go to if the user names no other. */
    public Path target() {
        return named.orElse(own());
    }

    private Path own() {
        return user.resolve("data");
    }

    /** The folder for what can be made again. */
    public Path cache() {
        return user.resolve("cache").resolve("data");
    }
}
