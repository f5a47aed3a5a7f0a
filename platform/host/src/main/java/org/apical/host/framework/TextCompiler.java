package org.apical.host.framework;

import org.apical.plugin.Plugin;

/** Turns an equation text into a plug-in. */
@FunctionalInterface
public interface TextCompiler {
    /**
     * Compiles a text.
     *
     * @param text the text
     * @param file the file as messages name it
     * @throws org.apical.plugin.InputException with file and line if the text is wrong
     */
    Plugin compile(String text, String file);
}
