package org.apical.core.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Suggestions {
    private Suggestions() {}

    /** {@code  (did you mean 'x'?)} with a leading space, or nothing when no name is near. */
    public static String didYouMean(String word, Collection<String> known) {
        return nearest(word, known)
                .map(name -> " (did you mean '" + name + "'?)")
                .orElse("");
    }

    /** The known name with the fewest wrong, missing, added or swapped letters, if these are few. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(word, name) <= allowed(word, name))
                .min(Comparator.comparingInt(name -> distance(word, name)));
    }

    private static int allowed(String word, String name) {
        return Math.max(1, Math.min(word.length(), name.length()) / 3);
    }

    /** Number of letters to change, insert, remove, or swap with the next one; case does not count. */
    static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
