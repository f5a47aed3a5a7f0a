package org.apical.core.run;

/**
 * A part of a run.
 *
 * @param block its name
 * @param repeat which repetition of it, from 1
 * @param repeats how many there are
 */
public record RunPlace(String block, int repeat, int repeats) {}
