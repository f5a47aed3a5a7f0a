package org.apical.kernel.cpu;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apical.kernel.Instruction;
import org.apical.kernel.Op;

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

    /** SHA-256 of the instructions' text. */
    String digest() {
        StringBuilder text = new StringBuilder();
        fused.forEach(i -> text.append(i).append('\n'));
        hits.forEach(i -> text.append(i).append('\n'));
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
