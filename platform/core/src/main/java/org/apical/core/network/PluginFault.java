package org.apical.core.network;

import java.util.Optional;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.plugin.ApicalException;
import org.apical.plugin.RunException;

/**
 * Says which plug-in threw, where in the network, and in which step.
 *
 * @param chosen the plug-in, if there is one
 * @param where the group or connection, in words
 * @param dt length of a step in s
 */
record PluginFault(Optional<? extends ChosenPlugin<?>> chosen, String where, double dt) {
    /** What it threw, as a failure of the run. */
    ApicalException of(long step, Throwable thrown) {
        if (thrown instanceof ApicalException known) {
            return known;
        }
        String title = chosen.map(ChosenPlugin::title).orElse("the plug-in");
        return new RunException(
                        "plugin-failed",
                        title + " failed in " + where + " in step " + step + " (t = " + Time.of(step, dt) + " s): "
                                + thrown)
                .mend("use another version of the plug-in, or tell its author; --verbose shows where in it")
                .because(thrown);
    }
}
