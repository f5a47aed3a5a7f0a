package org.apical.dataset;

/**
 * A setting that is a word.
 *
 * @param name the key in files
 * @param defaultValue its value when a file does not give one
 * @param meaning a few words
 */
public record Word(String name, String defaultValue, String meaning) {}
