package org.apical.core.equation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apical.kernel.Op;
import org.apical.kernel.Program;
import org.apical.plasticity.Side;
import org.apical.plugin.Parameters;
import org.apical.plugin.Range;
import org.apical.state.Extent;

/**
 * Makes the program of a rule for known parameters and time step: one section per moment. Its arrays are the variables of a
 * synapse, then the traces that are used; a trace's value is its array times the step scalar of the same number.
 */
final class RuleProgram {
    private final RuleText rule;
    private final Parameters parameters;
    private final double dt;
    private final Set<Side> expected;
    private final Map<String, Integer> synapse = new LinkedHashMap<>();
    private final Map<String, Range> bounds = new LinkedHashMap<>();
    private final Map<String, Integer> traces = new LinkedHashMap<>();
    private final Map<String, Expression> lets = new HashMap<>();

    private RuleProgram(RuleText rule, Parameters parameters, double dt, Set<Side> expected) {
        this.expected = expected;
        this.rule = rule;
        this.parameters = parameters;
        this.dt = dt;
        for (VariableText v : rule.synapse()) {
            synapse.put(v.name(), synapse.size());
            bounds.put(v.name(), v.bounds(parameters));
        }
        lets.putAll(meanings(rule));
        usedTraces().forEach(t -> traces.put(t, traces.size()));
    }

    /**
     * Makes the program.
     *
     * @param plastic whether weights change; without, statements that assign to {@code w} are left out
     * @param expected the sides whose moments come as expected numbers; the number is then the last step scalar
     */
    static Program of(RuleText rule, Parameters parameters, double dt, boolean plastic, Set<Side> expected) {
        return new RuleProgram(rule, parameters, dt, expected).program(plastic);
    }

    /** What the abbreviations of a rule stand for. */
    static Map<String, Expression> meanings(RuleText rule) {
        Map<String, Expression> meanings = new HashMap<>();
        rule.lets().forEach(let -> meanings.put(let.name().text(), let.value()));
        return meanings;
    }

    /** The traces whose values some statement reads, in the order of their declaration. */
    private List<String> usedTraces() {
        Set<String> read = new TreeSet<>();
        NameCollector collector = new NameCollector(lets, read);
        rule.moments()
                .forEach(m -> m.section().statements().forEach(s -> s.value().fold(collector)));
        return rule.traces().stream()
                .map(t -> t.name().text())
                .filter(read::contains)
                .toList();
    }

    private Program program(boolean plastic) {
        List<ProgramWriter.Array> arrays = new ArrayList<>();
        synapse.keySet().forEach(name -> arrays.add(new ProgramWriter.Array(name, Extent.SYNAPSE)));
        traces.keySet().forEach(name -> arrays.add(new ProgramWriter.Array(name, extent(name))));
        List<BoundSection> sections =
                rule.moments().stream().map(m -> bind(m, plastic)).toList();
        int numbers = expected.isEmpty() ? 0 : 1;
        return ProgramWriter.write(rule.name(), arrays, traces.size() + numbers, sections);
    }

    private Extent extent(String trace) {
        boolean pre = rule.traces().stream().anyMatch(t -> t.name().text().equals(trace) && t.side() == Side.PRE);
        return pre ? Extent.PRE : Extent.POST;
    }

    private BoundSection bind(MomentText moment, boolean plastic) {
        SectionText text = moment.section();
        List<Statement> statements =
                expected.contains(moment.side()) ? ExpectedStatements.of(text.statements(), rule) : text.statements();
        Graph graph = new Graph(Set.of());
        SectionBinder binder = new SectionBinder(graph, name -> named(name, graph), synapse, bounds::get);
        binder.run(statements.stream()
                .filter(s -> plastic || !s.name().equals(RuleReader.WEIGHT))
                .toList());
        return new BoundSection(text, graph, binder.finals(), List.of());
    }

    private Node named(String name, Graph graph) {
        Integer variable = synapse.get(name);
        if (variable != null) {
            return graph.array(variable);
        }
        Integer trace = traces.get(name);
        if (trace != null) {
            Node stored = graph.array(synapse.size() + trace);
            return graph.apply(Op.MUL, List.of(stored, graph.stepScalar(trace)));
        }
        if (name.equals(ExpectedStatements.NUMBER)) {
            return graph.stepScalar(traces.size());
        }
        Expression let = lets.get(name);
        if (let != null) {
            return let.fold(new Evaluation<>(graph, inner -> named(inner, graph)));
        }
        return graph.constant(name.equals(Evaluation.STEP) ? dt : parameters.get(name));
    }
}
