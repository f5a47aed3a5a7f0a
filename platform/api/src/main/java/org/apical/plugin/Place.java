package org.apical.plugin;

/**
 * Where a user's text is at fault.
 *
 * @param file the file or bundle entry as the user knows it
 * @param line line, counted from 1; 0 when unknown
 * @param column column, counted from 1; 0 when unknown
 * @param path the place in words, such as {@code connections / hidden-to-output / weight}; may be empty
 */
public record Place(String file, int line, int column, String path) {
    /** A place that is a whole file. */
    public static Place of(String file) {
        return new Place(file, 0, 0, "");
    }

    /** {@code file:line:column  path}, without what is unknown. */
    @Override
    public String toString() {
        String at = line == 0 ? file : file + ":" + line + (column == 0 ? "" : ":" + column);
        return path.isEmpty() ? at : at + "  " + path;
    }
}
