package org.apical.cli.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.apical.dataset.file.PublishedFile;
import org.apical.plugin.InputException;
import org.apical.plugin.RunException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class DownloadTest {
    @TempDir
    Path folder;

    private final byte[] content = new byte[300_000];
    private final List<String> progress = new ArrayList<>();
    private FileServer server;
    private Path target;

    @BeforeEach
    void serve() throws IOException {
        new Random(5).nextBytes(content);
        server = new FileServer().give("set.bin", content);
        target = folder.resolve("new/set.bin");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void fileAppearsWholeAndNothingBesideIt() throws IOException {
        fetch(server.address());
        assertArrayEquals(content, Files.readAllBytes(target));
        assertFalse(Files.exists(part()));
        assertTrue(progress.get(progress.size() - 1).equals("set.bin  292 of 292 KiB"), progress.toString());
    }

    @Test
    void brokenDownloadGoesOnWhereItBrokeOff() throws IOException {
        server.breakingAfter(100_000);
        RunException fault = assertThrows(RunException.class, () -> fetch(server.address()));
        assertEquals("fetch-failed", fault.slug());
        assertFalse(Files.exists(target));
        long kept = Files.size(part());
        assertTrue(kept > 0 && kept <= 100_000);
        fetch(server.address());
        assertArrayEquals(content, Files.readAllBytes(target));
        assertEquals(List.of("set.bin", "set.bin bytes=" + kept + "-"), server.requests());
    }

    @Test
    void serverThatKnowsNoRangesIsReadFromTheBeginning() throws IOException {
        server.withoutRanges();
        keep(Arrays.copyOf(content, 1000));
        fetch(server.address());
        assertArrayEquals(content, Files.readAllBytes(target));
    }

    @Test
    void partOfSomethingElseIsForgotten() throws IOException {
        keep(new byte[1000]);
        fetch(server.address());
        assertArrayEquals(content, Files.readAllBytes(target));
        assertEquals(List.of("set.bin bytes=1000-", "set.bin"), server.requests());
    }

    @Test
    void partThatIsWholeAlreadyIsTaken() throws IOException {
        keep(content);
        fetch(server.address());
        assertArrayEquals(content, Files.readAllBytes(target));
    }

    @Test
    void nextMirrorIsAskedWhenOneFails() throws IOException {
        try (FileServer empty = new FileServer();
                FileServer wrong = new FileServer().give("set.bin", new byte[50])) {
            fetch(empty.address(), wrong.address(), server.address());
        }
        assertArrayEquals(content, Files.readAllBytes(target));
    }

    @Test
    void whatEachMirrorAnsweredIsSaid() throws IOException {
        try (FileServer empty = new FileServer();
                FileServer wrong = new FileServer().give("set.bin", new byte[50])) {
            RunException fault = assertThrows(RunException.class, () -> fetch(empty.address(), wrong.address()));
            assertTrue(
                    fault.what()
                            .startsWith("set.bin was not to be had: " + empty.address() + "set.bin answered 404; "
                                    + wrong.address() + "set.bin holds something else (sha256 "),
                    fault.what());
        }
        assertFalse(Files.exists(target));
        assertFalse(Files.exists(part()));
    }

    @Test
    void serverThatIsNotThereIsSaid() {
        String address = server.address();
        server.close();
        RunException fault = assertThrows(RunException.class, () -> fetch(address));
        assertTrue(fault.what().contains("Connection refused"), fault.what());
        assertEquals(1, fault.exitStatus());
    }

    @Test
    void addressOfAnotherKindIsRefused() {
        for (String mirror : List.of("file:///etc", "not an address", "example.org")) {
            InputException fault = assertThrows(InputException.class, () -> fetch(mirror));
            assertEquals("'" + mirror + "' is no address of a mirror", fault.what());
        }
    }

    @Test
    void folderThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(folder.resolve("new"), "a file in its place");
        assertEquals(
                "io",
                assertThrows(RunException.class, () -> fetch(server.address())).slug());
    }

    private void fetch(String... mirrors) {
        PublishedFile file = new PublishedFile("set.bin", sum(content), false);
        new Download(file, target, List.of(mirrors), progress::add).fetch();
    }

    private Path part() {
        return target.resolveSibling("set.bin.part");
    }

    private void keep(byte[] part) throws IOException {
        Files.createDirectories(part().getParent());
        Files.write(part(), part);
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
