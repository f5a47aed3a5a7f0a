package org.apical.core.run;

/**
 * How much wall time lies between two checkpoints of a run.
 *
 * @param seconds time in s; infinite for no checkpoints but at a stop
 * @param isPatient whether it grows where checkpoints would take more than {@link #MOST_SHARE} of the time
 */
public record CheckpointInterval(double seconds, boolean isPatient) {
    /** The largest share of the time that checkpoints take unless the user asks for more. */
    public static final double MOST_SHARE = 0.02;

    /** What is done unless the user says something else. */
    public static final CheckpointInterval USUAL = new CheckpointInterval(60, true);

    /** What the user says; 0 for none. */
    public static CheckpointInterval every(double seconds) {
        return new CheckpointInterval(seconds == 0 ? Double.POSITIVE_INFINITY : seconds, false);
    }

    /** When the next one is due after one that took that long to write. */
    double after(double writingSeconds) {
        return isPatient ? Math.max(seconds, writingSeconds / MOST_SHARE) : seconds;
    }
}
