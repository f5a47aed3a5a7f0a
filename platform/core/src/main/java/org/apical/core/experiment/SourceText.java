package org.apical.core.experiment;

import java.util.Optional;
import java.util.function.Function;

/**
 * The text of an experiment file, and the texts beside it, which it may extend.
 *
 * @param file the file as the user knows it, for messages
 * @param text its content
 * @param beside another text by its name relative to this one, such as {@code base/spiking.yaml}; empty if there is none
 */
public record SourceText(String file, String text, Function<String, Optional<SourceText>> beside) {
    /** A text in a folder of texts; {@code loader} knows them by their names relative to this one, and returns null for others. */
    public static SourceText of(String file, String text, Function<String, String> loader) {
        String folder = folder(file);
        return inFolder(folder, file.substring(folder.length()), text, loader);
    }

    private static SourceText inFolder(String top, String path, String text, Function<String, String> loader) {
        return new SourceText(top + path, text, name -> {
            String other = folder(path) + name;
            return Optional.ofNullable(loader.apply(other)).map(found -> inFolder(top, other, found, loader));
        });
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
