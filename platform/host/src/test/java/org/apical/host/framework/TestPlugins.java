package org.apical.host.framework;

import java.util.List;
import org.apical.neuron.GroupContext;
import org.apical.neuron.GroupDynamics;
import org.apical.neuron.NeuronModel;
import org.apical.neuron.Port;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameter;
import org.apical.plugin.Place;
import org.apical.plugin.Plugin;
import org.apical.state.Variable;

/** A stand-in for equations: the first word of a text says what it is, the second its name. */
final class TestPlugins {
    private TestPlugins() {}

    static Plugin compile(String text, String file) {
        String[] words = text.split("\\s+", -1);
        return switch (words[0]) {
            case "model" -> new Model(words[1]);
            case "injector" -> new Other(words[1]);
            default ->
                throw new InputException("equation-syntax", "'" + words[0] + "' begins no text")
                        .at(new Place(file, 1, 1, ""));
        };
    }

    record Other(String name) implements Plugin {
        @Override
        public List<Parameter> parameters() {
            return List.of();
        }
    }

    record Model(String name) implements NeuronModel {
        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public List<Variable> state() {
            return List.of();
        }

        @Override
        public List<Variable> inputs() {
            return List.of();
        }

        @Override
        public List<Port> ports() {
            return List.of();
        }

        @Override
        public GroupDynamics create(GroupContext context) {
            throw new UnsupportedOperationException("never run");
        }
    }
}
