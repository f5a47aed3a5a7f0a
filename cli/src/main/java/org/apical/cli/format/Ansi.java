package org.apical.cli.format;

import java.util.regex.Pattern;

/** Colour on terminals. */
final class Ansi {
    private static final Pattern SEQUENCE = Pattern.compile("\u001B\\[[0-9;]*m");

    private Ansi() {}

    static String green(String text) {
        return "\u001B[32m" + text + "\u001B[0m";
    }

    static String red(String text) {
        return "\u001B[31m" + text + "\u001B[0m";
    }

    /** How many columns a text takes. */
    static int width(String text) {
        String plain =
                text.indexOf('\u001B') < 0 ? text : SEQUENCE.matcher(text).replaceAll("");
        return plain.codePointCount(0, plain.length());
    }
}
