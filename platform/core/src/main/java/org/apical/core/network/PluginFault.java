package org.apical.core.network;

import java.util.Optional;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.plugin.ApicalException;
import org.apical.plugin.RunException;

/** Says which plug-in threw, where in the network, and in which step. */
final class PluginFault {
    private PluginFault() {}

    /**
     * What a plug-in threw as a failure of the run.
     *
     * @param chosen the plug-in, if there is one
     * @param where the group or connection, in words
     * @param step the step
     * @param dt length of a step in s
     */
    static ApicalException of(
            Optional<? extends ChosenPlugin<?>> chosen, String where, long step, double dt, Throwable thrown) {
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
