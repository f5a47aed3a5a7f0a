package org.apical.dataset.images;

/**
 * An image file.
 *
 * @param name its name with part and class
 * @param offset where it begins in an archive
 * @param size its bytes in an archive
 */
record ImageEntry(String name, long offset, int size) {
    /** Whether a file's name is that of an image. */
    static boolean isImage(String name) {
        return name.matches("(?i).*\\.(jpg|jpeg|png)");
    }
}
