package org.apical.core.folder;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.Group;
import io.jhdf.api.WritableGroup;
import io.jhdf.exceptions.HdfException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apical.plugin.InputException;

/**
 * Spikes in the SONATA format (HDF5): {@code /spikes/<population>/timestamps} in ms and {@code node_ids}, sorted by time, as
 * tools of the field read them; attributes of a population say {@code cells}, {@code step_ms} and {@code recorded_ms}. A population without any spike is a group without datasets: the library that writes the file
 * has no empty ones.
 */
public final class SonataSpikes {
    /** Marks a SONATA file. */
    static final int MAGIC = 0x0A7A;

    private static final String CELLS = "cells";
    private static final String STEP = "step_ms";
    private static final String RECORDED = "recorded_ms";

    private static final DatasetCreationOptions UNSIGNED =
            DatasetCreationOptions.builder().unsigned().build();

    private SonataSpikes() {}

    /**
     * Writes the spikes of all populations; the file appears complete or not at all.
     *
     * @param populations spikes by name of the population
     * @throws org.apical.plugin.RunException {@code disk-full} or {@code io}
     */
    public static void write(Map<String, SpikeTrain> populations, Path file) {
        try {
            AtomicFile.writeFile(file, part -> writeTo(part, populations));
        } catch (HdfException e) {
            throw DiskFault.writing(file, e);
        }
    }

    private static void writeTo(Path part, Map<String, SpikeTrain> populations) {
        try (WritableHdfFile hdf = HdfFile.write(part)) {
            hdf.putAttribute("magic", MAGIC);
            hdf.putAttribute("version", new int[] {0, 1});
            WritableGroup spikes = hdf.putGroup("spikes");
            populations.forEach((name, train) -> put(spikes.putGroup(name), train));
        }
    }

    private static void put(WritableGroup population, SpikeTrain train) {
        train.recording().ifPresent(recording -> put(population, recording));
        if (train.count() > 0) {
            population.putDataset("timestamps", train.times()).putAttribute("units", "ms");
            population.putDataset("node_ids", train.cells(), UNSIGNED);
        }
    }

    private static void put(WritableGroup population, SpikeTrain.Recording recording) {
        population.putAttribute(CELLS, recording.cells());
        population.putAttribute(STEP, recording.step());
        if (recording.stretches().length > 0) {
            population.putAttribute(RECORDED, recording.stretches());
        }
    }

    /**
     * Reads the spikes of all populations.
     *
     * @throws org.apical.plugin.InputException {@code spikes-damaged} if the file is not one of spikes
     */
    public static Map<String, SpikeTrain> read(Path file) {
        Map<String, SpikeTrain> populations = new LinkedHashMap<>();
        try (HdfFile hdf = new HdfFile(file)) {
            Group spikes = (Group) hdf.getByPath("spikes");
            spikes.getChildren().forEach((name, population) -> populations.put(name, read((Group) population)));
            return populations;
        } catch (HdfException | ClassCastException e) {
            throw new InputException("spikes-damaged", file + " holds no spikes: " + e.getMessage())
                    .mend("take the file from a copy of the run folder, or run again")
                    .because(e);
        }
    }

    private static SpikeTrain read(Group population) {
        SpikeTrain train = new SpikeTrain();
        recording(population).ifPresent(train::recorded);
        if (population.getChild("timestamps") instanceof Dataset times
                && population.getChild("node_ids") instanceof Dataset cells) {
            double[] at = (double[]) times.getData();
            Object numbers = cells.getData(); // long[], or BigInteger[] where they are unsigned
            for (int i = 0; i < at.length; i++) {
                train.add(at[i], ((Number) Array.get(numbers, i)).longValue());
            }
        }
        return train;
    }

    private static Optional<SpikeTrain.Recording> recording(Group population) {
        if (population.getAttribute(CELLS) == null || population.getAttribute(STEP) == null) {
            return Optional.empty();
        }
        int cells = (int) population.getAttribute(CELLS).getData();
        double step = (double) population.getAttribute(STEP).getData();
        Attribute recorded = population.getAttribute(RECORDED);
        double[] stretches = recorded == null ? new double[0] : (double[]) recorded.getData();
        return Optional.of(new SpikeTrain.Recording(cells, step, stretches));
    }
}
