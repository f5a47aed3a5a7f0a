package org.apical.monitor;

import org.apical.plugin.Plugin;
import org.osgi.annotation.versioning.ConsumerType;

/** A kind of recording that bundles can add; what it records goes into a table of the run. */
@ConsumerType
public interface Monitor extends Plugin {
    /** Makes one recording. */
    Recording create(MonitorContext context);
}
