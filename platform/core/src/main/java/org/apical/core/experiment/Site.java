package org.apical.core.experiment;

import java.util.Collection;
import org.apical.neuron.Compartment;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** A compartment of a group, written {@code hidden.apical}. */
record Site(String group, Compartment compartment) {
    static Site parse(String text, Collection<String> groups, Place place) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new InputException("value-form", "'" + text + "' names no compartment")
                    .at(place)
                    .mend("write group.basal or group.apical, such as " + text + ".basal");
        }
        String group = Faults.known("group", text.substring(0, dot), groups, place);
        String compartment = text.substring(dot + 1);
        return new Site(
                group, Faults.choice("compartment of group '" + group + "'", compartment, Words.COMPARTMENTS, place));
    }
}
