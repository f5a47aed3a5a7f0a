package org.apical.core.run;

import java.util.Optional;
import java.util.stream.Stream;
import org.apical.core.experiment.ChosenPlugin;

/**
 * Where a plug-in of Java code is at work.
 *
 * @param title the plug-in with its bundle, in words
 * @param where its part of the run, in words
 * @param prefix with what the names of its classes begin
 */
record PluginPlace(String title, String where, String prefix) {
    /** The platform's own classes, which equation texts become. */
    private static final String PLATFORM = "org.apical.core.";

    /** The place of a plug-in; empty if it is a text. */
    static Stream<PluginPlace> of(ChosenPlugin<?> chosen, String where) {
        Class<?> type = chosen.plugin().getClass();
        return type.getName().startsWith(PLATFORM)
                ? Stream.empty()
                : Stream.of(new PluginPlace(chosen.title(), where, type.getPackageName() + "."));
    }

    /** The class of the plug-in in which a thread is, if it is in one. */
    Optional<String> classIn(StackTraceElement[] stack) {
        return Stream.of(stack)
                .map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith(prefix))
                .findFirst();
    }
}
