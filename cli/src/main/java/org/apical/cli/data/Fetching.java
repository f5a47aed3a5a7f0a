package org.apical.cli.data;

import java.nio.file.Path;
import java.util.List;
import org.apical.cli.format.Console;
import org.apical.dataset.file.Publication;
import org.apical.dataset.file.PublishedFile;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** Gets the files of a published set that are not there yet, and says so. */
public final class Fetching {
    private static final long NANOS_BETWEEN_LINES = 2_000_000_000L;

    private final Publication set;
    private final Path folder;
    private final List<String> mirrors;
    private final Console console;
    private long lastLine = System.nanoTime();

    /**
     * What is to be got.
     *
     * @param data folder of data sets
     * @param mirrors addresses of the user, used instead of the known ones if there are any
     */
    public Fetching(Publication set, Path data, List<String> mirrors, Console console) {
        this.set = set;
        this.folder = data.resolve(set.folder());
        this.mirrors = mirrors.isEmpty() ? set.mirrors() : List.copyOf(mirrors);
        this.console = console;
    }

    /**
     * Gets it.
     *
     * @throws InputException {@code data-differs} if a file is there with another content, which is never overwritten
     * @throws org.apical.plugin.RunException as {@link Download#fetch}
     */
    public void run() {
        if (mirrors.isEmpty()) {
            throw new InputException("mirror-missing", "no address is known for '" + set.name() + "'")
                    .mend("name one by --mirror");
        }
        console.note(set.title() + "; " + set.terms());
        for (PublishedFile file : set.files()) {
            FileState state = FileState.of(folder, file);
            switch (state.verdict()) {
                case OK -> console.print("there already: " + state.path());
                case MISSING -> {
                    new Download(file, folder.resolve(file.name()), mirrors, this::progress).fetch();
                    console.print("fetched: " + folder.resolve(file.name()));
                }
                default -> throw differs(state);
            }
        }
    }

    private static InputException differs(FileState state) {
        InputException fault = new InputException(
                "data-differs", state.path().getFileName() + " is there, but its content is not the published one");
        fault.at(Place.of(state.path().toString())).mend("move it away and fetch again");
        return fault;
    }

    private void progress(String line) {
        if (System.nanoTime() - lastLine > NANOS_BETWEEN_LINES) {
            lastLine = System.nanoTime();
            console.progress(line);
        }
    }
}
