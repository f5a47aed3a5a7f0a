package org.apical.core.reference;

import java.util.function.IntToDoubleFunction;
import org.apical.core.equation.SweepArray;
import org.apical.core.equation.SweepShape;
import org.apical.core.sweep.LayerShape;
import org.apical.core.sweep.LayeredNetwork;
import org.apical.state.StateArray;

/**
 * Carries arrays between a case, where the sample comes first, and a network, where the channel does. Weights lie the same in both;
 * the elements of a sample are its channels one after the other, each row by row.
 */
final class LayeredArrays {
    private final LayeredNetwork network;
    private final int batch;

    LayeredArrays(LayeredNetwork network, int batch) {
        this.network = network;
        this.batch = batch;
    }

    LayeredNetwork network() {
        return network;
    }

    boolean has(int layer, String name) {
        return network.find(layer, name).isPresent();
    }

    /** Fills the input of a batch. */
    void input(NestedNumbers x) {
        put(x, network.input(), below(1));
    }

    /** Fills an array; layer 1 is the lowest. */
    void put(int layer, String name, NestedNumbers values) {
        StateArray array = network.array(layer, name).orElseThrow(() -> missing(layer, name));
        put(values, array, positions(layer, name));
    }

    private void put(NestedNumbers values, StateArray array, int positions) {
        for (int i = 0; i < values.length(); i++) {
            array.set(index(i, values.length(), positions), values.get(i));
        }
    }

    /** The elements of an array in the order of a case. */
    IntToDoubleFunction get(int layer, String name) {
        StateArray array = network.array(layer, name).orElseThrow(() -> missing(layer, name));
        int positions = positions(layer, name);
        int length = network.used(layer, name, batch);
        return i -> array.get(index(i, length, positions));
    }

    /** What the connection into a layer sees of an array of the layer below; of layer 1 the input. */
    IntToDoubleFunction below(int layer, String name) {
        if (layer > 1) {
            return get(layer - 1, name);
        }
        int length = network.layer(1).unitsBelow() * batch;
        int positions = below(1);
        return i -> network.input().get(index(i, length, positions));
    }

    private static IllegalArgumentException missing(int layer, String name) {
        return new IllegalArgumentException("layer " + layer + " has no '" + name + "'");
    }

    /** Positions of a map of an array; 0 where no element belongs to a sample. */
    private int positions(int layer, String name) {
        SweepArray array = network.find(layer, name).orElseThrow(() -> missing(layer, name));
        if (array.shape() == SweepShape.UNITS) {
            return network.layer(layer).positions();
        }
        return array.shape() == SweepShape.BELOW ? below(layer) : 0;
    }

    private int below(int layer) {
        LayerShape shape = network.layer(layer);
        return shape.input().height() * shape.input().width();
    }

    /** Where element (k, c, p) of a case lies in channels x batch x positions. */
    private int index(int i, int length, int positions) {
        if (positions == 0) {
            return i;
        }
        int ofASample = length / batch;
        int sample = i / ofASample;
        int channel = i % ofASample / positions;
        return (channel * batch + sample) * positions + i % positions;
    }
}
