package org.apical.dataset.file;

/**
 * A file as its authors give it away.
 *
 * @param name its name
 * @param sha256 the sum of its content, in hexadecimal
 * @param isOfUnpacked whether the sum is of what a gzip file holds, which stays the same when it is compressed anew
 */
public record PublishedFile(String name, String sha256, boolean isOfUnpacked) {}
