package org.apical.dataset;

import java.util.List;
import org.apical.plugin.Plugin;
import org.osgi.annotation.versioning.ConsumerType;

/** A source of examples: inputs with targets. */
@ConsumerType
public interface Dataset extends Plugin {
    /** Its settings that are words, such as the name of a folder. */
    default List<Word> words() {
        return List.of();
    }

    /**
     * Opens one part of the examples.
     *
     * @throws org.apical.plugin.InputException if files are missing or wrong, with file and mend
     */
    Examples open(DatasetRequest request);
}
