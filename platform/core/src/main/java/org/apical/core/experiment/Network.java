package org.apical.core.experiment;

import java.util.Map;

/** The groups, connections and injectors of a file, by name. */
record Network(
        Map<String, GroupSpec> groups, Map<String, ConnectionSpec> connections, Map<String, ProgramUse> injectors) {
    Network with(Map<String, ProgramUse> others) {
        return new Network(groups, connections, others);
    }
}
