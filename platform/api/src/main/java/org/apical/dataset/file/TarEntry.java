package org.apical.dataset.file;

/**
 * What a tar archive says about one of its files.
 *
 * @param name its name with its folders
 * @param offset where its content begins in the unpacked archive
 * @param size its bytes
 */
public record TarEntry(String name, long offset, long size) {
    /** The name without its folders. */
    public String lastName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
