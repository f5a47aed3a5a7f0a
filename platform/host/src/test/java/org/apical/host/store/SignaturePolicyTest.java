package org.apical.host.store;

import static org.apical.host.Rejection.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apical.host.JarBuilder;
import org.apical.host.bundleset.BundleFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars are signed with the tools of the JDK that runs the test. */
class SignaturePolicyTest {
    private static final String STRANGER = "ab".repeat(32);

    @TempDir
    static Path keys;

    @TempDir
    Path folder;

    private Path jar;

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException {
        for (String alias : List.of("one", "two")) {
            tool("keytool", "-genkeypair", "-alias", alias, "-keyalg", "EC", "-dname", "CN=" + alias);
        }
    }

    @BeforeEach
    void makeJar() {
        jar = JarBuilder.bundle("mylab.rules", "1.0.0")
                .text("a.txt", "a")
                .text("META-INF/versions/9/b.txt", "b")
                .into(folder);
    }

    private static void tool(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
        command.addAll(List.of("-keystore", keys.resolve("keys").toString(), "-storepass", "secret"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    private void sign(String alias) throws IOException, InterruptedException {
        tool("jarsigner", jar.toString(), alias);
    }

    private void put(String entry, String text) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            Path inside = zip.getPath(entry);
            if (inside.getParent() != null) {
                Files.createDirectories(inside.getParent());
            }
            Files.writeString(inside, text);
        }
    }

    private void check(SignaturePolicy policy) {
        policy.check(BundleFile.read(jar));
    }

    private static final SignaturePolicy ANY = SignaturePolicy.of(Path.of("nowhere"), true, List.of());

    @Test
    void unsignedJarIsRefusedWhereASignatureIsAskedFor() {
        check(SignaturePolicy.NONE);
        refused("signature-missing", () -> check(ANY), "bundle 'mylab.rules' 1.0.0 is not signed", "--require");
    }

    @Test
    void signedJarIsTaken() throws IOException, InterruptedException {
        sign("one");
        check(ANY);
        String signer = JarSignature.signer(BundleFile.read(jar));
        check(SignaturePolicy.of(Path.of("nowhere"), false, List.of(signer)));
    }

    @Test
    void signerWhoIsNotTrustedIsRefused() throws IOException, InterruptedException {
        sign("one");
        SignaturePolicy policy = SignaturePolicy.of(Path.of("nowhere"), false, List.of(STRANGER));
        String signer = JarSignature.signer(BundleFile.read(jar));
        refused("signature-stranger", () -> check(policy), "its SHA-256 is " + signer, "--signer");
    }

    @Test
    void changedEntryBreaksTheSignature() throws IOException, InterruptedException {
        sign("one");
        put("a.txt", "something else");
        refused("signature-broken", () -> check(ANY), "has a signature that does not hold", "a.txt");
    }

    @Test
    void addedEntryIsUnsigned() throws IOException, InterruptedException {
        sign("one");
        put("META-INF/versions/9/added.txt", "x");
        refused("signature-missing", () -> check(ANY), "nobody has signed 'META-INF/versions/9/added.txt'");
    }

    @Test
    void entriesOfDifferentSignersAreRefused() throws IOException, InterruptedException {
        Path first =
                JarBuilder.bundle("mylab.rules", "1.0.0").text("a.txt", "a").as(folder.resolve("first.jar"));
        jar = first;
        sign("one");
        jar = JarBuilder.bundle("mylab.rules", "1.0.0").text("z.txt", "z").as(folder.resolve("second.jar"));
        sign("two");
        check(ANY);
        merge(first);
        refused("signature-mixed", () -> check(ANY), "entries of different signers");
    }

    /** Adds what another signed jar holds, with its signature and its part of the manifest. */
    private void merge(Path other) throws IOException {
        try (FileSystem from = FileSystems.newFileSystem(other);
                FileSystem to = FileSystems.newFileSystem(jar)) {
            for (String entry : List.of("a.txt", "META-INF/ONE.SF", "META-INF/ONE.EC")) {
                Files.copy(from.getPath(entry), to.getPath(entry));
            }
            String theirs = Files.readString(from.getPath("META-INF/MANIFEST.MF"));
            String own = Files.readString(to.getPath("META-INF/MANIFEST.MF"));
            String section = theirs.substring(theirs.indexOf("Name: a.txt"));
            section = section.substring(0, section.indexOf("\r\n\r\n") + 4);
            Files.writeString(to.getPath("META-INF/MANIFEST.MF"), own + section);
        }
    }

    @Test
    void fileOfTrustedSignersAsksForSignaturesByItself() throws IOException {
        assertFalse(SignaturePolicy.of(folder, false, List.of()).isRequired());
        String colons = String.join(":", Collections.nCopies(32, "AB"));
        Files.writeString(folder.resolve("trusted-signers"), "# ours\n" + colons + "  # mine\n\n");
        SignaturePolicy policy = SignaturePolicy.of(folder, false, List.of());
        assertTrue(policy.isRequired());
        assertTrue(policy.trusted().contains(STRANGER));
    }

    @Test
    void nonsenseIsNoFingerprint() {
        refused(
                "signer-form",
                () -> SignaturePolicy.of(folder, true, List.of("abc")),
                "'abc' is no SHA-256",
                "--signer");
    }
}
