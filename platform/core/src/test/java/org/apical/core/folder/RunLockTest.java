package org.apical.core.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apical.plugin.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
    @TempDir
    Path temp;

    @Test
    void folderIsRunByOneAtATime() {
        RunFolder folder = RunFolder.create(temp.resolve("run"));
        InputException fault = assertThrows(
                InputException.class, () -> folder.whileLocked(() -> folder.<String>whileLocked(() -> "twice")));
        assertEquals("run-busy", fault.slug());
        String pid = Long.toString(ProcessHandle.current().pid());
        assertTrue(fault.what().endsWith("is being run now, by the process " + pid), fault.what());
    }

    @Test
    void lockOfAKilledProcessIsFree() throws IOException {
        RunFolder folder = RunFolder.create(temp.resolve("run"));
        Files.writeString(temp.resolve("run/.lock"), "12345"); // the file stays, the lock does not
        assertEquals("ran", folder.whileLocked(() -> "ran"));
        assertFalse(Files.exists(temp.resolve("run/.lock")));
    }
}
