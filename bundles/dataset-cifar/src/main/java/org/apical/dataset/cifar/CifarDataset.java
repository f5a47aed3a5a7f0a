package org.apical.dataset.cifar;

import java.util.List;
import java.util.Optional;
import org.apical.dataset.Dataset;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Examples;
import org.apical.dataset.Word;
import org.apical.dataset.file.DataFile;
import org.apical.dataset.file.DataFolder;
import org.apical.dataset.file.Publication;
import org.apical.dataset.file.Published;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameter;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.Component;

/** CIFAR-10 and CIFAR-100: colour images of 32 x 32 pixels. */
@Capability(
        namespace = "apical.plugin",
        attribute = {"kind=dataset", "name=cifar"})
@Component(
        service = Dataset.class,
        property = {"kind=dataset", "name=cifar"})
public final class CifarDataset implements Dataset, Published {
    @Override
    public String name() {
        return "cifar";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public List<Word> words() {
        return List.of(
                new Word("set", "cifar-10", "which set: " + String.join(", ", CifarSet.ALL.keySet())),
                new Word("folder", "cifar10", "folder of the files, below the folder of data sets"),
                new Word(
                        "archive",
                        "",
                        "tar archive in that folder; without one, the binary files are taken, else an archive with its usual"
                                + " name"));
    }

    @Override
    public String text() {
        return "Colour images of 32 x 32 pixels, CIFAR-10 and CIFAR-100. Taken from the binary files (`data_batch_1.bin` ...), from"
                + " the archive that they come in (`cifar-10-binary.tar.gz`), or from an archive with one compressed image per"
                + " example (`cifar-10-jpeg.tar.gz`, names such as `train/00000_6.jpg`). An archive is unpacked once, into the"
                + " user's folder. JPEG is lossy: numbers from such an archive are not comparable with published ones to the last"
                + " percent. Pixels are scaled to 0 ... 1 and kept as one byte each.";
    }

    @Override
    public List<Publication> publications() {
        return List.of(
                Publication.read(CifarDataset.class, "cifar-10.publication"),
                Publication.read(CifarDataset.class, "cifar-100.publication"));
    }

    @Override
    public Examples open(DatasetRequest request) {
        CifarSet set = set(request.words().get("set"));
        DataFolder folder = DataFolder.of(request, request.words().get("folder"));
        String archive = request.words().get("archive");
        if (!archive.isEmpty()) {
            return unpacked(folder.need(archive), set, request);
        }
        Optional<CifarRecords> files = new CifarFiles(set, set.files().get(request.part())).in(folder.path());
        return files.orElseGet(() -> unpacked(usual(folder, set), set, request));
    }

    private static CifarSet set(String name) {
        CifarSet set = CifarSet.ALL.get(name);
        if (set == null) {
            InputException fault = new InputException("word-unknown", "dataset 'cifar' has no set '" + name + "'");
            fault.known(List.copyOf(CifarSet.ALL.keySet())).mend("name one of these");
            throw fault;
        }
        return set;
    }

    /** The archive that is there under one of the usual names. */
    private static DataFile usual(DataFolder folder, CifarSet set) {
        return set.archives().stream()
                .flatMap(name -> folder.look(name).stream())
                .findFirst()
                .orElseThrow(() -> folder.missing(
                        "neither binary files nor " + String.join(" nor ", set.archives()) + " is here: the set"));
    }

    /** The records of an archive: once unpacked, they are read from the user's folder. */
    private static CifarRecords unpacked(DataFile file, CifarSet set, DatasetRequest request) {
        CifarCache cache = new CifarCache(request, file.path());
        return cache.records(set).orElseGet(() -> {
            byte[] bytes = new CifarArchive(file, set, request.part()).read();
            cache.keep(bytes);
            return cache.records(set).orElseGet(() -> new CifarRecords(set, RecordBytes.of(bytes), file));
        });
    }
}
