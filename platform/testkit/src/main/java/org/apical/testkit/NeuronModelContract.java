package org.apical.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apical.neuron.NeuronModel;
import org.apical.neuron.Port;
import org.apical.plugin.Parameter;
import org.apical.state.Precision;
import org.apical.state.Variable;
import org.junit.jupiter.api.Test;

/** What every neuron model must do. */
public interface NeuronModelContract {
    /** The model under test. */
    NeuronModel model();

    /** A bench on which the model spikes now and then; by default one that gives no input. */
    default ModelBench bench() {
        return ModelBench.of(model());
    }

    /** Every default lies in its own range and every parameter says what it means. */
    @Test
    default void parametersAreDocumentedAndTheirDefaultsAllowed() {
        for (Parameter parameter : model().parameters()) {
            assertTrue(parameter.range().contains(parameter.defaultValue()), parameter.name());
            assertFalse(parameter.meaning().isBlank(), parameter.name() + " says what it means");
        }
    }

    /** No name stands for two arrays. */
    @Test
    default void variablesHaveNamesOfTheirOwn() {
        List<String> names = variables().map(Variable::name).toList();
        assertEquals(names.size(), Set.copyOf(names).size(), names.toString());
    }

    /** Every port leads to a variable of the model. */
    @Test
    default void portsLeadToVariables() {
        Set<String> names = variables().map(Variable::name).collect(Collectors.toSet());
        for (Port port : model().ports()) {
            assertTrue(names.contains(port.variable()), port.toString());
        }
    }

    private Stream<Variable> variables() {
        return Stream.concat(model().state().stream(), model().inputs().stream());
    }

    /** The block machine gives the spikes and the state of the reference. */
    @Test
    default void spikesAndStateAreTheSameOnEveryBackend() {
        ModelBench reference = many(130).on("reference", Precision.FLOAT64).run(3_000);
        ModelBench blocks = many(130).on("jvm", Precision.FLOAT64).run(3_000);
        assertEquals(reference.spikes(), blocks.spikes());
        for (Variable v : model().state()) {
            double expected = reference.value(v.name(), 129);
            double tolerance = 1e-9 * Math.max(1, Math.abs(expected)); // own exp against libm, over 3,000 steps
            assertEquals(expected, blocks.value(v.name(), 129), tolerance, v.name());
        }
    }

    /** Results do not depend on how a group is cut. */
    @Test
    default void spikesDoNotDependOnTheNumberOfThreads() {
        try (ModelBench one = many(300).on("jvm", Precision.FLOAT32);
                ModelBench three = many(300).on("jvm", Precision.FLOAT32).threads(3)) {
            assertEquals(one.run(1_000).spikes(), three.run(1_000).spikes());
        }
    }

    private ModelBench many(int cells) {
        return bench().cells(cells);
    }
}
