package org.apical.dataset.images;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.dataset.Example;
import org.apical.dataset.Examples;
import org.apical.dataset.Shape;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** Images that are decoded when they are read. */
final class ImageExamples implements Examples {
    private final ImageStore store;
    private final List<String> classes;
    private final List<ImageEntry> images = new ArrayList<>();
    private final int[] ends; // of each class among the images

    /**
     * The images of a part.
     *
     * @param classes the names of all classes, sorted
     */
    ImageExamples(ImageStore store, List<String> classes, Map<String, List<ImageEntry>> part) {
        this.store = store;
        this.classes = classes;
        this.ends = new int[classes.size()];
        for (int c = 0; c < ends.length; c++) {
            images.addAll(part.getOrDefault(classes.get(c), List.of()));
            ends[c] = images.size();
        }
    }

    @Override
    public int count() {
        return images.size();
    }

    @Override
    public Optional<Shape> shape() {
        return Optional.empty();
    }

    @Override
    public int targets() {
        return classes.size();
    }

    @Override
    public void read(int example, Example into) {
        if (example < 0 || example >= count()) {
            throw new IllegalArgumentException("example " + example + " of " + count());
        }
        ImageEntry image = images.get(example);
        try {
            DecodedImage.read(store.content(image), into);
        } catch (IOException e) {
            throw new InputException(
                            "image-unreadable", "image " + image.name() + " cannot be decoded: " + e.getMessage())
                    .at(Place.of(store.where(image.name())))
                    .mend("take it out, or save it anew as JPEG or PNG in RGB or grey")
                    .because(e);
        }
        into.setClass(label(example));
    }

    private int label(int example) {
        int label = 0;
        while (example >= ends[label]) {
            label++;
        }
        return label;
    }

    @Override
    public void close() {
        store.close();
    }
}
