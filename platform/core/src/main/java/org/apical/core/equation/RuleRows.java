package org.apical.core.equation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apical.kernel.ArrayUse;
import org.apical.kernel.Program;
import org.apical.kernel.RowBinding;
import org.apical.kernel.RowProgram;
import org.apical.plasticity.Moment;
import org.apical.plasticity.RuleContext;
import org.apical.plasticity.RuleDynamics;
import org.apical.plasticity.Side;
import org.apical.state.Extent;
import org.apical.state.StateArray;

/** The programs of a rule on the rows of one connection. */
final class RuleRows implements RuleDynamics {
    private final RuleContext context;
    private final List<String> traces;
    private final Map<Side, Map<Moment, Integer>> sections = new EnumMap<>(Side.class);
    private final Program plastic;
    private final Program frozen;
    private final Map<Side, RowProgram> plasticRows;
    private final Map<Side, RowProgram> frozenRows;

    RuleRows(RuleText rule, RuleContext context) {
        this.context = context;
        this.plastic = RuleProgram.of(rule, context.parameters(), context.dt(), true);
        this.frozen = RuleProgram.of(rule, context.parameters(), context.dt(), false);
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
        Integer section = sections.get(side).get(moment);
        boolean isPlastic = context.isPlastic();
        RowProgram rows = (isPlastic ? plasticRows : frozenRows).get(side);
        if (section == null || rows == null || isIdle(isPlastic ? plastic : frozen, section)) {
            return;
        }
        double[] scales = rows.stepScalars();
        for (int i = 0; i < scales.length; i++) {
            scales[i] = context.traceScale(traces.get(i));
        }
        rows.run(section, unit, first, count);
    }

    private static boolean isIdle(Program program, int section) {
        return program.sections().get(section).instructions().isEmpty();
    }
}
