package org.apical.host.bundleset;

import java.util.Collection;
import java.util.Comparator;

/** Finds what a user probably meant. */
public final class Spelling {
    private Spelling() {}

    /** {@code " (did you mean 'burst-dependent'?)"}, or nothing when no known name is near. */
    public static String hint(String name, Collection<String> known) {
        return known.stream()
                .filter(k -> distance(name, k) <= Math.max(1, Math.min(name.length(), k.length()) / 3))
                .min(Comparator.comparingInt(k -> distance(name, k)))
                .map(k -> " (did you mean '" + k + "'?)")
                .orElse("");
    }

    /** Number of letters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
