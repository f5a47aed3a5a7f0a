package org.apical.core.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random statements: the compiled program gives the bits of statements that are run one by one. */
class RandomEquationsTest {
    private static final List<String> STATES = List.of("a", "b", "c", "d");
    private static final List<String> LOCALS = List.of("p", "q", "r");
    private static final List<String> INFIXES = List.of("+", "-", "*", ">", "==", "and");

    /** Products of constants are left out: only these are re-associated. */
    private static final class Writer {
        private final Random random;
        private final List<String> readable = new ArrayList<>(STATES);

        Writer(long seed) {
            random = new Random(seed);
        }

        String statements(int count) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < count; i++) {
                List<String> targets = random.nextInt(3) == 0 ? LOCALS : STATES;
                String target = targets.get(random.nextInt(targets.size()));
                text.append("  ")
                        .append(target)
                        .append(" = ")
                        .append(expression(3))
                        .append('\n');
                if (!readable.contains(target)) {
                    readable.add(target);
                }
            }
            return text.toString();
        }

        private String expression(int depth) {
            int kind = depth == 0 ? 9 : random.nextInt(10);
            String inner = depth == 0 ? "" : expression(depth - 1);
            return switch (kind) {
                case 0 -> "max(" + inner + ", " + expression(depth - 1) + ")";
                case 1 -> "where(" + inner + ", " + expression(depth - 1) + ", " + expression(depth - 1) + ")";
                case 2 -> "countdown(" + inner + ")";
                case 3 ->
                    "(" + inner + " + " + expression(depth - 1) + "*(" + expression(depth - 1) + " - " + inner + "))";
                case 4, 5, 6, 7 ->
                    "(" + inner + " " + INFIXES.get(random.nextInt(INFIXES.size())) + " " + expression(depth - 1) + ")";
                default -> readable.get(random.nextInt(readable.size()));
            };
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void programEqualsStatementsOneByOne(long seed) {
        for (int round = 0; round < 50; round++) {
            String statements = new Writer(100 * seed + round).statements(12);
            String text = "state\n  a : 1 = 0.75\n  b : 1 = -0.3\n  c : 1 = 1.1\n  d : 1 = 0.1\nstep\n" + statements;
            ModelEquations model = Texts.modelOf(text);
            ModelRun run = new ModelRun(model, 1);
            run.step();
            run.step();
            Map<String, Double> expected = new HashMap<>(Map.of("a", 0.75, "b", -0.3, "c", 1.1, "d", 0.1));
            interpret(text, expected);
            interpret(text, expected);
            for (String state : STATES) {
                assertEquals(expected.get(state), run.get(state), state + " of\n" + statements);
            }
        }
    }

    private static void interpret(String text, Map<String, Double> values) {
        Block step = Outline.of("model m\n" + text, "m").plain("step").orElseThrow();
        for (Statement s : StatementReader.statements(step, Dialect.STEP)) {
            values.put(s.name(), Constants.evaluate(s.value(), values::get));
        }
        values.keySet().retainAll(STATES);
    }
}
