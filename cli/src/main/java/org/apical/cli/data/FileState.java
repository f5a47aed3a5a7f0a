package org.apical.cli.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apical.dataset.file.DataFile;
import org.apical.dataset.file.PublishedFile;
import org.apical.plugin.ApicalException;

/**
 * Whether a published file is there and whole.
 *
 * @param path where it is, or would be
 * @param verdict the answer
 * @param detail more words on it; may be empty
 */
public record FileState(Path path, Verdict verdict, String detail) {
    private static final int BUFFER = 1 << 16;

    /** The answers. */
    public enum Verdict {
        /** Its content has the known sum. */
        OK,
        /** It is not there. */
        MISSING,
        /** Its content has another sum. */
        DIFFERS,
        /** It cannot be read to its end. */
        UNREADABLE
    }

    /** Where a file is: under its name, or unpacked under the name without {@code .gz}. */
    static Optional<Path> find(Path folder, PublishedFile file) {
        Path under = folder.resolve(file.name());
        if (Files.isRegularFile(under)) {
            return Optional.of(under);
        }
        Path unpacked = folder.resolve(file.name().replaceFirst("\\.gz$", ""));
        return Optional.of(unpacked).filter(p -> file.isOfUnpacked() && Files.isRegularFile(p));
    }

    /** Looks at a file of a folder. */
    static FileState of(Path folder, PublishedFile file) {
        Optional<Path> path = find(folder, file);
        return path.isEmpty()
                ? new FileState(folder.resolve(file.name()), Verdict.MISSING, "")
                : of(path.get(), file.sha256(), file.isOfUnpacked());
    }

    /** Compares a file with a sum. */
    static FileState of(Path path, String sha256, boolean isOfUnpacked) {
        try {
            String sum = isOfUnpacked ? new DataFile(path).read(FileState::sum) : sum(path);
            return sum.equals(sha256)
                    ? new FileState(path, Verdict.OK, "")
                    : new FileState(path, Verdict.DIFFERS, "sha256 " + sum + " instead of " + sha256);
        } catch (ApicalException e) {
            return new FileState(path, Verdict.UNREADABLE, e.what());
        } catch (IOException e) {
            return new FileState(path, Verdict.UNREADABLE, e.toString());
        }
    }

    private static String sum(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return sum(in);
        }
    }

    private static String sum(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
