package org.apical.core.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apical.kernel.Program;
import org.apical.plugin.Parameters;
import org.apical.plugin.Range;
import org.apical.state.Extent;

/** Makes the program of a model for known parameters and time step; its arrays are the states, then the inputs. */
final class ModelProgram {
    private final ModelText model;
    private final Parameters parameters;
    private final double dt;
    private final Map<String, Integer> states = new LinkedHashMap<>();
    private final Map<String, Integer> arrays = new LinkedHashMap<>();
    private final Map<String, Range> bounds = new LinkedHashMap<>();

    private ModelProgram(ModelText model, Parameters parameters, double dt) {
        this.model = model;
        this.parameters = parameters;
        this.dt = dt;
        for (VariableText state : model.states()) {
            states.put(state.name(), states.size());
            bounds.put(state.name(), state.bounds(parameters));
        }
        arrays.putAll(states);
        model.inputs().forEach(input -> arrays.put(input.name(), arrays.size()));
    }

    /** Makes the program. */
    static Program of(ModelText model, Parameters parameters, double dt) {
        return new ModelProgram(model, parameters, dt).program();
    }

    private Program program() {
        List<BoundSection> sections = bind(Set.of());
        List<Double> initial =
                model.states().stream().map(s -> s.initial(parameters)).toList();
        Set<Integer> counters = Counters.find(initial, sections);
        List<BoundSection> improved = counters.isEmpty() ? sections : bind(counters);
        return ProgramWriter.write(
                model.name(),
                Stream.concat(model.states().stream(), model.inputs().stream())
                        .map(v -> new ProgramWriter.Array(v.name(), Extent.CELL))
                        .toList(),
                0,
                improved);
    }

    private List<BoundSection> bind(Set<Integer> counters) {
        List<BoundSection> bound = new ArrayList<>();
        bound.add(bind(model.step(), model.ons(), counters));
        model.ons().forEach(on -> bound.add(bind(on, List.of(), counters)));
        if (model.after() != null) {
            bound.add(bind(model.after(), List.of(), counters));
        }
        return bound;
    }

    private BoundSection bind(SectionText text, List<SectionText> conditions, Set<Integer> counters) {
        Graph graph = new Graph(counters);
        SectionBinder binder = new SectionBinder(graph, name -> named(name, graph), states, bounds::get);
        binder.run(text.statements());
        List<Node> hits =
                conditions.stream().map(c -> binder.evaluate(c.condition())).toList();
        return new BoundSection(text, graph, binder.finals(), hits);
    }

    private Node named(String name, Graph graph) {
        Integer array = arrays.get(name);
        if (array != null) {
            return graph.array(array);
        }
        return graph.constant(name.equals(Evaluation.STEP) ? dt : parameters.get(name));
    }
}
