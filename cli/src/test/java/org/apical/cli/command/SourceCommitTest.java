package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCommitTest {
    private static final String HASH = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path folder;

    private Path tree;

    @BeforeEach
    void makeTree() throws IOException {
        tree = Files.createDirectories(folder.resolve("tree"));
        Files.createDirectories(tree.resolve("cli/target"));
        Files.writeString(tree.resolve("pom.xml"), "<project/>");
        write("tree/.git/HEAD", "ref: refs/heads/main\n");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    private Optional<String> commit() {
        return SourceCommit.around(tree.resolve("cli/target"));
    }

    @Test
    void branchIsFollowedToItsCommit() throws IOException {
        write("tree/.git/refs/heads/main", HASH + "\n");
        assertEquals(Optional.of(HASH), commit());
    }

    @Test
    void packedBranchIsFound() throws IOException {
        write("tree/.git/packed-refs", "# pack-refs with: peeled\n" + HASH + " refs/heads/main\n");
        assertEquals(Optional.of(HASH), commit());
    }

    @Test
    void detachedHeadIsTheCommit() throws IOException {
        write("tree/.git/HEAD", HASH + "\n");
        assertEquals(Optional.of(HASH), commit());
    }

    @Test
    void secondWorkingTreeIsFollowedToTheFirst() throws IOException {
        Files.delete(tree.resolve(".git/HEAD"));
        Files.delete(tree.resolve(".git"));
        write("tree/.git", "gitdir: ../first/.git/worktrees/tree\n");
        write("first/.git/worktrees/tree/HEAD", "ref: refs/heads/main\n");
        write("first/.git/worktrees/tree/commondir", "../..\n");
        write("first/.git/refs/heads/main", HASH + "\n");
        assertEquals(Optional.of(HASH), commit());
    }

    @Test
    void folderOutsideASourceTreeHasNone() {
        assertEquals(Optional.empty(), SourceCommit.around(folder));
    }
}
