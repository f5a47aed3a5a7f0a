package org.apical.core.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.core.equation.Expression.Call;
import org.apical.core.equation.Expression.Name;
import org.apical.kernel.Program;
import org.apical.kernel.Section;
import org.apical.plugin.Range;
import org.apical.state.Extent;

/** Makes the program of element-wise statements. */
final class SweepElements {
    private final SweepDraft draft;
    private final SweepNames names;
    private final List<SweepArray> arrays = new ArrayList<>();
    private final List<SweepScalar> scalars = new ArrayList<>();

    private SweepElements(SweepDraft draft, SweepNames names) {
        this.draft = draft;
        this.names = names;
    }

    /**
     * The program.
     *
     * @param title the rule
     * @param stored the arrays that must hold their new values in the end
     */
    static SweepStep.Elements compile(String title, SweepDraft draft, SweepNames names, Set<SweepArray> stored) {
        return new SweepElements(draft, names).step(title, stored);
    }

    private SweepStep.Elements step(String title, Set<SweepArray> stored) {
        Set<SweepArray> used = new LinkedHashSet<>(draft.read(names));
        draft.written(names).stream().filter(stored::contains).forEach(used::add);
        arrays.addAll(used);
        Map<String, Integer> writable = new LinkedHashMap<>();
        draft.written(names).stream().filter(used::contains).forEach(a -> writable.put(a.name(), arrays.indexOf(a)));
        List<Statement> statements = draft.statements().stream()
                .map(s -> new Statement(s.target(), hoisted(s.value())))
                .toList();
        Graph graph = new Graph(Set.of());
        SectionBinder binder = new SectionBinder(graph, name -> node(name, graph), writable, name -> Range.ALL);
        binder.run(statements);
        SectionText text = new SectionText(Section.Kind.STEP, "", null, Section.Emission.NONE, statements);
        List<ProgramWriter.Array> declared = arrays.stream()
                .map(a -> new ProgramWriter.Array(a.toString(), Extent.CELL))
                .toList();
        Program program = ProgramWriter.write(
                title, declared, scalars.size(), List.of(new BoundSection(text, graph, binder.finals(), List.of())));
        return new SweepStep.Elements(
                draft.layer(), draft.shape(), arrays, program, List.copyOf(scalars), draft.isDrawn());
    }

    /** Numbers that a batch decides are computed once per batch, not per lane. */
    private Expression hoisted(Expression e) {
        int layer = draft.layer();
        if (names.isScalar(layer, e) && !names.isConstant(layer, e)) {
            scalars.add(SweepScalar.of(layer, e, names.constants(layer)));
            return new Name("#" + (scalars.size() - 1), e.span());
        }
        if (e instanceof Call call) {
            return call.with(call.arguments().stream().map(this::hoisted).toList());
        }
        return e;
    }

    private Node node(String name, Graph graph) {
        if (name.startsWith("#")) {
            return graph.stepScalar(Integer.parseInt(name.substring(1)));
        }
        Double constant = names.constants(draft.layer()).get(name);
        if (constant != null) {
            return graph.constant(constant);
        }
        Name asked = new Name(name, draft.statements().get(0).value().span());
        return graph.array(arrays.indexOf(names.find(draft.layer(), asked)));
    }
}
