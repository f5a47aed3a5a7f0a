package org.apical.core.machine;

import java.util.List;
import org.apical.kernel.Program;
import org.apical.kernel.Section;
import org.apical.state.Precision;

/**
 * A program made ready for lanes: operands are slots and numbers (scalars first, then scalars of the step).
 *
 * @param sections in the order of the program
 * @param slots how many slots it needs
 * @param scalars its constants
 * @param stepScalars how many numbers are set anew before each run
 * @param spreads numbers that some loop needs in all lanes of a slot
 */
record LaneCode(List<LaneSection> sections, int slots, List<Double> scalars, int stepScalars, List<Spread> spreads) {
    /** Lanes per block: the few slots of a program stay in the first-level cache. */
    private static final int BLOCK = 512;

    /** A number and the slot that holds it in all lanes. */
    record Spread(int number, int slot) {}

    /** Makes a checked program ready. */
    static LaneCode of(Program program) {
        SlotAllocation slots = new SlotAllocation(program.registers());
        List<LaneSection> sections = program.sections().stream()
                .map(section -> new SectionCompiler(program, slots).compile(section))
                .toList();
        List<Spread> spreads = slots.spreadNumbers().entrySet().stream()
                .map(entry -> new Spread(entry.getKey(), entry.getValue()))
                .toList();
        int count = Math.max(1, slots.count()); // slot 0 stands for operands that a loop does not have
        return new LaneCode(sections, count, program.scalars(), program.stepScalars(), spreads);
    }

    /** The sections of one kind. */
    List<LaneSection> sections(Section.Kind kind) {
        return sections.stream().filter(s -> s.source().kind() == kind).toList();
    }

    /** New working memory with the constants in place. */
    Lanes lanes(Precision precision) {
        int numbers = scalars.size() + stepScalars;
        Lanes lanes = precision == Precision.FLOAT32
                ? new Float32Lanes(BLOCK, slots, numbers)
                : new Float64Lanes(BLOCK, slots, numbers);
        for (int k = 0; k < scalars.size(); k++) {
            lanes.number(k, scalars.get(k));
        }
        spreads.forEach(spread -> lanes.spreadNumber(spread.slot(), spread.number()));
        return lanes;
    }

    /** Puts the scalars of the step in place. */
    void refresh(Lanes lanes, double[] values) {
        if (values.length == 0) {
            return;
        }
        for (int k = 0; k < values.length; k++) {
            lanes.number(scalars.size() + k, values[k]);
        }
        for (int k = 0; k < spreads.size(); k++) {
            Spread spread = spreads.get(k);
            if (spread.number() >= scalars.size()) {
                lanes.spreadNumber(spread.slot(), spread.number());
            }
        }
    }
}
