package org.apical.plugin;

import java.util.List;
import java.util.Optional;

/**
 * A failure with everything that its reader needs: what is wrong, where, what exists, and how to mend it.
 *
 * <pre>{@code
 * throw new InputException("parameter-range", "eta of rule 'burst-dependent' is -0.01, but must be >= 0")
 *         .at(place)
 *         .mend("give a value >= 0, or leave the line out for the default 0.001");
 * }</pre>
 */
public abstract class ApicalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String slug;
    private transient Place place;
    private transient List<String> known = List.of();
    private String mend = "";

    /**
     * A failure of one kind.
     *
     * @param slug the kind, a word that never changes, such as {@code plugin-unknown}
     * @param what one sentence with the offending value and the limit
     */
    protected ApicalException(String slug, String what) {
        super(what);
        this.slug = slug;
    }

    /** Says where; the first place given stays, being the nearest to the fault. */
    public ApicalException at(Place where) {
        if (place == null) {
            place = where;
        }
        return this;
    }

    /** Says what exists. */
    public ApicalException known(List<String> names) {
        known = List.copyOf(names);
        return this;
    }

    /** Says how to mend it. */
    public ApicalException mend(String how) {
        mend = how;
        return this;
    }

    /** Names the cause, which {@code --verbose} prints. */
    public ApicalException because(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** The kind of failure. */
    public String slug() {
        return slug;
    }

    /** The sentence that says what is wrong. */
    public String what() {
        return super.getMessage();
    }

    /** Where the fault is, if it is in a text. */
    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    /** What exists. */
    public List<String> known() {
        return known;
    }

    /** How to mend it; may be empty. */
    public String mend() {
        return mend;
    }

    /** The exit status that a command ends with. */
    public abstract int exitStatus();

    /** All of it, as printed. */
    @Override
    public String getMessage() {
        StringBuilder text = new StringBuilder("[").append(slug).append("] ").append(super.getMessage());
        if (place != null) {
            text.append("\n  at  ").append(place);
        }
        if (!known.isEmpty()) {
            text.append("\n  known: ").append(String.join(", ", known));
        }
        if (!mend.isEmpty()) {
            text.append("\n  mend: ").append(mend);
        }
        return text.toString();
    }
}
