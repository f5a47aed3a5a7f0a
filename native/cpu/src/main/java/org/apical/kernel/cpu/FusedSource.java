package org.apical.kernel.cpu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apical.core.equation.EquationCompiler;
import org.apical.core.equation.ModelEquations;
import org.apical.kernel.Instruction;
import org.apical.kernel.Operand;
import org.apical.kernel.Program;
import org.apical.kernel.Section;
import org.apical.plugin.Parameters;

/**
 * Writes, when the library is built, the C++ of one loop for each section of the models whose texts lie in a folder: the
 * operations of the machine in the order of the program, so that the bits stay the same.
 */
final class FusedSource {
    private static final double ANY_STEP = 1e-4; // a shape does not depend on it

    private final Map<String, FusedShape> shapes = new LinkedHashMap<>();

    private FusedSource() {}

    /** Arguments: the folder of the bundles, which may be missing, and the file to write. */
    public static void main(String[] args) throws IOException {
        FusedSource source = new FusedSource();
        Path bundles = Path.of(args[0]);
        if (Files.isDirectory(bundles)) {
            try (Stream<Path> files = Files.walk(bundles)) {
                for (Path file : files.filter(FusedSource::isModel).sorted().toList()) {
                    source.add(file);
                }
            }
        }
        Files.writeString(Path.of(args[1]), source.text());
    }

    private static boolean isModel(Path file) {
        return file.toString().endsWith(".model")
                && file.toString().contains(Path.of("src", "main").toString());
    }

    private void add(Path file) throws IOException {
        ModelEquations model = (ModelEquations) EquationCompiler.compile(Files.readString(file), file.toString());
        Program program = model.program(Parameters.defaults(model.parameters()), ANY_STEP);
        List<Instruction> step = instructions(program, Section.Kind.STEP);
        List<Instruction> after = instructions(program, Section.Kind.AFTER);
        List<Instruction> both = Stream.concat(after.stream(), step.stream()).toList();
        for (List<Instruction> instructions : List.of(step, after, both)) {
            FusedShape.of(instructions).ifPresent(shape -> shapes.put(shape.digest(), shape));
        }
    }

    private static List<Instruction> instructions(Program program, Section.Kind kind) {
        return program.sections().stream()
                .filter(s -> s.kind() == kind)
                .flatMap(s -> s.instructions().stream())
                .toList();
    }

    private String text() {
        StringBuilder text = new StringBuilder("// Made when the library is built; see FusedSource.\n#pragma once\n"
                + "#include \"kernels.h\"\n\nnamespace apical {\nnamespace {\n\n");
        int number = 0;
        for (FusedShape shape : shapes.values()) {
            text.append(new FusedLoop(shape).text("fused" + number++));
        }
        text.append("template <class T> FusedKernel fusedKernel(int64_t number) {\n    switch (number) {\n");
        for (int k = 0; k < shapes.size(); k++) {
            text.append(String.format(Locale.ROOT, "        case %d: return fused%d<T>;%n", k, k));
        }
        text.append("        default: return nullptr;\n    }\n}\n\n}  // namespace\n}  // namespace apical\n");
        return text + "\n#define APICAL_FUSED_DIGESTS "
                + shapes.keySet().stream().map(d -> "\"" + d + "\", ").collect(Collectors.joining()) + "nullptr\n";
    }

    /** The loop of one shape. */
    private static final class FusedLoop {
        private final FusedShape shape;
        /** Where an operand's address is found, by operand: arrays, scalars, and registers that hits read. */
        private final Map<Operand, String> addresses = new LinkedHashMap<>();

        private final Map<Operand, Boolean> written = new LinkedHashMap<>();

        FusedLoop(FusedShape shape) {
            this.shape = shape;
            for (int k = 0; k < shape.fused().size(); k++) {
                Instruction i = shape.fused().get(k);
                note(i.dest(), "o[" + k + "].dest, o[" + k + "].destMoves", true);
                noteSources(i, k, false);
            }
            for (int k = 0; k < shape.hits().size(); k++) {
                noteSources(shape.hits().get(k), shape.fused().size() + k, true);
            }
        }

        private void noteSources(Instruction i, int k, boolean isHit) {
            List<Operand> sources = List.of(i.a(), i.b(), i.c()).subList(0, i.op().operands());
            for (int s = 0; s < sources.size(); s++) {
                Operand source = sources.get(s);
                String address = "o[" + k + "].source[" + s + "], o[" + k + "].moves[" + s + "]";
                if (isHit && source.kind() == Operand.Kind.REGISTER) {
                    addresses.put(source, address); // the list is made from what is stored there
                    written.put(source, true);
                } else {
                    note(source, address, false);
                }
            }
        }

        private void note(Operand operand, String address, boolean isWritten) {
            if (operand.kind() == Operand.Kind.ARRAY || operand.isScalar()) {
                addresses.putIfAbsent(operand, address);
                written.merge(operand, isWritten, Boolean::logicalOr);
            }
        }

        String text(String name) {
            StringBuilder text = new StringBuilder();
            text.append("template <class T> uint64_t ")
                    .append(name)
                    .append("(const Operation* o, const Block& block) {\n");
            addresses.forEach((operand, address) ->
                    text.append(operand.isScalar() ? scalar(operand, address) : lanes(operand, address)));
            for (int h = 0; h < shape.hits().size(); h++) {
                text.append("    Bits<T> any" + h + " = 0;\n");
            }
            text.append("    const int n = block.lanes & ~(LANES_AT_ONCE - 1);\n");
            text.append("#pragma GCC ivdep\n    for (int i = 0; i < n; ++i) {\n");
            registers().forEach(r -> text.append("        T ").append(r).append(";\n"));
            addresses.keySet().stream()
                    .filter(o -> o.kind() == Operand.Kind.ARRAY)
                    .forEach(o -> text.append("        T " + o + " = p" + o + "[i];\n"));
            shape.fused().forEach(i -> text.append("        " + i.dest() + " = " + value(i) + ";\n"));
            for (int h = 0; h < shape.hits().size(); h++) {
                text.append(
                        "        any" + h + " |= bits<T>(" + value(shape.hits().get(h)) + ");\n");
            }
            addresses.keySet().stream()
                    .filter(o -> !o.isScalar() && written.get(o))
                    .forEach(o -> text.append("        p" + o + "[i] = " + o + ";\n"));
            String due = IntStream.range(0, shape.hits().size())
                    .mapToObj(h -> "uint64_t(any" + h + " != 0) << " + h)
                    .collect(Collectors.joining(" | "));
            return text.append("    }\n    return " + (due.isEmpty() ? "0" : due) + ";\n}\n\n")
                    .toString();
        }

        private static String scalar(Operand operand, String address) {
            return "    const T " + operand + " = *lanesAt<T>(" + address + ", block);\n";
        }

        private static String lanes(Operand operand, String address) {
            return "    T* __restrict p" + operand + " = lanesAt<T>(" + address + ", block);\n";
        }

        private Stream<Operand> registers() {
            return shape.fused().stream()
                    .map(Instruction::dest)
                    .filter(o -> o.kind() == Operand.Kind.REGISTER)
                    .distinct();
        }

        private static String value(Instruction i) {
            String operation = Stream.of(i.op().name().split("_"))
                    .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining());
            String arguments = Stream.of(i.a(), i.b(), i.c())
                    .map(o -> o.kind() == Operand.Kind.NONE ? "T(0)" : o.toString())
                    .collect(Collectors.joining(", "));
            return operation + "::of<T>(" + arguments + ")";
        }
    }
}
