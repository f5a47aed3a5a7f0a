package org.apical.testkit.check;

import java.util.ArrayList;
import java.util.List;
import org.apical.plugin.Parameters;
import org.apical.solver.ClockSolver;
import org.apical.solver.ClockedNetwork;
import org.apical.solver.Solver;
import org.apical.solver.SweepNetwork;
import org.apical.solver.SweepSolver;

/** What every solver must do: on a network that only writes down what it is told. */
final class SolverChecks {
    private SolverChecks() {}

    static List<Check> of(Solver solver) {
        if (solver instanceof ClockSolver clock) {
            return List.of(new Check("a step evolves every group and advances the clock once", () -> step(clock)));
        }
        if (solver instanceof SweepSolver sweep) {
            return List.of(
                    new Check("training computes the activity and learns", () -> train(sweep)),
                    new Check("an answer has no teacher and changes no weight", () -> answer(sweep)));
        }
        return List.of(new Check("a solver advances some network", () -> {
            throw new AssertionError("it is neither a ClockSolver nor a SweepSolver");
        }));
    }

    private static void step(ClockSolver solver) {
        List<String> calls = new ArrayList<>();
        solver.step(new Clocked(calls));
        for (String phase : List.of("evolve", "advance")) {
            long count = calls.stream().filter(phase::equals).count();
            Check.require(count == 1, "a step calls " + phase + "() " + count + " times: " + calls);
        }
        Check.require(
                calls.get(calls.size() - 1).equals("advance"), "the clock advances before the step is over: " + calls);
    }

    private static void train(SweepSolver solver) {
        List<String> calls = new ArrayList<>();
        solver.train(new Sweeping(calls), Parameters.defaults(solver.parameters()));
        Check.require(calls.contains("settle") && calls.contains("learn"), "training calls " + calls);
    }

    private static void answer(SweepSolver solver) {
        List<String> calls = new ArrayList<>();
        solver.answer(new Sweeping(calls), Parameters.defaults(solver.parameters()));
        Check.require(calls.contains("settle"), "an answer computes nothing: " + calls);
        Check.require(!calls.contains("learn") && !calls.contains("teach"), "an answer calls " + calls);
    }

    private record Clocked(List<String> calls) implements ClockedNetwork {
        @Override
        public void evolve() {
            calls.add("evolve");
        }

        @Override
        public void propagate() {
            calls.add("propagate");
        }

        @Override
        public void inject() {
            calls.add("inject");
        }

        @Override
        public void decay() {
            calls.add("decay");
        }

        @Override
        public void advance() {
            calls.add("advance");
        }
    }

    private record Sweeping(List<String> calls) implements SweepNetwork {
        @Override
        public void teach(boolean isTaught) {
            calls.add(isTaught ? "teach" : "rest");
        }

        @Override
        public void settle() {
            calls.add("settle");
        }

        @Override
        public void learn() {
            calls.add("learn");
        }
    }
}
