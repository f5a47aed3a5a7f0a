package org.apical.neuron.poisson;

import org.apical.neuron.GroupDynamics;
import org.apical.neuron.SpikeSink;
import org.apical.random.RandomStream;

/**
 * Sources that spike independently with one probability per step: jumps from spike to spike over the sources between them.
 *
 * <p>How many sources fail before the next spike is geometric: {@code floor(ln u / ln(1 - p))}, u uniform in (0, 1). Each run of
 * {@link #CHAIN} sources has a chain of draws of its own, so that the spikes do not depend on how a group is sliced: draw k of
 * chain c in a step is word {@code k % 4} at the address {@code (c + (k / 4) 2^19, step)}.
 */
final class PoissonSources implements GroupDynamics {
    /** Sources per chain of draws. */
    private static final int CHAIN = 4096;

    private static final int DRAWS_PER_ADDRESS = 4;

    /** No group has more chains: 2^31 / 4096. */
    private static final int CHAINS = 1 << 19;

    private final int from;
    private final int to;
    private final RandomStream random;
    private final double scale;

    /**
     * Sources.
     *
     * @param probability of a spike per source and step, in [0, 1]
     * @param from first source
     * @param to end, exclusive
     */
    PoissonSources(double probability, int from, int to, RandomStream random) {
        this.from = from;
        this.to = to;
        this.random = random;
        this.scale = 1 / StrictMath.log1p(-probability); // 0 if the probability is 1, minus infinity if it is 0
    }

    @Override
    public void step(long step, SpikeSink spikes) {
        for (int chain = from / CHAIN; (long) chain * CHAIN < to; chain++) {
            spikes(chain, step, spikes);
        }
    }

    private void spikes(int chain, long step, SpikeSink spikes) {
        int start = chain * CHAIN;
        double left = Math.min((long) start + CHAIN, to) - start;
        int draw = 0;
        for (double next = gap(chain, draw, step); next < left; next += 1 + gap(chain, draw, step)) {
            int source = start + (int) next;
            if (source >= from) {
                spikes.spike(source);
            }
            draw++;
        }
    }

    private double gap(int chain, int draw, long step) {
        int unit = chain + draw / DRAWS_PER_ADDRESS * CHAINS;
        return Math.floor(StrictMath.log(random.uniform(unit, step, draw % DRAWS_PER_ADDRESS)) * scale);
    }
}
