package org.apical.core.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apical.core.folder.DiskFault;
import org.apical.plugin.InputException;

/** The checkpoints of one run; the number of steps is in the name of each. */
public final class CheckpointFolder {
    /** What the name of a checkpoint ends with. */
    public static final String ENDING = ".checkpoint";

    private static final int KEPT = 3;
    private static final String ASIDE = ".aside";

    private final Path folder;

    /** The checkpoints in a folder, which need not exist. */
    public CheckpointFolder(Path folder) {
        this.folder = folder;
    }

    /** Where the checkpoint of a step goes. */
    public Path file(long step) {
        return folder.resolve(String.format(Locale.ROOT, "step-%012d%s", step, ENDING));
    }

    /** All checkpoints, those of later steps first. */
    public List<Path> newestFirst() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(CheckpointFolder::isCheckpoint)
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
    }

    private static boolean isCheckpoint(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("step-") && name.endsWith(ENDING);
    }

    /**
     * The newest checkpoint of an experiment that is whole.
     *
     * @param digest SHA-256 of the resolved experiment
     * @param refused told about each newer one that cannot be used
     * @return open; empty if there is none
     */
    public Optional<Checkpoint> newestWhole(String digest, Consumer<InputException> refused) {
        return newestWhole(newestFirst(), digest, refused);
    }

    private static Optional<Checkpoint> newestWhole(List<Path> files, String digest, Consumer<InputException> refused) {
        for (Path file : files) {
            try {
                return Optional.of(open(file, digest));
            } catch (InputException e) {
                refused.accept(e);
            }
        }
        return Optional.empty();
    }

    private static Checkpoint open(Path file, String digest) {
        Checkpoint checkpoint = Checkpoint.open(file);
        try {
            checkpoint.requireExperiment(digest);
            return checkpoint;
        } catch (InputException e) {
            checkpoint.close();
            throw e;
        }
    }

    /**
     * One checkpoint.
     *
     * @throws InputException why it cannot be used; its mend names the next older one that can
     */
    public Checkpoint one(Path file, String digest) {
        try {
            return open(file, digest);
        } catch (InputException e) {
            older(file, digest).ifPresent(o -> e.mend("go on from the next older one that is whole with --from " + o));
            throw e;
        }
    }

    private Optional<Path> older(Path file, String digest) {
        List<Path> older = newestFirst().stream()
                .filter(f -> f.getFileName().compareTo(file.getFileName()) < 0)
                .toList();
        return newestWhole(older, digest, refused -> {}).map(checkpoint -> {
            checkpoint.close();
            return checkpoint.file();
        });
    }

    /** Deletes all but the newest, and has the names on the disk. */
    public void prune() {
        List<Path> all = newestFirst();
        for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            change(old, Files::delete);
        }
        force();
    }

    /** Renames those of later steps: what comes after that step is computed again. */
    public void setAside(long step) {
        for (Path file : newestFirst()) {
            if (file.getFileName().compareTo(file(step).getFileName()) > 0) {
                change(file, f -> Files.move(f, aside(f)));
            }
        }
    }

    /** A name that is free. */
    private static Path aside(Path file) {
        Path aside = file.resolveSibling(file.getFileName() + ASIDE);
        for (int i = 2; Files.exists(aside); i++) {
            aside = file.resolveSibling(file.getFileName() + ASIDE + i);
        }
        return aside;
    }

    /** Acts on a file. */
    private interface Change {
        void of(Path file) throws IOException;
    }

    private static void change(Path file, Change change) {
        try {
            change.of(file);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    /** Linux writes the names of a folder when the folder is forced; other systems refuse to open one. */
    private void force() {
        try (FileChannel channel = FileChannel.open(folder)) {
            channel.force(true);
        } catch (IOException e) {
            return; // the file itself has been forced
        }
    }
}
