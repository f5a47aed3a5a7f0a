package org.apical.cli.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Where the lines of a shell come from. */
interface LineSource {
    /** The next line; empty at the end. */
    Optional<String> next();

    /** Lines of a text. */
    static LineSource of(BufferedReader reader) {
        return () -> {
            try {
                return Optional.ofNullable(reader.readLine());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
