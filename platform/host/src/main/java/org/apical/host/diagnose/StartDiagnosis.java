package org.apical.host.diagnose;

import org.apical.host.bundleset.BundleFile;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.osgi.framework.BundleException;

/** Explains why a resolved bundle does not start. */
public final class StartDiagnosis {
    private StartDiagnosis() {}

    /** The failure to start as a sentence with the innermost reason. */
    public static InputException explain(BundleFile bundle, BundleException failure) {
        Throwable reason = failure;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        InputException explained =
                new InputException("bundle-start", bundle.title() + " does not start: " + words(reason));
        explained
                .at(Place.of(bundle.path().toString()))
                .mend("mend its activator, or take it out of the set")
                .because(failure);
        return explained;
    }

    private static String words(Throwable reason) {
        return reason instanceof BundleException && reason.getMessage() != null
                ? reason.getMessage()
                : reason.toString();
    }
}
