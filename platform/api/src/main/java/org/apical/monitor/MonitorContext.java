package org.apical.monitor;

import java.util.List;
import org.apical.plugin.Parameters;
import org.apical.state.StateArray;
import org.osgi.annotation.versioning.ProviderType;

/** What the platform lends to one recording. */
@ProviderType
public interface MonitorContext {
    /** The parameters of the monitor. */
    Parameters parameters();

    /** The time step in s. */
    double dt();

    /** The arrays that the experiment file names, in its order. */
    List<StateArray> arrays();

    /** Declares the columns of the table, once. */
    void columns(List<String> names);

    /** Adds a row to the table. */
    void row(double... values);
}
