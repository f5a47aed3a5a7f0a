package org.apical.plugin;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What every plug-in says about itself. A plug-in is a provider: it holds no state and makes instances that hold only
 * constants; all that changes during a run is in arrays of the platform.
 */
@ConsumerType
public interface Plugin {
    /** The name by which files select it, such as {@code two-compartment} or {@code mylab/burst-clipped}. */
    String name();

    /** Its parameters, in the order in which they are shown. */
    List<Parameter> parameters();

    /** Its equations or a description as text, for {@code apical describe}; may be empty. */
    default String text() {
        return "";
    }
}
