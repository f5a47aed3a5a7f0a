package org.apical.host.diagnose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The range of versions that a requirement's filter asks for. */
final class VersionBounds {
    private static final Pattern AT_LEAST = pattern("(?<!\\(!)\\(", ">=");
    private static final Pattern ABOVE = pattern("\\(!\\(", "<=");
    private static final Pattern AT_MOST = pattern("(?<!\\(!)\\(", "<=");
    private static final Pattern BELOW = pattern("\\(!\\(", ">=");

    private VersionBounds() {}

    /** {@code " [2.0.0,3.0.0)"} with a leading blank, {@code " 2.0.0 or newer"}, or nothing. */
    static String in(String filter) {
        String least = first(AT_LEAST, filter);
        String above = first(ABOVE, filter);
        String most = first(AT_MOST, filter);
        String below = first(BELOW, filter);
        String low = least.isEmpty() ? (above.isEmpty() ? "[0.0.0" : "(" + above) : "[" + least;
        if (most.isEmpty() && below.isEmpty()) {
            return least.isEmpty() || least.equals("0.0.0") ? "" : " " + least + " or newer";
        }
        return " " + low + "," + (most.isEmpty() ? below + ")" : most + "]");
    }

    private static Pattern pattern(String before, String operator) {
        return Pattern.compile(before + "(?:bundle-)?version" + operator + "([^)]+)\\)");
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
