package org.apical.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What equations mean: a short list of instructions that every backend runs in the same order. Parameters and time step are
 * already folded into the scalars.
 *
 * <p>Immutable.
 *
 * @param name the plug-in
 * @param arrays the arrays, in the order of operand numbers
 * @param scalars constants as doubles, rounded once to the type of the run when bound
 * @param stepScalars how many scalars are set anew before each run of a section
 * @param registers how many block registers
 * @param sections in the order of the text
 */
public record Program(
        String name,
        List<ArrayUse> arrays,
        List<Double> scalars,
        int stepScalars,
        int registers,
        List<Section> sections) {
    /** Copies the lists. */
    public Program {
        arrays = List.copyOf(arrays);
        scalars = List.copyOf(scalars);
        sections = List.copyOf(sections);
    }

    /** The program as text: the same text is the same program. */
    public String text() {
        StringBuilder text = new StringBuilder();
        arrays.forEach(a -> text.append("array ")
                .append(a.name())
                .append(' ')
                .append(a.extent())
                .append(a.written() ? " rw\n" : " r\n"));
        scalars.forEach(
                s -> text.append("scalar ").append(Double.toHexString(s)).append('\n'));
        text.append("step-scalars ")
                .append(stepScalars)
                .append("\nregisters ")
                .append(registers)
                .append('\n');
        for (Section s : sections) {
            text.append("section ")
                    .append(s.kind())
                    .append(" '")
                    .append(s.label())
                    .append("' ")
                    .append(s.emission());
            text.append('\n');
            s.instructions().forEach(i -> text.append("  ").append(i).append('\n'));
        }
        return text.toString();
    }

    /** SHA-256 of {@link #text()}, in hexadecimal. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
