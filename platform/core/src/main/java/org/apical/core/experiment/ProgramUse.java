package org.apical.core.experiment;

import java.util.Map;

/**
 * An injector or a measure of the network with what it reads.
 *
 * @param name its name in the file
 * @param plugin the plug-in
 * @param reads input of the plug-in to what it is: {@code connection.trace}, {@code group.variable}, or an expression over
 *     parameters and the current example
 */
public record ProgramUse(String name, PluginUse plugin, Map<String, Reading> reads) {
    /** What an input reads. */
    public sealed interface Reading {
        /**
         * A trace of a connection, as it stands.
         *
         * @param connection its name
         * @param trace the rule's trace
         */
        record Trace(String connection, String trace) implements Reading {}

        /**
         * A variable of a group.
         *
         * @param group its name
         * @param variable the model's variable
         */
        record Variable(String group, String variable) implements Reading {}

        /**
         * One number for all.
         *
         * @param text an expression over parameters, {@code x1 ...} and {@code t1 ...}
         */
        record Expression(String text) implements Reading {}
    }
}
