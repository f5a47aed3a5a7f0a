package org.apical.dataset.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apical.dataset.DatasetRequest;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** The folder of one dataset. */
public final class DataFolder {
    private static final String MEND =
            "put it there, or let the environment variable APICAL_DATA name the folder above it; 'apical data list' shows "
                    + "what is looked for and where";

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /**
     * A folder below the folder of data sets; an absolute one is taken as it is.
     *
     * @throws InputException {@code data-missing} if it is not absolute and there is no folder of data sets
     */
    public static DataFolder of(DatasetRequest request, String name) {
        Path given = Path.of(name);
        if (given.isAbsolute()) {
            return new DataFolder(given);
        }
        Path above = request.folder().orElseThrow(() -> unknown(name));
        return new DataFolder(above.resolve(given));
    }

    private static InputException unknown(String name) {
        InputException fault = new InputException(
                "data-missing", "no folder of data sets is known, and so the files of '" + name + "' are not found");
        fault.mend("let the environment variable APICAL_DATA name the folder that holds '" + name
                + "'; 'apical data list' shows what is looked for and where");
        return fault;
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** A file of it: under its name, or under this name and {@code .gz}. */
    public Optional<DataFile> look(String name) {
        for (String ending : new String[] {"", ".gz"}) {
            Path file = path.resolve(name + ending);
            if (Files.isRegularFile(file)) {
                return Optional.of(new DataFile(file));
            }
        }
        return Optional.empty();
    }

    /**
     * A file that must be there: under its name, or under this name and {@code .gz}.
     *
     * @throws InputException {@code data-missing}
     */
    public DataFile need(String name) {
        return look(name).orElseThrow(() -> missing(name + (name.endsWith(".gz") ? "" : " (or " + name + ".gz)")));
    }

    /** Says that something is not there, with the mend. */
    public InputException missing(String what) {
        String why = Files.isDirectory(path) ? " is missing in this folder" : " is missing: this folder does not exist";
        InputException fault = new InputException("data-missing", what + why);
        fault.at(Place.of(path.toString())).mend(MEND);
        return fault;
    }
}
