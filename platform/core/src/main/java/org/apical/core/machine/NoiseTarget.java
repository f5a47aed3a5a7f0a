package org.apical.core.machine;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.stream.IntStream;
import org.apical.kernel.NoiseSpec;
import org.apical.state.StateArray;

/** One source of noise: the cells for which it spikes in this step, and where its weight goes. */
final class NoiseTarget {
    private final FloatBuffer floats;
    private final DoubleBuffer doubles;
    private final double weight;
    private final int[] units;
    private int length;

    private NoiseTarget(StateArray array, double weight, int most) {
        this.floats = array.floats();
        this.doubles = array.doubles();
        this.weight = weight;
        this.units = new int[most];
    }

    static NoiseTarget[] of(NoiseSpec spec) {
        return IntStream.range(0, spec.targets().size())
                .mapToObj(k ->
                        new NoiseTarget(spec.targets().get(k), spec.weights().get(k), spec.to() - spec.from()))
                .toArray(NoiseTarget[]::new);
    }

    void list(int unit) {
        units[length++] = unit;
    }

    /** Adds the weight to the listed cells and forgets them. */
    void add() {
        if (floats != null) {
            addTo(floats, (float) weight);
        } else {
            addTo(doubles, weight);
        }
        length = 0;
    }

    private void addTo(FloatBuffer elements, float w) {
        for (int k = 0; k < length; k++) {
            elements.put(units[k], elements.get(units[k]) + w);
        }
    }

    private void addTo(DoubleBuffer elements, double w) {
        for (int k = 0; k < length; k++) {
            elements.put(units[k], elements.get(units[k]) + w);
        }
    }
}
