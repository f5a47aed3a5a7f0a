package org.apical.dataset.images;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apical.dataset.Dataset;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Examples;
import org.apical.dataset.Part;
import org.apical.dataset.Word;
import org.apical.dataset.file.DataFile;
import org.apical.dataset.file.DataFolder;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameter;
import org.apical.plugin.Place;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.Component;

/** Images in folders that are named by class. */
@Capability(
        namespace = "apical.plugin",
        attribute = {"kind=dataset", "name=images"})
@Component(
        service = Dataset.class,
        property = {"kind=dataset", "name=images"})
public final class ImagesDataset implements Dataset {
    private static final Map<Part, String> PARTS = Map.of(Part.TRAINING, "training", Part.TEST, "test");

    @Override
    public String name() {
        return "images";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public List<Word> words() {
        return List.of(
                new Word("folder", "images", "folder, tar or tar.gz with the images, below the folder of data sets"),
                new Word(PARTS.get(Part.TRAINING), "train", "folder of the training images"),
                new Word(PARTS.get(Part.TEST), "test", "folder of the test images; usually val for ImageNet"));
    }

    @Override
    public String text() {
        return "JPEG and PNG images in folders `<part>/<class>/<file>`, the layout of ImageNet, of any size; or in a tar archive of such"
                + " folders. The classes are numbered in the order of their names. Images are decoded when they are needed, by the"
                + " threads that read ahead, into red, green and blue from 0 to 1; grey becomes three equal colours, transparency is left"
                + " out. Since sizes differ, transforms must make them one. A compressed archive is unpacked once, into one file in the"
                + " user's folder.";
    }

    @Override
    public Examples open(DatasetRequest request) {
        ImageStore store = store(request);
        try {
            return open(store, request);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static ImageStore store(DatasetRequest request) {
        DataFolder folder = DataFolder.of(request, request.words().get("folder"));
        return Files.isRegularFile(folder.path())
                ? TarStore.open(new DataFile(folder.path()), request.cache())
                : new FolderStore(folder);
    }

    private static Examples open(ImageStore store, DatasetRequest request) {
        String name = request.words().get(PARTS.get(request.part()));
        Map<String, List<ImageEntry>> images = new TreeMap<>(store.classes(name));
        if (images.isEmpty()) {
            throw store.missing(name);
        }
        for (Map.Entry<String, List<ImageEntry>> one : images.entrySet()) {
            if (one.getValue().isEmpty()) {
                throw empty(store, name + "/" + one.getKey());
            }
        }
        return new ImageExamples(store, classes(store, request, images), images);
    }

    /** The classes of both parts, so that both have the same targets. */
    private static List<String> classes(
            ImageStore store, DatasetRequest request, Map<String, List<ImageEntry>> images) {
        Part other = request.part() == Part.TRAINING ? Part.TEST : Part.TRAINING;
        TreeSet<String> classes = new TreeSet<>(images.keySet());
        classes.addAll(store.classes(request.words().get(PARTS.get(other))).keySet());
        return new ArrayList<>(classes);
    }

    private static InputException empty(ImageStore store, String folder) {
        InputException fault =
                new InputException("class-empty", "the folder of the class '" + folder + "' holds no images");
        fault.at(Place.of(store.where(folder))).mend("put its images there, or remove the folder");
        return fault;
    }
}
