package org.apical.kernel.cpu;

import java.util.List;
import java.util.Optional;

/**
 * Which instruction-set level to use: the fastest one, unless the environment asks for a lower one, for diagnosis.
 *
 * @param levels the words for the levels that the processor runs; the last is the fastest
 * @param asked the word of the environment, if there is one
 */
record CpuLevel(List<String> levels, Optional<String> asked) {
    /** The environment variable that names a level. */
    static final String VARIABLE = "APICAL_CPU_LEVEL";

    /** As the environment of this process says. */
    static CpuLevel of(List<String> levels) {
        return new CpuLevel(levels, Optional.ofNullable(System.getenv(VARIABLE)).filter(word -> !word.isEmpty()));
    }

    /** Why there is no such level; empty if there is. */
    Optional<String> refusal() {
        return asked.filter(word -> !levels.contains(word))
                .map(word -> VARIABLE + " is '" + word + "', but this processor runs " + String.join(", ", levels));
    }

    /** Its number. */
    int number() {
        return asked.map(levels::indexOf).orElse(levels.size() - 1);
    }

    /** The level in words, and who chose it if that was not the processor. */
    String title() {
        String word = levels.get(number());
        return asked.isPresent() ? word + ", as " + VARIABLE + " says" : word;
    }
}
