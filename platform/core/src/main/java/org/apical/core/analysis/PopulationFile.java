package org.apical.core.analysis;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apical.core.folder.SonataSpikes;
import org.apical.core.folder.SpikeTrain;

/** The file of recorded spikes; the time of a spike is the beginning of its step. */
public final class PopulationFile {
    private static final double MILLISECONDS = 1e3;

    private PopulationFile() {}

    /**
     * The content of a file.
     *
     * @param populations those of which the file says when they were recorded
     * @param dt time step in s
     */
    public record Content(List<Population> populations, double dt) {}

    /**
     * Writes the spikes of populations.
     *
     * @param dt time step in s
     */
    public static void write(List<Population> populations, double dt, Path file) {
        Map<String, SpikeTrain> trains = new LinkedHashMap<>();
        populations.forEach(population -> trains.put(population.name(), train(population, dt)));
        SonataSpikes.write(trains, file);
    }

    private static SpikeTrain train(Population population, double dt) {
        SpikeTrain train = new SpikeTrain();
        for (int i = 0; i < population.steps().length; i++) {
            train.add(population.steps()[i] * dt * MILLISECONDS, population.units()[i]);
        }
        double[] stretches = population.stretches().stream()
                .flatMapToDouble(s -> DoubleStream.of(s.from(), s.to()))
                .map(step -> step * dt * MILLISECONDS)
                .toArray();
        train.recorded(new SpikeTrain.Recording(population.cells(), dt * MILLISECONDS, stretches));
        return train;
    }

    /**
     * Reads a file; empty if it does not say when spikes were recorded.
     *
     * @throws org.apical.plugin.InputException {@code spikes-damaged}
     */
    public static Optional<Content> read(Path file) {
        Map<String, SpikeTrain> trains = SonataSpikes.read(file);
        Optional<Double> step = trains.values().stream()
                .flatMap(train -> train.recording().stream())
                .map(SpikeTrain.Recording::step)
                .findFirst();
        List<Population> populations = trains.entrySet().stream()
                .sorted(Map.Entry.comparingByKey()) // a file keeps no order
                .flatMap(e -> population(e.getKey(), e.getValue()).stream())
                .toList();
        return step.map(ms -> new Content(populations, ms / MILLISECONDS));
    }

    private static Optional<Population> population(String name, SpikeTrain train) {
        return train.recording()
                .map(how -> new Population(
                        name,
                        how.cells(),
                        stretches(steps(how.stretches(), how.step())),
                        steps(train.times(), how.step()),
                        LongStream.of(train.cells()).mapToInt(Math::toIntExact).toArray()));
    }

    private static List<Stretch> stretches(long[] ends) {
        return IntStream.range(0, ends.length / 2)
                .mapToObj(i -> new Stretch(ends[2 * i], ends[2 * i + 1]))
                .toList();
    }

    private static long[] steps(double[] times, double step) {
        return Arrays.stream(times).mapToLong(t -> Math.round(t / step)).toArray();
    }
}
