package org.apical.dataset.idx;

import java.util.List;
import java.util.Map;
import org.apical.dataset.Dataset;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Examples;
import org.apical.dataset.Part;
import org.apical.dataset.Word;
import org.apical.dataset.file.DataFile;
import org.apical.dataset.file.DataFolder;
import org.apical.dataset.file.Publication;
import org.apical.dataset.file.Published;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameter;
import org.apical.plugin.Range;
import org.apical.unit.Unit;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.Component;

/** Images and their labels in idx files, the format of MNIST and its kin. */
@Capability(
        namespace = "apical.plugin",
        attribute = {"kind=dataset", "name=idx"})
@Component(
        service = Dataset.class,
        property = {"kind=dataset", "name=idx"})
public final class IdxDataset implements Dataset, Published {
    static final String FOLDER = "folder";

    private static final Parameter CLASSES = Parameter.of("classes", 0, Unit.ONE)
            .in(new Range(0, true, 256, true))
            .doc("number of classes; 0: one more than the largest label");

    private static final Map<Part, String> IMAGES = Map.of(Part.TRAINING, "training-images", Part.TEST, "test-images");
    private static final Map<Part, String> LABELS = Map.of(Part.TRAINING, "training-labels", Part.TEST, "test-labels");

    @Override
    public String name() {
        return "idx";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(CLASSES);
    }

    @Override
    public List<Word> words() {
        return List.of(
                new Word(FOLDER, "mnist", "folder of the files, below the folder of data sets"),
                new Word(IMAGES.get(Part.TRAINING), "train-images-idx3-ubyte", "file of the training images"),
                new Word(LABELS.get(Part.TRAINING), "train-labels-idx1-ubyte", "file of the training labels"),
                new Word(IMAGES.get(Part.TEST), "t10k-images-idx3-ubyte", "file of the test images"),
                new Word(LABELS.get(Part.TEST), "t10k-labels-idx1-ubyte", "file of the test labels"));
    }

    @Override
    public String text() {
        return "Images and their labels in idx files of bytes, the format of MNIST and its kin, of any size and number of"
                + " classes. Each file may be compressed by gzip, with or without .gz in its name. Pixels are scaled to 0 ... 1"
                + " and kept as one byte each.";
    }

    @Override
    public List<Publication> publications() {
        return List.of(Publication.read(IdxDataset.class, "mnist.publication"));
    }

    @Override
    public Examples open(DatasetRequest request) {
        DataFolder folder = DataFolder.of(request, request.words().get(FOLDER));
        DataFile imageFile = folder.need(request.words().get(IMAGES.get(request.part())));
        DataFile labelFile = folder.need(request.words().get(LABELS.get(request.part())));
        IdxContent images = IdxContent.read(imageFile, 2, 4);
        IdxContent labels = IdxContent.read(labelFile, 1, 1);
        if (images.sizes()[0] != labels.sizes()[0]) {
            throw labelFile
                    .fault(
                            "data-count",
                            "it holds " + labels.sizes()[0] + " labels, but "
                                    + imageFile.path().getFileName() + " " + images.sizes()[0] + " images")
                    .mend("take both files from the same set");
        }
        int classes = (int) request.parameters().get(CLASSES.name());
        checkLabels(labels.bytes(), classes, labelFile);
        int targets = classes > 0 ? classes : Math.max(largest(labels.bytes()), largestOfOther(request, folder)) + 1;
        return new IdxExamples(images, labels.bytes(), targets);
    }

    private static void checkLabels(byte[] labels, int classes, DataFile file) {
        for (int k = 0; k < labels.length && classes > 0; k++) {
            int label = labels[k] & 0xFF;
            if (label >= classes) {
                InputException fault = file.fault(
                        "label-range",
                        "label " + k + " is " + label + ", but with " + classes + " classes it must be at most "
                                + (classes - 1));
                throw fault.mend("set classes to " + (largest(labels) + 1) + " or more, or to 0 to have them counted");
            }
        }
    }

    /** The largest label of the other part, so that both have the same targets; -1 if it is not there. */
    private static int largestOfOther(DatasetRequest request, DataFolder folder) {
        Part other = request.part() == Part.TRAINING ? Part.TEST : Part.TRAINING;
        return folder.look(request.words().get(LABELS.get(other)))
                .map(file -> largest(IdxContent.read(file, 1, 1).bytes()))
                .orElse(-1);
    }

    private static int largest(byte[] labels) {
        int largest = 0;
        for (byte label : labels) {
            largest = Math.max(largest, label & 0xFF);
        }
        return largest;
    }
}
