package org.apical.host.bundleset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apical.core.registry.Suggestions;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * Reads the text of a bundle set, line by line:
 *
 * <pre>
 * set spiking 1.0
 * api [1.0,2)
 * bundle neuron-twocompartment [0.1,1)
 * bundle presets * sha256=...
 * include base            # an entry of this file wins over one of an included file
 * </pre>
 */
final class BundleSetReader {
    private static final List<String> WORDS = List.of("set", "api", "bundle", "include");

    private final Path file;
    private final Function<String, BundleSet> include;
    private final Map<String, List<BundleSet.Entry>> included = new LinkedHashMap<>();
    private final Map<String, List<BundleSet.Entry>> own = new LinkedHashMap<>();
    private String name;
    private Version version = Version.emptyVersion;
    private Optional<VersionRange> api = Optional.empty();
    private int line;

    /**
     * A reader of one file.
     *
     * @param file where the text is from
     * @param include reads an included set
     */
    BundleSetReader(Path file, Function<String, BundleSet> include) {
        this.file = file;
        this.include = include;
    }

    BundleSet read(String text) {
        text.lines().forEach(this::readLine);
        if (name == null) {
            line = 1;
            throw wrong("the file does not say which set it is").mend("begin it with a line 'set NAME VERSION'");
        }
        included.putAll(own);
        List<BundleSet.Entry> entries =
                included.values().stream().flatMap(List::stream).toList();
        return new BundleSet(name, version, api, entries, file);
    }

    private void readLine(String text) {
        line++;
        int comment = text.indexOf('#');
        String content = (comment < 0 ? text : text.substring(0, comment)).strip();
        if (content.isEmpty()) {
            return;
        }
        List<String> words = List.of(content.split("\\s+"));
        switch (words.get(0)) {
            case "set" -> readSet(words);
            case "api" -> {
                demand(words, 2, 2, "api RANGE");
                api = Optional.of(range(words.get(1)));
            }
            case "bundle" -> readBundle(words);
            case "include" -> {
                demand(words, 2, 2, "include SET");
                includeSet(words.get(1));
            }
            default ->
                throw wrong("'" + words.get(0) + "' begins no line of a bundle set"
                                + Suggestions.didYouMean(words.get(0), WORDS))
                        .known(WORDS);
        }
    }

    private void readSet(List<String> words) {
        demand(words, 2, 3, "set NAME VERSION");
        if (name != null) {
            throw wrong("a second line 'set'; the first says '" + name + "'").mend("take one of them out");
        }
        name = words.get(1);
        if (words.size() > 2) {
            try {
                version = Version.parseVersion(words.get(2));
            } catch (IllegalArgumentException e) {
                throw wrong("'" + words.get(2) + "' is no version").mend("write it as 1.2.3");
            }
        }
    }

    private void readBundle(List<String> words) {
        demand(words, 2, 4, "bundle NAME RANGE sha256=DIGEST");
        String bundle = words.get(1);
        Optional<VersionRange> range = Optional.empty();
        Optional<String> digest = Optional.empty();
        for (String word : words.subList(2, words.size())) {
            if (word.startsWith("sha256=")) {
                digest = Optional.of(digest(word.substring("sha256=".length())));
            } else if (!word.equals("*")) {
                range = Optional.of(range(word));
            }
        }
        List<BundleSet.Entry> lines = own.computeIfAbsent(bundle, b -> new ArrayList<>());
        if (isTaken(lines, range)) {
            throw wrong("the bundle '" + bundle + "' is named twice")
                    .mend("take one of the lines out, or give each a range of versions of its own");
        }
        lines.add(new BundleSet.Entry(bundle, range, digest, place()));
    }

    /** Several versions of a bundle may take part, each by a line with a range of its own. */
    private static boolean isTaken(List<BundleSet.Entry> lines, Optional<VersionRange> range) {
        return lines.stream()
                .anyMatch(e -> range.isEmpty()
                        || e.range().isEmpty()
                        || !e.range().get().intersection(range.get()).isEmpty());
    }

    private void includeSet(String set) {
        Map<String, List<BundleSet.Entry>> entries = new LinkedHashMap<>();
        for (BundleSet.Entry entry : include.apply(set).entries()) {
            entries.computeIfAbsent(entry.symbolicName(), b -> new ArrayList<>())
                    .add(entry);
        }
        included.putAll(entries);
    }

    private String digest(String hex) {
        if (!hex.matches("[0-9a-fA-F]{64}")) {
            throw wrong("'" + hex + "' is no SHA-256 digest: it has 64 hexadecimal digits");
        }
        return hex.toLowerCase(Locale.ROOT);
    }

    private VersionRange range(String text) {
        try {
            return new VersionRange(text);
        } catch (IllegalArgumentException e) {
            throw wrong("'" + text + "' is no range of versions").mend("write it as [1.0,2) or 1.0, or * for any");
        }
    }

    private void demand(List<String> words, int least, int most, String form) {
        if (words.size() < least || words.size() > most) {
            throw wrong("the line '" + String.join(" ", words) + "' is not understood")
                    .mend("write it as '" + form + "'");
        }
    }

    private InputException wrong(String what) {
        InputException failure = new InputException("bundleset-line", what);
        failure.at(place());
        return failure;
    }

    private Place place() {
        return new Place(file.toString(), line, 0, "");
    }
}
