package org.apical.core.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.PluginUse;
import org.apical.core.network.WordBinding;
import org.apical.core.registry.PluginRegistry;
import org.apical.dataset.Dataset;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Examples;
import org.apical.dataset.Part;
import org.apical.dataset.Word;
import org.apical.plugin.InputException;

/** A dataset with the parameters and words that an experiment file gives. */
public final class DatasetUse {
    private final WordBinding binding;
    private final Dataset dataset;
    private final DataFolders folders;

    private DatasetUse(PluginUse use, Dataset dataset, DataFolders folders) {
        List<String> words = dataset.words().stream().map(Word::name).toList();
        this.binding = new WordBinding(use, dataset.parameters(), words);
        this.dataset = dataset;
        this.folders = folders;
    }

    /** The dataset that a file names, with the folders of this process. */
    public static DatasetUse of(PluginUse use, PluginRegistry registry) {
        return of(use, registry, DataFolders.ofProcess());
    }

    /** The dataset that a file names. */
    public static DatasetUse of(PluginUse use, PluginRegistry registry, DataFolders folders) {
        return new DatasetUse(use, use.resolve(registry, Dataset.class), folders);
    }

    /**
     * Opens a part.
     *
     * @throws InputException {@code parameter-unknown}, {@code parameter-unit}, {@code parameter-range}, {@code value-form}, or
     *     what the dataset itself finds wrong
     */
    public Examples open(Part part) {
        return dataset.open(new DatasetRequest(
                binding.numbers(),
                words(),
                part,
                folders.data(),
                Optional.of(folders.cache().resolve(dataset.name()))));
    }

    private Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        for (Word word : dataset.words()) {
            words.put(word.name(), binding.word(word.name()).orElse(word.defaultValue()));
        }
        return words;
    }
}
