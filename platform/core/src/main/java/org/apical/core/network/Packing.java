package org.apical.core.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Things of different sizes in a few boxes, so that the fullest box holds little: the largest first, then better by moves and swaps. */
final class Packing {
    private final double[] sizes;
    private final int[] boxes;
    private final double[] loads;

    Packing(double[] sizes, int count) {
        this.sizes = sizes;
        this.boxes = new int[sizes.length];
        this.loads = new double[count];
        IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -sizes[i]))
                .forEach(i -> put(i, emptiest()));
        boolean mayImprove = true;
        while (mayImprove) {
            mayImprove = isImproved();
        }
    }

    static double sum(double[] numbers) {
        return Arrays.stream(numbers).sum();
    }

    /** The box of a thing. */
    int shareOf(int thing) {
        return boxes[thing];
    }

    /** What the fullest box holds. */
    double largest() {
        return Arrays.stream(loads).max().orElse(0);
    }

    private int emptiest() {
        return IntStream.range(0, loads.length)
                .boxed()
                .min(Comparator.comparingDouble(b -> loads[b]))
                .orElseThrow();
    }

    private void put(int thing, int box) {
        boxes[thing] = box;
        loads[box] += sizes[thing];
    }

    /** Moves a thing to another box, or swaps two, if the fuller of their boxes gets less. */
    private boolean isImproved() {
        for (int i = 0; i < sizes.length; i++) {
            for (int box = 0; box < loads.length; box++) {
                if (pays(boxes[i], box, sizes[i])) {
                    move(i, box);
                    return true;
                }
            }
            for (int j = 0; j < sizes.length; j++) {
                if (pays(boxes[i], boxes[j], sizes[i] - sizes[j])) {
                    int box = boxes[j];
                    move(j, boxes[i]);
                    move(i, box);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean pays(int from, int to, double size) {
        double before = Math.max(loads[from], loads[to]);
        return from != to && Math.max(loads[from] - size, loads[to] + size) < before * (1 - 1e-9);
    }

    private void move(int thing, int box) {
        loads[boxes[thing]] -= sizes[thing];
        put(thing, box);
    }
}
