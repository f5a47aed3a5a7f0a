package org.apical.core.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.kernel.Program;
import org.apical.kernel.Section;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.plugin.Plugin;
import org.apical.plugin.Range;
import org.apical.state.Extent;
import org.apical.state.Variable;

/** An injector made of text: a current per cell, computed from arrays per cell. */
public final class InjectorEquations implements Plugin {
    private final FunctionText injector;

    InjectorEquations(FunctionText injector) {
        this.injector = injector;
    }

    @Override
    public String name() {
        return injector.name();
    }

    @Override
    public List<Parameter> parameters() {
        return injector.parameters();
    }

    @Override
    public String text() {
        return injector.text();
    }

    /** What it reads, one array per cell each. */
    public List<Variable> inputs() {
        Parameters defaults = Parameters.defaults(parameters());
        return injector.inputs().stream().map(v -> v.variable(defaults)).toList();
    }

    /** What it computes, one element per cell. */
    public Variable output() {
        return injector.output().variable(Parameters.defaults(parameters()));
    }

    /**
     * The program for given parameters and time step: one {@code STEP} section over the inputs, then the output.
     *
     * @param parameters a value for every parameter
     * @param dt time step in s, &gt; 0
     */
    public Program program(Parameters parameters, double dt) {
        Map<String, Integer> arrays = new LinkedHashMap<>();
        injector.inputs().forEach(v -> arrays.put(v.name(), arrays.size()));
        Map<String, Integer> output = Map.of(injector.output().name(), arrays.size());
        arrays.putAll(output);
        Graph graph = new Graph(Set.of());
        SectionBinder binder = new SectionBinder(
                graph,
                name -> arrays.containsKey(name)
                        ? graph.array(arrays.get(name))
                        : graph.constant(name.equals(Evaluation.STEP) ? dt : parameters.get(name)),
                output,
                name -> Range.ALL);
        binder.run(injector.statements());
        SectionText text = new SectionText(Section.Kind.STEP, "", null, Section.Emission.NONE, injector.statements());
        List<ProgramWriter.Array> cells = new ArrayList<>();
        arrays.keySet().forEach(name -> cells.add(new ProgramWriter.Array(name, Extent.CELL)));
        return ProgramWriter.write(
                name(), cells, 0, List.of(new BoundSection(text, graph, binder.finals(), List.of())));
    }
}
