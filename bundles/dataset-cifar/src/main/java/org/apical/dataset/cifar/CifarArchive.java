package org.apical.dataset.cifar;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apical.dataset.Part;
import org.apical.dataset.file.DataFile;
import org.apical.dataset.file.TarEntry;
import org.apical.dataset.file.TarReader;

/**
 * A tar archive with the files of a set, or with one image per example: {@code train/00000_6.jpg} is the first training image, of
 * class 6. It is read twice: first the names, so that the examples need no more memory than they take in the end.
 */
final class CifarArchive {
    private static final Pattern IMAGE = Pattern.compile("(?:.*/)?(train|test)/(\\d+)_(\\d+)\\.(?:jpg|jpeg|png)");
    private static final int LARGEST_IMAGE = 1 << 20;

    private final DataFile file;
    private final CifarSet set;
    private final Part part;

    CifarArchive(DataFile file, CifarSet set, Part part) {
        this.file = file;
        this.set = set;
        this.part = part;
    }

    /** Where each file of the archive belongs in memory; images by number. */
    private record Places(TreeMap<String, Long> files, TreeMap<Integer, String> images) {}

    /** The bytes of its records. */
    byte[] read() {
        Places places = places();
        if (places.files().isEmpty() && places.images().isEmpty()) {
            throw file.fault("data-missing", "it holds no " + part.name().toLowerCase(Locale.ROOT) + " examples")
                    .mend("name another archive by the word 'archive'; it must hold files "
                            + set.files().get(part) + " or images such as train/00000_6.jpg");
        }
        return places.files().isEmpty() ? images(places.images()) : files(places.files());
    }

    private Places places() {
        return file.read(in -> {
            Places places = new Places(new TreeMap<>(), new TreeMap<>());
            TarReader tar = new TarReader(in);
            for (TarEntry entry = tar.next(); entry != null; entry = tar.next()) {
                Matcher image = IMAGE.matcher(entry.name());
                if (set.files().get(part).matcher(entry.lastName()).matches()) {
                    CifarFiles.checkLength(file, entry.size(), set);
                    places.files().put(entry.name(), entry.size());
                } else if (image.matches() && isOfPart(image.group(1))) {
                    places.images().put(Integer.valueOf(image.group(2)), entry.name());
                }
            }
            return places;
        });
    }

    private boolean isOfPart(String folder) {
        return folder.equals(part == Part.TRAINING ? "train" : "test");
    }

    private byte[] files(SortedMap<String, Long> sizes) {
        Map<String, Integer> starts = new TreeMap<>();
        int end = 0;
        for (Map.Entry<String, Long> size : sizes.entrySet()) {
            starts.put(size.getKey(), end);
            end = Math.addExact(end, Math.toIntExact(size.getValue()));
        }
        byte[] bytes = new byte[end];
        file.read(in -> fill(in, starts, bytes));
        return bytes;
    }

    private static byte[] fill(InputStream in, Map<String, Integer> starts, byte[] bytes) throws IOException {
        TarReader tar = new TarReader(in);
        for (TarEntry entry = tar.next(); entry != null; entry = tar.next()) {
            Integer start = starts.get(entry.name());
            if (start != null) {
                tar.content(bytes, start);
            }
        }
        return bytes;
    }

    private byte[] images(SortedMap<Integer, String> names) {
        if (names.firstKey() != 0 || names.lastKey() != names.size() - 1) {
            throw file.fault(
                            "data-missing",
                            "it holds " + names.size() + " images with the numbers " + names.firstKey() + " to "
                                    + names.lastKey() + ", so some are missing")
                    .mend("get the file again");
        }
        byte[] bytes = new byte[Math.multiplyExact(names.size(), set.record())];
        return file.read(in -> {
            TarReader tar = new TarReader(in);
            for (TarEntry entry = tar.next(); entry != null; entry = tar.next()) {
                Matcher image = IMAGE.matcher(entry.name());
                if (image.matches() && isOfPart(image.group(1))) {
                    int at = Integer.parseInt(image.group(2)) * set.record();
                    bytes[at] = (byte) Math.min(255, Integer.parseInt(image.group(3)));
                    new CifarImage(file, entry.name()).decode(tar.content(LARGEST_IMAGE), bytes, at + set.labels());
                }
            }
            return bytes;
        });
    }
}
