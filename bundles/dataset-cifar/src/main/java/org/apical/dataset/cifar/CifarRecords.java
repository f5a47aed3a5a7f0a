package org.apical.dataset.cifar;

import java.util.Optional;
import org.apical.dataset.Example;
import org.apical.dataset.Examples;
import org.apical.dataset.Shape;
import org.apical.dataset.file.DataFile;

/** Records in memory. */
final class CifarRecords implements Examples {
    private static final Shape SHAPE = new Shape(3, 32, 32);

    private final CifarSet set;
    private final byte[] bytes;

    /**
     * Some records.
     *
     * @param source where they come from, for faults
     */
    CifarRecords(CifarSet set, byte[] bytes, DataFile source) {
        this.set = set;
        this.bytes = bytes;
        for (int k = 0; k < count(); k++) {
            if (label(k) >= set.classes()) {
                throw source.fault(
                                "label-range",
                                "label " + k + " is " + label(k) + ", but must be at most " + (set.classes() - 1))
                        .mend("get the file again, or let the word 'set' name the set that it holds");
            }
        }
    }

    /** The records as they are. */
    byte[] bytes() {
        return bytes;
    }

    private int label(int example) {
        return bytes[example * set.record() + set.label()] & 0xFF;
    }

    @Override
    public int count() {
        return bytes.length / set.record();
    }

    @Override
    public Optional<Shape> shape() {
        return Optional.of(SHAPE);
    }

    @Override
    public int targets() {
        return set.classes();
    }

    @Override
    public void read(int example, Example into) {
        if (example < 0 || example >= count()) {
            throw new IllegalArgumentException("example " + example + " of " + count());
        }
        into.reshape(SHAPE);
        double[] values = into.values();
        int at = example * set.record() + set.labels();
        for (int i = 0; i < CifarSet.PIXELS; i++) {
            values[i] = (bytes[at + i] & 0xFF) / 255.0;
        }
        into.setClass(label(example));
    }
}
