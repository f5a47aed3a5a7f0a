package org.apical.core.equation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apical.kernel.ArrayUse;
import org.apical.kernel.Program;
import org.apical.kernel.RowBinding;
import org.apical.kernel.RowProgram;
import org.apical.plasticity.ExpectedRule;
import org.apical.plasticity.Moment;
import org.apical.plasticity.RuleContext;
import org.apical.plasticity.Side;
import org.apical.state.Extent;
import org.apical.state.StateArray;

/** The programs of a rule on the rows of one connection. */
final class RuleRows implements ExpectedRule {
    private final RuleContext context;
    private final List<String> traces;
    private final Map<Side, Map<Moment, Integer>> sections = new EnumMap<>(Side.class);
    private final Program plastic;
    private final Program frozen;
    private final Map<Side, RowProgram> plasticRows;
    private final Map<Side, RowProgram> frozenRows;
    private RowProgram begun;
    private int begunSection;

    RuleRows(RuleText rule, RuleContext context) {
        this.context = context;
        Set<Side> expected = EnumSet.noneOf(Side.class);
        for (Side side : Side.values()) {
            if (context.isExpected(side)) {
                expected.add(side);
            }
        }
        this.plastic = RuleProgram.of(rule, context.parameters(), context.dt(), true, expected);
        this.frozen = RuleProgram.of(rule, context.parameters(), context.dt(), false, expected);
        this.traces = plastic.arrays().stream()
                .filter(a -> a.extent() != Extent.SYNAPSE)
                .map(ArrayUse::name)
                .toList();
        number(rule.moments());
        plasticRows = bind(plastic);
        frozenRows = rule.synapse().size() == 1 ? Map.of() : bind(frozen);
    }

    private void number(List<MomentText> moments) {
        for (Side side : Side.values()) {
            sections.put(side, new EnumMap<>(Moment.class));
        }
        for (int i = 0; i < moments.size(); i++) {
            sections.get(moments.get(i).side()).put(moments.get(i).moment(), i);
        }
    }

    private Map<Side, RowProgram> bind(Program program) {
        List<StateArray> arrays = new ArrayList<>();
        program.arrays().forEach(a -> arrays.add(context.array(a.name())));
        Map<Side, RowProgram> bound = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            RowBinding rows = context.rows(side);
            RowBinding binding = new RowBinding(arrays, rows.fixed(), rows.synapse(), rows.partner());
            bound.put(side, context.kernels().bindRows(program, binding));
        }
        return bound;
    }

    @Override
    public boolean listensTo(Side side, Moment moment) {
        return sections.get(side).containsKey(moment);
    }

    @Override
    public void on(Side side, Moment moment, int unit, int first, int count) {
        if (begin(side, moment)) {
            begun.run(begunSection, unit, first, count);
        }
    }

    @Override
    public boolean begin(Side side, Moment moment) {
        Integer section = sections.get(side).get(moment);
        boolean isPlastic = context.isPlastic();
        RowProgram rows = (isPlastic ? plasticRows : frozenRows).get(side);
        if (section == null || rows == null || isIdle(isPlastic ? plastic : frozen, section)) {
            return false;
        }
        double[] scales = rows.stepScalars();
        for (int i = 0; i < traces.size(); i++) {
            scales[i] = context.traceScale(traces.get(i));
        }
        begun = rows;
        begunSection = section;
        return true;
    }

    @Override
    public void expect(int unit, int first, int count, double number) {
        begun.stepScalars()[traces.size()] = number;
        begun.run(begunSection, unit, first, count);
    }

    private static boolean isIdle(Program program, int section) {
        return program.sections().get(section).instructions().isEmpty();
    }
}
