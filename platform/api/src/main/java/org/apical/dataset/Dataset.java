package org.apical.dataset;

import org.apical.plugin.Parameters;
import org.apical.plugin.Plugin;
import org.osgi.annotation.versioning.ConsumerType;

/** A source of examples: inputs with targets. */
@ConsumerType
public interface Dataset extends Plugin {
    /** Opens the examples. */
    Examples open(Parameters parameters);
}
