package org.apical.plugin;

import java.util.List;

/**
 * A parameter whose value is one of a few words.
 *
 * @param name the key in files
 * @param options the words, the default first
 * @param meaning a few words; may be empty
 */
public record Choice(String name, List<String> options, String meaning) {
    /** Copies the list. */
    public Choice {
        options = List.copyOf(options);
    }

    /** The word when a file gives none. */
    public String defaultOption() {
        return options.get(0);
    }
}
