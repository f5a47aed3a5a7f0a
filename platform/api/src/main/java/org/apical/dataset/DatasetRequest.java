package org.apical.dataset;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apical.plugin.Parameters;

/**
 * What a dataset is opened with.
 *
 * @param parameters the values of its parameters
 * @param words the values of its words, by name
 * @param part which part
 * @param folder the folder of data sets; empty where the user named none
 */
public record DatasetRequest(Parameters parameters, Map<String, String> words, Part part, Optional<Path> folder) {
    /** Copies the map. */
    public DatasetRequest {
        words = Map.copyOf(words);
    }
}
