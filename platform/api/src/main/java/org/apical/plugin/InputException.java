package org.apical.plugin;

/** The command line, a file or a plug-in is wrong: exit status 2. */
public final class InputException extends ApicalException {
    private static final long serialVersionUID = 1L;

    /**
     * A wrong input.
     *
     * @param slug the kind, a word that never changes
     * @param what one sentence with the offending value and the limit
     */
    public InputException(String slug, String what) {
        super(slug, what);
    }

    @Override
    public int exitStatus() {
        return 2;
    }
}
