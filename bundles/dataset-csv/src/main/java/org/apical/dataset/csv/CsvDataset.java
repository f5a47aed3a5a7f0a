package org.apical.dataset.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.dataset.Dataset;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Example;
import org.apical.dataset.Examples;
import org.apical.dataset.Part;
import org.apical.dataset.Shape;
import org.apical.dataset.Word;
import org.apical.dataset.file.DataFile;
import org.apical.dataset.file.DataFolder;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.plugin.Range;
import org.apical.unit.Unit;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.Component;

/** Rows of numbers, one of them the class. */
@Capability(
        namespace = "apical.plugin",
        attribute = {"kind=dataset", "name=csv"})
@Component(
        service = Dataset.class,
        property = {"kind=dataset", "name=csv"})
public final class CsvDataset implements Dataset {
    private static final Range COUNT = new Range(0, true, 1 << 20, true);
    private static final Map<Part, String> FILES = Map.of(Part.TRAINING, "training", Part.TEST, "test");

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                count("classes", 0, "number of classes; 0: one more than the largest"),
                count("channels", 1, "channels of an image"),
                count("height", 0, "rows of an image; 0: the numbers are a vector"),
                count("width", 0, "columns of an image; 0: the numbers are a vector"),
                Parameter.of("scale", 1, Unit.ONE).in(Range.POSITIVE).doc("what every number is divided by"),
                Parameter.of("header", 0, Unit.ONE)
                        .in(new Range(0, true, 1, true))
                        .doc("whether the first row names the columns"));
    }

    private static Parameter count(String name, int otherwise, String meaning) {
        return Parameter.of(name, otherwise, Unit.ONE).in(COUNT).doc(meaning);
    }

    @Override
    public List<Word> words() {
        return List.of(
                new Word("folder", "digits", "folder of the files, below the folder of data sets"),
                new Word(FILES.get(Part.TRAINING), "optdigits.tra", "file of the training examples"),
                new Word(FILES.get(Part.TEST), "optdigits.tes", "file of the test examples"),
                new Word(
                        "class",
                        "last",
                        "column of the class: first, last, its number from 1, or its name in the header"),
                new Word("separator", ",", "what is between two columns; also tab and space"));
    }

    @Override
    public String text() {
        return "Rows of numbers, one of them the class, 0, 1, 2 and so on. A file may be compressed by gzip, with or without .gz in its"
                + " name. The numbers are divided by `scale` and kept with 8 bytes each. With the defaults and `scale: 16` it reads the"
                + " optical digits of the UCI repository.";
    }

    @Override
    public Examples open(DatasetRequest request) {
        DataFolder folder = DataFolder.of(request, request.words().get("folder"));
        CsvForm form = CsvForm.of(request);
        DataFile file = folder.need(request.words().get(FILES.get(request.part())));
        CsvRows rows = CsvRows.read(file, form);
        Shape shape = shape(request.parameters(), rows.inputs(), file);
        int classes = (int) request.parameters().get("classes");
        if (classes > 0 && rows.largestLabel() >= classes) {
            throw file.fault(
                            "label-range",
                            "its largest class is " + rows.largestLabel() + ", but with " + classes
                                    + " classes it must be at most " + (classes - 1))
                    .mend("set classes to " + (rows.largestLabel() + 1) + " or more, or to 0 to have them counted");
        }
        int targets = classes > 0 ? classes : 1 + Math.max(rows.largestLabel(), largestOfOther(request, folder, form));
        return new RowExamples(rows, shape, request.parameters().get("scale"), targets);
    }

    /** The largest class of the other part, so that both have the same targets; -1 if it is not there. */
    private static int largestOfOther(DatasetRequest request, DataFolder folder, CsvForm form) {
        Part other = request.part() == Part.TRAINING ? Part.TEST : Part.TRAINING;
        return folder.look(request.words().get(FILES.get(other)))
                .map(file -> CsvRows.read(file, form).largestLabel())
                .orElse(-1);
    }

    private static Shape shape(Parameters parameters, int inputs, DataFile file) {
        int height = (int) parameters.get("height");
        int width = (int) parameters.get("width");
        if (height == 0 && width == 0) {
            return Shape.vector(inputs);
        }
        int channels = (int) parameters.get("channels");
        if ((long) channels * height * width != inputs) {
            throw file.fault(
                            "csv-shape",
                            "its rows have " + inputs + " numbers beside the class, but channels x height x width is "
                                    + channels + " x " + height + " x " + width)
                    .mend("correct channels, height and width, or leave out height and width for a vector");
        }
        return new Shape(channels, height, width);
    }

    /** Rows in memory. */
    private record RowExamples(CsvRows rows, Shape only, double scale, int targets) implements Examples {
        @Override
        public int count() {
            return rows.count();
        }

        @Override
        public Optional<Shape> shape() {
            return Optional.of(only);
        }

        @Override
        public void read(int example, Example into) {
            if (example < 0 || example >= count()) {
                throw new IllegalArgumentException("example " + example + " of " + count());
            }
            into.reshape(only);
            double[] row = rows.values(example);
            for (int i = 0; i < row.length; i++) {
                into.values()[i] = row[i] / scale;
            }
            into.setClass(rows.label(example));
        }
    }
}
