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

    /**
     * Numbers that the recording keeps from one sample to the next, such as a sum; zeros at first. They are saved with the run,
     * what is kept anywhere else is not. Ask when the recording is made.
     */
    StateArray keep(String variable, int length);

    /** Declares the columns of the table, once, when the recording is made. */
    void columns(List<String> names);

    /** Adds a row to the table. */
    void row(double... values);
}
