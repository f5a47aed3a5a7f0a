package org.apical.kernel.cpu;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apical.kernel.Instruction;
import org.apical.kernel.Op;
import org.apical.kernel.Program;
import org.apical.kernel.Section;

/**
 * A section that can run as one loop instead of one loop per instruction: its instructions without the values of its scalars.
 * Sections of one shape share a kernel, whoever wrote them.
 *
 * @param fused the instructions of the loop
 * @param hits those after it, which list units
 */
record FusedShape(List<Instruction> fused, List<Instruction> hits) {
    /** The shape of a section; empty if it draws random numbers or goes on after it has listed units. */
    static Optional<FusedShape> of(List<Instruction> instructions) {
        int count = 0;
        while (count < instructions.size() && !instructions.get(count).op().isHit()) {
            count++;
        }
        List<Instruction> fused = instructions.subList(0, count);
        List<Instruction> hits = instructions.subList(count, instructions.size());
        boolean draws = fused.stream().anyMatch(i -> i.op() == Op.UNIFORM);
        boolean goesOn = hits.stream().anyMatch(i -> !i.op().isHit());
        return draws || goesOn || count < 2 ? Optional.empty() : Optional.of(new FusedShape(fused, hits));
    }

    /** The digest of a program that is nothing but this section. */
    String digest() {
        List<Instruction> all = Stream.concat(fused.stream(), hits.stream()).toList();
        Section section = new Section(Section.Kind.STEP, "", Section.Emission.NONE, all);
        return new Program("", List.of(), List.of(), 0, 0, List.of(section)).digest();
    }
}
