package org.apical.core.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apical.core.experiment.PluginUse;
import org.apical.core.network.ParameterBinding;
import org.apical.core.registry.PluginRegistry;
import org.apical.core.registry.Suggestions;
import org.apical.dataset.Dataset;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Examples;
import org.apical.dataset.Part;
import org.apical.dataset.Word;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.unit.Quantity;

/** A dataset with the parameters and words that an experiment file gives. */
public final class DatasetUse {
    private final PluginUse use;
    private final Dataset dataset;
    private final DataFolders folders;

    private DatasetUse(PluginUse use, Dataset dataset, DataFolders folders) {
        this.use = use;
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
                parameters(),
                words(),
                part,
                folders.data(),
                Optional.of(folders.cache().resolve(dataset.name()))));
    }

    private Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        for (Word word : dataset.words()) {
            String given = use.words().get(word.name());
            if (given == null && use.parameters().containsKey(word.name())) {
                throw form(word.name(), "an expression", "a word");
            }
            words.put(word.name(), given == null ? word.defaultValue() : given);
        }
        return words;
    }

    private Parameters parameters() {
        Map<String, Quantity> numbers = new LinkedHashMap<>();
        Set<String> given = new LinkedHashSet<>(use.words().keySet());
        given.addAll(use.parameters().keySet());
        for (String name : given) {
            if (isWord(name)) {
                continue;
            }
            if (!isParameter(name)) {
                throw unknown(name);
            }
            Quantity number = use.parameters().get(name);
            if (number == null) {
                throw form(name, "'" + use.words().get(name) + "'", "a number");
            }
            numbers.put(name, number);
        }
        PluginUse numeric =
                new PluginUse(use.kind(), use.name(), use.version(), numbers, use.place(), use.places(), Map.of());
        return ParameterBinding.bind(numeric, dataset.parameters());
    }

    private boolean isWord(String name) {
        return dataset.words().stream().anyMatch(w -> w.name().equals(name));
    }

    private boolean isParameter(String name) {
        return dataset.parameters().stream().anyMatch(p -> p.name().equals(name));
    }

    private InputException unknown(String name) {
        List<String> names = new ArrayList<>();
        dataset.parameters().stream().map(Parameter::name).forEach(names::add);
        dataset.words().stream().map(Word::name).forEach(names::add);
        InputException fault = new InputException(
                "parameter-unknown",
                title() + " has no parameter '" + name + "'" + Suggestions.didYouMean(name, names));
        fault.at(use.placeOf(name))
                .known(names)
                .mend("correct the name; 'apical describe " + use.name() + "' explains each");
        return fault;
    }

    private InputException form(String name, String is, String must) {
        InputException fault =
                new InputException("value-form", name + " of " + title() + " is " + is + ", but must be " + must);
        fault.at(use.placeOf(name)).mend("write " + must + " here");
        return fault;
    }

    private String title() {
        return use.kind().title() + " '" + use.name() + "'";
    }
}
