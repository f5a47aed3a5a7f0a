package org.apical.core.folder;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableGroup;
import io.jhdf.exceptions.HdfException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Continuous recordings in the SONATA format (HDF5): {@code /report/<population>/data}, one row per time and one column per cell,
 * and {@code mapping}, as tools of the field read them. Where several variables of a population were recorded, each lies in a group
 * of its own below it.
 */
public final class SonataReports {
    private static final DatasetCreationOptions UNSIGNED =
            DatasetCreationOptions.builder().unsigned().build();
    private static final double MILLISECONDS = 1e3;

    /**
     * A recorded variable.
     *
     * @param population the population
     * @param name its name among those of the population
     * @param variable the variable
     * @param unit its unit
     * @param cells the cells, one per column
     * @param times when it was recorded, in s, ascending
     * @param interval the interval of recording in s
     * @param data one row per time
     */
    public record Report(
            String population,
            String name,
            String variable,
            String unit,
            List<Integer> cells,
            double[] times,
            double interval,
            float[][] data) {}

    private SonataReports() {}

    /**
     * Writes recordings; the file appears complete or not at all.
     *
     * @throws org.apical.plugin.RunException {@code disk-full} or {@code io}
     */
    public static void write(List<Report> reports, Path file) {
        try {
            AtomicFile.writeFile(file, part -> writeTo(part, reports));
        } catch (HdfException e) {
            throw DiskFault.writing(file, e);
        }
    }

    private static void writeTo(Path part, List<Report> reports) {
        try (WritableHdfFile hdf = HdfFile.write(part)) {
            hdf.putAttribute("magic", SonataSpikes.MAGIC);
            hdf.putAttribute("version", new int[] {0, 1});
            WritableGroup root = hdf.putGroup("report");
            byPopulation(reports).forEach((name, own) -> put(root.putGroup(name), own));
        }
    }

    private static Map<String, List<Report>> byPopulation(List<Report> reports) {
        Map<String, List<Report>> populations = new LinkedHashMap<>();
        for (Report report : reports) {
            populations
                    .computeIfAbsent(report.population(), name -> new ArrayList<>())
                    .add(report);
        }
        return populations;
    }

    private static void put(WritableGroup population, List<Report> reports) {
        if (reports.size() == 1) {
            put(population, reports.get(0));
            return;
        }
        reports.forEach(report -> put(population.putGroup(report.name()), report));
    }

    private static void put(WritableGroup group, Report report) {
        group.putAttribute("variable", report.variable());
        group.putDataset("data", report.data()).putAttribute("units", report.unit());
        WritableGroup mapping = group.putGroup("mapping");
        int columns = report.cells().size();
        mapping.putDataset(
                "node_ids",
                report.cells().stream().mapToLong(Integer::longValue).toArray(),
                UNSIGNED);
        mapping.putDataset(
                "index_pointers",
                IntStream.rangeClosed(0, columns).asLongStream().toArray(),
                UNSIGNED);
        mapping.putDataset("element_ids", new int[columns], UNSIGNED); // one element per cell
        mapping.putDataset("time", time(report)).putAttribute("units", "ms");
        if (!isRegular(report)) {
            group.putDataset("times", milliseconds(report.times())).putAttribute("units", "ms");
        }
    }

    /** Beginning, end and interval. */
    private static double[] time(Report report) {
        double first = report.times()[0];
        double end = report.times()[report.times().length - 1] + report.interval();
        return milliseconds(new double[] {first, end, report.interval()});
    }

    /** Whether it was recorded without a pause. */
    private static boolean isRegular(Report report) {
        double[] times = report.times();
        return IntStream.range(1, times.length)
                .allMatch(i -> Math.abs(times[i] - times[i - 1] - report.interval()) < report.interval() / 2);
    }

    private static double[] milliseconds(double[] seconds) {
        return Arrays.stream(seconds).map(s -> s * MILLISECONDS).toArray();
    }
}
