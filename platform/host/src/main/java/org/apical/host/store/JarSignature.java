package org.apical.host.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.CodeSigner;
import java.security.cert.CertificateEncodingException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.bundleset.Digests;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** Who has signed a jar: one signer for all entries, or it does not count. */
final class JarSignature {
    /** What a signature cannot sign: itself. */
    private static final Pattern OWN =
            Pattern.compile("META-INF/(MANIFEST\\.MF|SIG-[^/]*|[^/]*\\.(SF|RSA|DSA|EC))", Pattern.CASE_INSENSITIVE);

    private final BundleFile bundle;

    private JarSignature(BundleFile bundle) {
        this.bundle = bundle;
    }

    /**
     * The SHA-256 fingerprint of the certificate that has signed every entry.
     *
     * @throws InputException {@code signature-missing}, {@code signature-broken}, {@code signature-mixed}
     */
    static String signer(BundleFile bundle) {
        return new JarSignature(bundle).signer();
    }

    private String signer() {
        try (JarFile jar = new JarFile(bundle.path().toFile(), true)) {
            Set<String> common = null;
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (!entry.isDirectory() && !OWN.matcher(entry.getName()).matches()) {
                    Set<String> own = signers(jar, entry);
                    common = common == null ? own : common;
                    common.retainAll(own);
                    require(!common.isEmpty(), "signature-mixed", "has entries of different signers");
                }
            }
            require(common != null, "signature-missing", "is not signed: it has nothing in it");
            return Collections.min(common);
        } catch (SecurityException e) {
            throw (InputException) fault("signature-broken", "has a signature that does not hold: " + e.getMessage())
                    .because(e);
        } catch (IOException | CertificateEncodingException e) {
            throw (InputException)
                    fault("bundle-corrupt", "cannot be read: " + e.getMessage()).because(e);
        }
    }

    private Set<String> signers(JarFile jar, JarEntry entry) throws IOException, CertificateEncodingException {
        try (InputStream in = jar.getInputStream(entry)) {
            in.transferTo(OutputStream.nullOutputStream()); // signatures are checked while reading
        }
        CodeSigner[] signers = entry.getCodeSigners();
        require(signers != null, "signature-missing", "is not signed: nobody has signed '" + entry.getName() + "'");
        Set<String> fingerprints = new HashSet<>();
        for (CodeSigner signer : signers) {
            fingerprints.add(Digests.sha256(
                    signer.getSignerCertPath().getCertificates().get(0).getEncoded()));
        }
        return fingerprints;
    }

    private void require(boolean isSo, String slug, String otherwise) {
        if (!isSo) {
            throw fault(slug, otherwise);
        }
    }

    private InputException fault(String slug, String what) {
        InputException fault = new InputException(slug, bundle.title() + " " + what);
        fault.at(Place.of(bundle.path().toString()))
                .mend("ask its maker for a jar that is signed as a whole, or install it without --require-signature");
        return fault;
    }
}
