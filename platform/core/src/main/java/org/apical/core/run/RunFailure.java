package org.apical.core.run;

import java.util.Arrays;
import org.apical.plugin.ApicalException;
import org.apical.plugin.RunException;

/** Says in words what stopped a run. */
public final class RunFailure {
    private RunFailure() {}

    /** What is thrown while a run goes on, as a failed run. */
    static ApicalException of(Throwable thrown, String reached) {
        if (thrown instanceof ApicalException known) {
            return known;
        }
        if (thrown instanceof OutOfMemoryError e) {
            return memory(e);
        }
        String where = "after " + reached + thrower(thrown);
        return new RunException("run-failed", "the run stopped " + where + ": " + thrown)
                .mend("if the class belongs to a plug-in, use another version of it; else report this with log.txt")
                .because(thrown);
    }

    /** Java has no memory left. */
    public static ApicalException memory(OutOfMemoryError error) {
        return new RunException("memory", "Java has no memory left: " + error.getMessage())
                .mend("make the network or the recordings smaller, or give Java more, such as APICAL_OPTS=-Xmx8g")
                .because(error);
    }

    private static String thrower(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(f -> !f.getClassName().startsWith("java.")
                        && !f.getClassName().startsWith("jdk."))
                .findFirst()
                .map(f -> " in " + f.getClassName() + "." + f.getMethodName())
                .orElse("");
    }
}
