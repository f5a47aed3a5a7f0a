package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apical.cli.data.FileServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {
    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void makeDistribution() throws IOException {
        new TinyBundle("letters")
                .activator(TinyDataset.class)
                .announce("dataset", "letters")
                .into(folder.resolve("dist/bundles"));
        shell = new Shell(folder, folder.resolve("dist"));
    }

    @Test
    void fetchedFilesAreListedAndCheckedAndNotFetchedAgain() throws IOException {
        try (FileServer server = new FileServer().give("abc.txt", ABC).give("abc.gz", gzip(ABC))) {
            String[] fetch = {"data", "fetch", "tiny-letters", "--to", "sets", "--mirror", server.address()};
            String out = shell.succeed(fetch).out();
            assertEquals(2, out.lines().filter(l -> l.startsWith("fetched: ")).count(), out);
            out = shell.succeed(fetch).out();
            assertEquals(
                    2, out.lines().filter(l -> l.startsWith("there already: ")).count(), out);
        }
        JsonNode list = shell.succeed("data", "list", "--in", "sets", "--format", "json")
                .json()
                .get("data")
                .get(0);
        assertEquals("2 of 2", list.get("there").asText());
        assertEquals("letters", list.get("dataset").asText());
        String checked = shell.succeed("data", "check", "--in", "sets").out();
        assertEquals(2, checked.lines().filter(l -> l.contains(" ok ")).count(), checked);
    }

    @Test
    void checkSaysWhatDiffersAndEndsWithItsOwnStatus() throws IOException {
        Path letters = Files.createDirectories(folder.resolve("sets/letters"));
        Files.writeString(letters.resolve("abc.txt"), "abd");
        Files.write(letters.resolve("abc"), ABC); // unpacked
        Shell.Outcome outcome = shell.run("data", "check", "--in", "sets", "--format", "json");
        assertEquals(ExitStatus.MISSED, outcome.status());
        JsonNode files = outcome.json().get("files");
        assertEquals("differs", files.get(0).get("verdict").asText());
        assertTrue(files.get(0)
                .get("detail")
                .asText()
                .startsWith("sha256 a52d159f262b2c6ddb724a61840befc36eb30c88877a4030b65cbe86298449c9"));
        assertEquals("ok", files.get(1).get("verdict").asText());
    }

    @Test
    void truncatedGzipIsSaidByCheckInWords() throws IOException {
        Path letters = Files.createDirectories(folder.resolve("sets/letters"));
        Files.write(letters.resolve("abc.gz"), Arrays.copyOf(gzip(ABC), 15));
        Shell.Outcome outcome = shell.run("data", "check", "tiny-letters", "--in", "sets");
        assertEquals(ExitStatus.MISSED, outcome.status());
        assertTrue(outcome.out().contains("unreadable"), outcome.out());
        assertTrue(outcome.out().contains("it is cut short"), outcome.out());
        assertTrue(outcome.out().contains("missing"), outcome.out());
    }

    @Test
    void nothingThereIsNothingToCheckUnlessItIsNamed() {
        assertEquals("none\n", shell.succeed("data", "check", "--in", "nowhere").out());
        assertEquals(
                ExitStatus.MISSED,
                shell.run("data", "check", "tiny-letters", "--in", "nowhere").status());
    }

    @Test
    void fileOfAnotherContentIsNotOverwritten() throws IOException {
        Path letters = Files.createDirectories(folder.resolve("sets/letters"));
        Files.writeString(letters.resolve("abc.txt"), "mine");
        Shell.Outcome outcome =
                shell.run("data", "fetch", "tiny-letters", "--to", "sets", "--mirror", "http://127.0.0.1:9/");
        assertEquals(ExitStatus.WRONG_INPUT, outcome.status());
        assertTrue(outcome.err().contains("[data-differs] abc.txt is there"), outcome.err());
        assertEquals("mine", Files.readString(letters.resolve("abc.txt")));
    }

    @Test
    void setWithoutAKnownAddressNeedsOne() {
        Shell.Outcome outcome = shell.run("data", "fetch", "tiny-letters", "--to", "sets");
        assertTrue(outcome.err().contains("[mirror-missing] no address is known for 'tiny-letters'"), outcome.err());
        assertFalse(Files.exists(folder.resolve("sets")));
    }

    @Test
    void unknownNameIsToldWithTheOneThatIsNear() {
        Shell.Outcome outcome = shell.run("data", "check", "tiny-leters");
        assertEquals(ExitStatus.WRONG_INPUT, outcome.status());
        assertTrue(outcome.err().contains("(did you mean 'tiny-letters'?)\n  known: tiny-letters"), outcome.err());
    }

    @Test
    void wordsOfADatasetAreDescribed() {
        String out = shell.succeed("describe", "letters").out();
        assertTrue(out.contains("\nwords\n"), out);
        assertTrue(out.contains("folder  letters  folder of the files"), out);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }
}
