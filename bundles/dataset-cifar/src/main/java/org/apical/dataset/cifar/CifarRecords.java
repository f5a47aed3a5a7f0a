package org.apical.dataset.cifar;

import java.util.Optional;
import org.apical.dataset.Example;
import org.apical.dataset.Examples;
import org.apical.dataset.Shape;
import org.apical.dataset.file.DataFile;

/** Records; their labels are in memory. */
final class CifarRecords implements Examples {
    private static final Shape SHAPE = new Shape(3, 32, 32);

    private final CifarSet set;
    private final RecordBytes bytes;
    private final byte[] labels;

    /**
     * Some records.
     *
     * @param bytes whole records; closed with this
     * @param source where they come from, for faults
     */
    CifarRecords(CifarSet set, RecordBytes bytes, DataFile source) {
        this.set = set;
        this.bytes = bytes;
        this.labels = new byte[Math.toIntExact(bytes.length() / set.record())];
        byte[] record = new byte[set.labels()];
        for (int k = 0; k < labels.length; k++) {
            bytes.read((long) k * set.record(), record);
            labels[k] = record[set.label()];
            check(k, source);
        }
    }

    private void check(int example, DataFile source) {
        if (label(example) >= set.classes()) {
            bytes.close();
            throw source.fault(
                            "label-range",
                            "label " + example + " is " + label(example) + ", but must be at most "
                                    + (set.classes() - 1))
                    .mend("get the file again, or let the word 'set' name the set that it holds");
        }
    }

    private int label(int example) {
        return labels[example] & 0xFF;
    }

    @Override
    public int count() {
        return labels.length;
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
        byte[] pixels = new byte[CifarSet.PIXELS];
        bytes.read((long) example * set.record() + set.labels(), pixels);
        into.reshape(SHAPE);
        double[] values = into.values();
        for (int i = 0; i < pixels.length; i++) {
            values[i] = (pixels[i] & 0xFF) / 255.0;
        }
        into.setClass(label(example));
    }

    @Override
    public void close() {
        bytes.close();
    }
}
