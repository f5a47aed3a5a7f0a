package org.apical.core.folder;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** The spikes of one population: time and cell, in growing arrays; and, where that is known, when and of what they were recorded. */
public final class SpikeTrain {
    /**
     * How spikes were recorded.
     *
     * @param cells number of cells, silent ones included
     * @param step the time step in ms
     * @param stretches beginning and end of each stretch of recording in turn, in ms
     */
    public record Recording(int cells, double step, double[] stretches) {}

    private Optional<Recording> recording = Optional.empty();
    private double[] times = new double[1024];
    private long[] cells = new long[1024];
    private int size;

    /**
     * Adds a spike.
     *
     * @param time its time in ms
     * @param cell the cell, from 0
     */
    public void add(double time, long cell) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            cells = Arrays.copyOf(cells, size * 2);
        }
        times[size] = time;
        cells[size++] = cell;
    }

    /** Says how they were recorded. */
    public void recorded(Recording how) {
        recording = Optional.of(how);
    }

    /** How they were recorded. */
    public Optional<Recording> recording() {
        return recording;
    }

    /** Number of spikes. */
    public int count() {
        return size;
    }

    /** Times in ms, in order. */
    public double[] times() {
        int[] order = order();
        return Arrays.stream(order).mapToDouble(i -> times[i]).toArray();
    }

    /** Cells in the order of the times; of one time in the order of their number. */
    public long[] cells() {
        int[] order = order();
        return Arrays.stream(order).mapToLong(i -> cells[i]).toArray();
    }

    private int[] order() {
        if (isSorted()) {
            return IntStream.range(0, size).toArray();
        }
        Comparator<Integer> byTime = Comparator.comparingDouble(i -> times[i]);
        return IntStream.range(0, size)
                .boxed()
                .sorted(byTime.thenComparingLong(i -> cells[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private boolean isSorted() {
        for (int i = 1; i < size; i++) {
            if (times[i] < times[i - 1] || (times[i] == times[i - 1] && cells[i] < cells[i - 1])) {
                return false;
            }
        }
        return true;
    }
}
