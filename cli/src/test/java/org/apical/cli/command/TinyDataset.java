package org.apical.cli.command;

import java.util.List;
import java.util.Map;
import org.apical.dataset.Dataset;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Examples;
import org.apical.dataset.Word;
import org.apical.dataset.file.Publication;
import org.apical.dataset.file.Published;
import org.apical.dataset.file.PublishedFile;
import org.apical.plugin.Parameter;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Registers a dataset that knows a published set of two files, both of which hold {@code abc}; its sum is that of FIPS 180-2. */
public final class TinyDataset implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Map<String, String> properties = Map.of("kind", "dataset", "name", "letters");
        context.registerService(Dataset.class, new Letters(), FrameworkUtil.asDictionary(properties));
    }

    @Override
    public void stop(BundleContext context) {}

    /** The dataset. */
    public static final class Letters implements Dataset, Published {
        @Override
        public String name() {
            return "letters";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public List<Word> words() {
            return List.of(new Word("folder", "letters", "folder of the files"));
        }

        @Override
        public Examples open(DatasetRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Publication> publications() {
            List<PublishedFile> files = List.of(
                    new PublishedFile(
                            "abc.txt", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", false),
                    new PublishedFile(
                            "abc.gz", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", true));
            return List.of(new Publication("tiny-letters", "Three letters", "free", "letters", List.of(), files));
        }
    }
}
