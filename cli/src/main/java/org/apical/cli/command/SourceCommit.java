package org.apical.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The commit of a source tree, read from its files. */
final class SourceCommit {
    private SourceCommit() {}

    /** The commit of the source tree that a folder lies in; empty if it lies in none. */
    static Optional<String> around(Path folder) {
        return sourceTree(folder.toAbsolutePath()).map(SourceCommit::head);
    }

    /** The source tree that the distribution lies in. */
    private static Optional<Path> sourceTree(Path distribution) {
        for (Path folder = distribution; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git")) && Files.exists(folder.resolve("pom.xml"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static String head(Path tree) {
        try {
            Path git = gitFolder(tree.resolve(".git"));
            String head = Files.readString(git.resolve("HEAD")).trim();
            return head.startsWith("ref: ") ? reference(git, head.substring("ref: ".length())) : head;
        } catch (IOException e) {
            return "";
        }
    }

    /** A working tree beside the first one has a file that says where its folder is. */
    private static Path gitFolder(Path git) throws IOException {
        if (Files.isDirectory(git)) {
            return git;
        }
        return git.resolveSibling(Files.readString(git).trim().replaceFirst("^gitdir: ", ""));
    }

    private static String reference(Path git, String name) throws IOException {
        Path common = Files.exists(git.resolve("commondir"))
                ? git.resolve(Files.readString(git.resolve("commondir")).trim())
                : git;
        Path loose = common.resolve(name);
        if (Files.exists(loose)) {
            return Files.readString(loose).trim();
        }
        return Files.readAllLines(common.resolve("packed-refs")).stream()
                .filter(line -> line.endsWith(" " + name))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst()
                .orElse("");
    }
}
