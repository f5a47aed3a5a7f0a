package org.apical.core.sweep;

import org.apical.core.equation.LayerFacts;
import org.apical.kernel.MapShape;

/**
 * The shape of a layer and of the connection into it.
 *
 * @param name its name in the experiment
 * @param input what the connection sees; a dense layer sees all at one position
 * @param channels number of output maps; of a dense layer the number of units
 * @param isDense whether it is meant as a dense layer, and not as a convolution that happens to have one position
 */
public record LayerShape(String name, MapShape input, int channels, boolean isDense) {
    /** A layer whose units each see all of a vector. */
    public static LayerShape dense(String name, int inputs, int units) {
        return new LayerShape(name, new MapShape(inputs, 1, 1, 1, 1), units, true);
    }

    /** Positions of an output map. */
    public int positions() {
        return input.positions();
    }

    /** Number of units. */
    public int units() {
        return channels * positions();
    }

    /** Units of the layer below. */
    public int unitsBelow() {
        return input.channels() * input.height() * input.width();
    }

    /** Inputs of a unit. */
    public int fanIn() {
        return input.fanIn();
    }

    /** Units that an input reaches: all of a dense layer, maps x kernel x kernel of a convolution. */
    public int fanOut() {
        return isDense ? channels : channels * input.kernelHeight() * input.kernelWidth();
    }

    /** What equations may ask about it. */
    public LayerFacts facts(int index, int count) {
        return new LayerFacts(index, count, units(), fanIn(), fanOut(), isDense);
    }

    /** Whether the units below are a vector, so that nothing needs to be laid out for a product. */
    public boolean isPlain() {
        return input.height() == 1 && input.width() == 1;
    }
}
