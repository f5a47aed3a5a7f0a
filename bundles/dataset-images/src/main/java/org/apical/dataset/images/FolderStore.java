package org.apical.dataset.images;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apical.dataset.file.DataFile;
import org.apical.dataset.file.DataFolder;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** Images in folders {@code part/class/file}. Names that begin with a dot are none of them. */
final class FolderStore implements ImageStore {
    private final DataFolder folder;

    FolderStore(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public Map<String, List<ImageEntry>> classes(String part) {
        Map<String, List<ImageEntry>> classes = new TreeMap<>();
        Path parts = folder.path().resolve(part);
        if (!Files.isDirectory(parts)) {
            return classes;
        }
        for (Path classFolder : list(parts)) {
            if (Files.isDirectory(classFolder)) {
                classes.put(classFolder.getFileName().toString(), images(part, classFolder));
            }
        }
        return classes;
    }

    private List<ImageEntry> images(String part, Path classFolder) {
        List<ImageEntry> images = new ArrayList<>();
        for (Path file : list(classFolder)) {
            String name = file.getFileName().toString();
            if (!ImageEntry.isImage(name) || Files.isDirectory(file)) {
                throw foreign(file);
            }
            images.add(new ImageEntry(part + "/" + classFolder.getFileName() + "/" + name, 0, 0));
        }
        images.sort(Comparator.comparing(ImageEntry::name));
        return images;
    }

    private static InputException foreign(Path file) {
        InputException fault = new InputException(
                "image-name", file.getFileName() + " is no .jpg, .jpeg or .png in a folder of a class");
        fault.at(Place.of(file.toString())).mend("move it elsewhere, or give it its right ending");
        return fault;
    }

    private static List<Path> list(Path folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                if (!file.getFileName().toString().startsWith(".")) {
                    files.add(file);
                }
            }
        } catch (IOException e) {
            throw new DataFile(folder)
                    .fault("data-unreadable", "it cannot be listed: " + e)
                    .mend("check that the disk is there and that you may read the folder")
                    .because(e);
        }
        return files;
    }

    @Override
    public byte[] content(ImageEntry image) throws IOException {
        return Files.readAllBytes(folder.path().resolve(image.name()));
    }

    @Override
    public String where(String name) {
        return folder.path().resolve(name).toString();
    }

    @Override
    public InputException missing(String part) {
        return folder.missing("the folder '" + part + "' of images");
    }
}
