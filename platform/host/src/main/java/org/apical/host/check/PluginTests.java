package org.apical.host.check;

import java.util.List;
import org.apical.plugin.Plugin;

/** What is known of plug-ins themselves: what each of a kind must do. */
public interface PluginTests {
    /** Tests a plug-in, one row for each thing that it must do. */
    List<CheckRow> test(Plugin plugin);

    /** Uses a plug-in for a moment, as a network would. */
    void use(Plugin plugin);
}
