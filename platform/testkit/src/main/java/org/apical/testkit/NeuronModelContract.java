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

    /** The block machine gives the spikes of the reference. */
    @Test
    default void spikesAreTheSameOnEveryBackend() {
        List<List<Long>> reference =
                bench().cells(130).on("reference", Precision.FLOAT64).run(3_000).spikes();
        assertEquals(
                reference,
                bench().cells(130).on("jvm", Precision.FLOAT64).run(3_000).spikes());
    }

    /** Results do not depend on how a group is cut. */
    @Test
    default void spikesDoNotDependOnTheNumberOfThreads() {
        List<List<Long>> one =
                bench().cells(300).on("jvm", Precision.FLOAT32).run(3_000).spikes();
        assertEquals(
                one,
                bench().cells(300)
                        .on("jvm", Precision.FLOAT32)
                        .threads(3)
                        .run(3_000)
                        .spikes());
    }
}
