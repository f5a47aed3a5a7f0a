package org.apical.core.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.PhaseSpec;
import org.apical.core.network.Network;
import org.apical.plugin.InputException;

/** Sets the weights of connections that phases give weights; in a phase that does not, they have their own. */
final class PhaseWeights {
    private final Map<String, Double> own = new LinkedHashMap<>();
    private final Network network;
    private final Environment environment;

    PhaseWeights(Experiment experiment, Network network, Environment environment) {
        this.network = network;
        this.environment = environment;
        for (ConnectionSpec connection : experiment.connections()) {
            boolean isSet = experiment.schedule().stream()
                    .flatMap(block -> block.phases().stream())
                    .anyMatch(phase -> phase.weights().containsKey(connection.name()));
            if (isSet) {
                own.put(connection.name(), connection.weight());
            }
        }
    }

    /** Sets the weights of a phase. */
    void apply(PhaseSpec phase) {
        own.forEach((name, weight) -> network.connection(name).weight().fill(weight(phase, name, weight)));
    }

    private double weight(PhaseSpec phase, String name, double otherwise) {
        String text = phase.weights().get(name);
        if (text == null) {
            return otherwise;
        }
        double weight = environment.evaluate(text, phase.place()).value();
        if (!(weight >= 0)) {
            throw new InputException(
                            "number-range",
                            "weight of '" + name + "' in phase '" + phase.name() + "' is " + weight
                                    + ", but must be at least 0")
                    .at(phase.place())
                    .mend("give a weight of at least 0; inhibition is the receptor, not the sign");
        }
        return weight;
    }
}
