package org.apical.core.network;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.random.RandomStream;

/** Gives each use of random numbers a stream of its own, numbered in the order of asking. */
public final class Streams implements Saved {
    /** Makes the stream of a number. */
    @FunctionalInterface
    public interface Generator {
        /** The stream of that number under a seed. */
        RandomStream stream(long seed, int number);
    }

    private final long seed;
    private final Generator generator;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** Streams of one seed. */
    public Streams(long seed, Generator generator) {
        this.seed = seed;
        this.generator = generator;
    }

    /** A new stream for a use that has a name, such as {@code hidden1 / background 1}. */
    public RandomStream open(String use) {
        int number = numbers.size() + 1;
        if (numbers.putIfAbsent(use, number) != null) {
            throw new IllegalArgumentException("'" + use + "' has a stream already");
        }
        return generator.stream(seed, number);
    }

    /** The stream of a use, which may have been opened before. */
    RandomStream of(String use) {
        return numbers.containsKey(use) ? generator.stream(seed, numbers.get(use)) : open(use);
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.lines("uses", List.copyOf(numbers.keySet()));
    }

    /** Changes nothing: random numbers are a function of seed, stream and step. The streams must be the same. */
    @Override
    public void restore(StateReader in) throws IOException {
        in.requireLines("uses", List.copyOf(numbers.keySet()));
    }

    /** The numbers by use, for the provenance of a run. */
    public Map<String, Integer> numbers() {
        return Collections.unmodifiableMap(numbers);
    }
}
