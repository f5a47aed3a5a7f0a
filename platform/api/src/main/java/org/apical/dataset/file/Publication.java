package org.apical.dataset.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A set of files that was published.
 *
 * @param name its name, a word
 * @param title what it is
 * @param terms on which terms it is given away
 * @param folder where it lies below the folder of data sets
 * @param mirrors addresses that the names of the files are put behind; they are asked only when the user says so
 * @param files the files
 */
public record Publication(
        String name, String title, String terms, String folder, List<String> mirrors, List<PublishedFile> files) {
    /** Copies the lists. */
    public Publication {
        mirrors = List.copyOf(mirrors);
        files = List.copyOf(files);
    }

    /**
     * Reads a resource of lines {@code name}, {@code title}, {@code terms}, {@code folder}, {@code mirror ADDRESS}, and {@code file
     * NAME SUM} or {@code gzip NAME SUM-OF-THE-UNPACKED}.
     *
     * <pre>{@code
     * name mnist
     * folder mnist
     * gzip train-labels-idx1-ubyte.gz 65a50cbb...
     * }</pre>
     */
    public static Publication read(Class<?> beside, String resource) {
        Publication made = new Publication("", "", "", "", List.of(), List.of());
        try (InputStream in = beside.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    made = made.with(line.strip());
                }
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Publication with(String line) {
        int space = line.indexOf(' ');
        String word = line.substring(0, space);
        String rest = line.substring(space + 1).strip();
        return switch (word) {
            case "name" -> new Publication(rest, title, terms, folder, mirrors, files);
            case "title" -> new Publication(name, rest, terms, folder, mirrors, files);
            case "terms" -> new Publication(name, title, rest, folder, mirrors, files);
            case "folder" -> new Publication(name, title, terms, rest, mirrors, files);
            case "mirror" -> new Publication(name, title, terms, folder, and(mirrors, rest), files);
            case "file", "gzip" -> {
                String[] parts = rest.split(" +", -1);
                PublishedFile file = new PublishedFile(parts[0], parts[1], word.equals("gzip"));
                yield new Publication(name, title, terms, folder, mirrors, and(files, file));
            }
            default -> throw new IllegalArgumentException(line);
        };
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
