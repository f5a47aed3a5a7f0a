package org.apical.kernel;

import java.util.List;
import org.apical.random.RandomStream;
import org.apical.state.StateArray;

/**
 * Private Poisson background: per cell up to four independent sources, each adding its weight to one array at most once per
 * step. One word (or byte) is drawn per cell and step, and picks one of the 16 joint outcomes.
 *
 * @param targets one to four arrays of one length and type, one per source
 * @param weights what a spike of each source adds
 * @param probabilities probability of a spike per step of each source
 * @param from first cell, a multiple of 64
 * @param to end, exclusive
 * @param random the stream of these sources
 */
public record NoiseSpec(
        List<StateArray> targets,
        List<Double> weights,
        List<Double> probabilities,
        int from,
        int to,
        RandomStream random) {
    /** The most sources that one draw serves. */
    public static final int MOST_SOURCES = 4;

    /** Copies the lists and checks their lengths. */
    public NoiseSpec {
        targets = List.copyOf(targets);
        weights = List.copyOf(weights);
        probabilities = List.copyOf(probabilities);
        if (targets.isEmpty() || targets.size() > MOST_SOURCES) {
            throw new IllegalArgumentException("1 to 4 sources, not " + targets.size());
        }
        if (weights.size() != targets.size() || probabilities.size() != targets.size()) {
            throw new IllegalArgumentException("one weight and one probability per source");
        }
    }
}
