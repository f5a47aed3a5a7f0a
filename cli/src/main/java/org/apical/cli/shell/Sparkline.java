package org.apical.cli.shell;

import java.util.Arrays;

/** A curve in one line of text. */
final class Sparkline {
    private static final String LEVELS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /** The numbers as bars between 0 and the largest. */
    static String of(double[] numbers) {
        double top = Arrays.stream(numbers).max().orElse(0);
        StringBuilder line = new StringBuilder();
        for (double number : numbers) {
            int level = top > 0 ? (int) Math.min(LEVELS.length() - 1, number / top * LEVELS.length()) : 0;
            line.append(LEVELS.charAt(level));
        }
        return line.toString();
    }
}
