package org.apical.core.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apical.plugin.RunException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path temp;

    /** Linux has a device on which every write finds the disk full: its very words are tested. */
    private static IOException fullDisk() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "needs /dev/full");
        return assertThrows(IOException.class, () -> {
            try (OutputStream out = Files.newOutputStream(full)) {
                out.write(1);
            }
        });
    }

    @Test
    void fullDiskLeavesTheOldFileAndNoNewOne() throws IOException {
        IOException full = fullDisk();
        Path file = Files.writeString(temp.resolve("t.csv"), "old");
        RunException fault = assertThrows(
                RunException.class,
                () -> AtomicFile.write(file, out -> {
                    out.write(1);
                    throw full;
                }));
        assertEquals("disk-full", fault.slug());
        assertTrue(fault.getMessage().contains(file.toString()) && fault.mend().contains("free space"));
        assertEquals("old", Files.readString(file));
        assertEquals(1, temp.toFile().list().length);
    }

    @Test
    void fullDiskIsFoundBehindOtherCauses() {
        IOException full = fullDisk();
        assertEquals(
                "disk-full",
                DiskFault.writing(temp, new IllegalStateException("hdf", full)).slug());
    }

    @Test
    void anyOtherFaultSaysWhatTheSystemSaid() {
        Path file = temp.resolve("no/such");
        RunException fault = assertThrows(
                RunException.class,
                () -> AtomicFile.write(file, out -> {
                    throw new IOException("Input/output error");
                }));
        assertEquals("io", fault.slug());
        assertEquals(file + " cannot be written: IOException, Input/output error", fault.what());
    }

    @Test
    void textReplacesText() throws IOException {
        Path file = temp.resolve("a/b.txt");
        AtomicFile.writeText(file, "µ");
        AtomicFile.writeText(file, "ß");
        assertEquals("ß", Files.readString(file));
    }
}
