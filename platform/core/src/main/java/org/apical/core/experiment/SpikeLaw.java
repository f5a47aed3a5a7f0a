package org.apical.core.experiment;

/** How the spikes of a group of {@code spike-train} are made, for each cell independently. Times in s, rates in Hz. */
public sealed interface SpikeLaw {
    /**
     * Blocks of a few spikes: block m begins at {@code m · every}, its first spike comes {@code first} later, and the others follow
     * at intervals of 1/frequency, or at exponential ones of that mean.
     *
     * @param first time from the beginning of a block to its first spike
     * @param every interval between the beginnings of blocks
     * @param blocks number of blocks
     * @param count spikes per block
     * @param frequency inverse of the mean interval within a block
     * @param isRegular whether all intervals are the same
     */
    record Blocks(double first, double every, int blocks, int count, double frequency, boolean isRegular)
            implements SpikeLaw {}

    /**
     * A Poisson process with a dead time: intervals are the dead time and an exponential one of mean {@code (1 − rate · dead) /
     * rate}.
     *
     * @param rate mean rate
     * @param deadTime shortest interval
     * @param until no spike at or after this time
     */
    record Poisson(double rate, double deadTime, double until) implements SpikeLaw {}

    /**
     * Events of a Poisson process with a dead time, counted from the spike before; each is followed with a probability by a second
     * spike after a uniform interval.
     *
     * @param eventRate parameter ER of the event interval: the dead time and an exponential one of mean {@code (1 − ER · dead) / ER}
     * @param deadTime shortest interval from a spike to the next event
     * @param probability probability of a second spike
     * @param shortest shortest interval within a burst
     * @param longest longest interval within a burst
     * @param until no spike at or after this time
     */
    record BurstPoisson(
            double eventRate, double deadTime, double probability, double shortest, double longest, double until)
            implements SpikeLaw {}

    /**
     * The spikes of another group, cell by cell, each moved by an offset and a normal deviate. They keep the order of that group.
     *
     * @param group the other group, of the same size
     * @param offset mean time from its spike
     * @param jitter standard deviation
     */
    record Follow(String group, double offset, double jitter) implements SpikeLaw {}
}
