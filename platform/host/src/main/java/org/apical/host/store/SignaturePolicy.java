package org.apical.host.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apical.host.bundleset.BundleFile;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/**
 * Whether a jar must be signed before it is installed, and by whom.
 *
 * @param isRequired whether an unsigned jar is refused
 * @param trusted SHA-256 fingerprints of the certificates that are allowed, in hexadecimal; empty: any
 */
public record SignaturePolicy(boolean isRequired, Set<String> trusted) {
    private static final String FILE = "trusted-signers";

    /** No signature is asked for. */
    public static final SignaturePolicy NONE = new SignaturePolicy(false, Set.of());

    /**
     * The policy of a user: the file {@code trusted-signers} of the user's folder, one fingerprint a line, and what the
     * command line adds.
     *
     * @param user the user's folder
     * @param isRequired whether the command line asks for a signature
     * @param signers fingerprints that the command line allows
     * @throws InputException {@code signer-form}
     */
    public static SignaturePolicy of(Path user, boolean isRequired, List<String> signers) {
        Set<String> trusted = new HashSet<>();
        signers.forEach(s -> trusted.add(fingerprint(s, Place.of("--signer " + s))));
        Path file = user.resolve(FILE);
        if (Files.isRegularFile(file)) {
            lines(file).forEach(line -> trusted.add(fingerprint(line, Place.of(file.toString()))));
        }
        return new SignaturePolicy(isRequired || !trusted.isEmpty(), Set.copyOf(trusted));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new InputException("signer-form", "the file '" + file + "' cannot be read")
                    .mend("check that it is a text file that you may read")
                    .because(e);
        }
    }

    private static String fingerprint(String text, Place place) {
        String hex = text.replace(":", "").toLowerCase(Locale.ROOT);
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new InputException("signer-form", "'" + text + "' is no SHA-256 fingerprint of a certificate")
                    .at(place)
                    .mend("write its 64 hexadecimal digits, as 'keytool -printcert' does, with or without colons");
        }
        return hex;
    }

    /**
     * Refuses a jar that does not fulfil it.
     *
     * @throws InputException {@code signature-missing}, {@code signature-broken}, {@code signature-mixed},
     *     {@code signature-stranger}
     */
    public void check(BundleFile bundle) {
        if (!isRequired) {
            return;
        }
        String signer = JarSignature.signer(bundle);
        if (!trusted.isEmpty() && !trusted.contains(signer)) {
            InputException fault = new InputException(
                    "signature-stranger",
                    bundle.title() + " is signed, but by none of the certificates that you trust: its SHA-256 is "
                            + signer);
            fault.at(Place.of(bundle.path().toString()))
                    .mend("if you trust its maker, add this fingerprint to " + FILE + " or give it by --signer");
            throw fault;
        }
    }
}
