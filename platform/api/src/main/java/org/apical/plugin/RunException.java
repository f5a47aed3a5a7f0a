package org.apical.plugin;

/** A run failed: it diverged, a plug-in threw, the disk is full: exit status 1. */
public final class RunException extends ApicalException {
    private static final long serialVersionUID = 1L;

    /**
     * A failed run.
     *
     * @param slug the kind, a word that never changes
     * @param what one sentence with the offending value and the place in the network
     */
    public RunException(String slug, String what) {
        super(slug, what);
    }

    @Override
    public int exitStatus() {
        return 1;
    }
}
