package org.apical.host.bundleset;

import org.osgi.framework.Version;

/** Writes the text of a bundle set in which each bundle has its exact version and digest. */
public final class BundleSetText {
    private final StringBuilder text = new StringBuilder();

    /**
     * Begins a set.
     *
     * @param comment one line that says what the file is for
     * @param title name of the set, and its version where it has one
     */
    public BundleSetText(String comment, String title) {
        text.append("# ").append(comment).append("\nset ").append(title).append('\n');
    }

    /** Adds a bundle in one version with one content. */
    public BundleSetText bundle(String symbolicName, Version version, String digest) {
        text.append("bundle ").append(symbolicName);
        text.append(" [").append(version).append(',').append(version);
        text.append("] sha256=").append(digest).append('\n');
        return this;
    }

    /** The text, which {@link BundleSets#find} reads. */
    public String text() {
        return text.toString();
    }
}
