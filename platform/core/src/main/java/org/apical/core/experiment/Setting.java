package org.apical.core.experiment;

import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/**
 * A change that the user makes to an experiment file: {@code --set path.to.key=value}.
 *
 * @param path the name of a parameter, or the way to any key with dots between its parts
 * @param value the value as it would be written in the file
 */
public record Setting(String path, String value) {
    /**
     * Reads {@code path=value}.
     *
     * @throws InputException if there is no {@code =} or nothing before it
     */
    public static Setting parse(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw (InputException) new InputException("set-form", "'--set " + text + "' is not of the form name=value")
                    .mend("write for example --set epochs=12, or --set groups.output.size=100");
        }
        return new Setting(
                text.substring(0, equals).trim(), text.substring(equals + 1).trim());
    }

    /** Where the user wrote it. */
    Place place() {
        return Place.of("--set " + path + "=" + value);
    }
}
