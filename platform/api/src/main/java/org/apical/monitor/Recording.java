package org.apical.monitor;

import org.osgi.annotation.versioning.ConsumerType;

/** One recording of a running network. */
@ConsumerType
public interface Recording {
    /** Called in phase 3 of every step for which the monitor is due. */
    void sample(long step);
}
