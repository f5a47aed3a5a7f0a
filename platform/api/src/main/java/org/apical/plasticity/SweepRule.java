package org.apical.plasticity;

import java.util.List;
import org.apical.plugin.Choice;
import org.apical.plugin.Plugin;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * How a layered network computes and learns: an ordered list of passes over its layers, each a list of element-wise equations and
 * named matrix products. {@link #text()} is the rule; the platform compiles it for a network.
 */
@ConsumerType
public interface SweepRule extends Plugin {
    /** Its parameters that are words. */
    default List<Choice> choices() {
        return List.of();
    }
}
