package org.apical.kernel;

/**
 * What a closer look at a backend found: a library that it uses, a setting that makes it slow.
 *
 * @param what what was looked at, in a word or two
 * @param isFine whether it is as it should be
 * @param detail what was found
 * @param mend what to do if it is not; else empty
 */
public record Finding(String what, boolean isFine, String detail, String mend) {}
