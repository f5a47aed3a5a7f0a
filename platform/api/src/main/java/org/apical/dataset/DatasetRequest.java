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
 * @param cache a folder for what can be made again from the files of the user, such as an unpacked archive; it may not exist
 *     yet; empty where nothing may be kept
 */
public record DatasetRequest(
        Parameters parameters, Map<String, String> words, Part part, Optional<Path> folder, Optional<Path> cache) {
    /** Copies the map. */
    public DatasetRequest {
        words = Map.copyOf(words);
    }

    /** A request that keeps nothing. */
    public DatasetRequest(Parameters parameters, Map<String, String> words, Part part, Optional<Path> folder) {
        this(parameters, words, part, folder, Optional.empty());
    }

    /** The same for another part. */
    public DatasetRequest of(Part other) {
        return new DatasetRequest(parameters, words, other, folder, cache);
    }
}
