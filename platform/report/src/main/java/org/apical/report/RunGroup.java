package org.apical.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Runs of the same settings with different seeds. */
public final class RunGroup {
    private final List<ComparedRun> runs;

    RunGroup(List<ComparedRun> runs) {
        this.runs = List.copyOf(runs);
    }

    /** Groups runs, in the order in which they are given. */
    static List<RunGroup> of(List<ComparedRun> runs) {
        Map<String, List<ComparedRun>> bySettings = new LinkedHashMap<>();
        runs.forEach(run -> bySettings
                .computeIfAbsent(run.settings(), s -> new ArrayList<>())
                .add(run));
        return bySettings.values().stream().map(RunGroup::new).toList();
    }

    private ComparedRun first() {
        return runs.get(0);
    }

    List<ComparedRun> runs() {
        return runs;
    }

    /** Whether it trains a layered network. */
    boolean isTraining() {
        return first().curves().isPresent();
    }

    String experiment() {
        return first().record().experiment();
    }

    String dataset() {
        return first().dataset();
    }

    String backend() {
        return first().backend();
    }

    Map<String, String> parameters() {
        return first().parameters();
    }

    /** The name by which the experiment knows its rule, else the plug-in's. */
    String rule() {
        String plugin = first().curves().map(LearningCurve::rule).orElse("");
        return parameters().getOrDefault("rule", plugin);
    }

    /** What the runs tell of themselves beside their rule. */
    String kind() {
        return first().curves().map(LearningCurve::variant).orElse("");
    }

    List<Long> seeds() {
        return runs.stream().map(r -> r.record().seed()).sorted().toList();
    }

    /** A number of each run. */
    Spread spread(ToDoubleFunction<ComparedRun> number) {
        return Spread.of(runs.stream().map(number::applyAsDouble).toList());
    }

    /** How many epochs the runs have behind them: a number, or two where they differ. */
    String epochs() {
        int[] last = runs.stream()
                .mapToInt(r -> r.curves().map(c -> c.errors().lastKey()).orElse(0))
                .sorted()
                .toArray();
        int most = last[last.length - 1];
        return last[0] == most ? Integer.toString(most) : last[0] + "-" + most;
    }

    /** The test error after each epoch that any of the runs has reached. */
    Map<Integer, Spread> errors() {
        Map<Integer, List<Double>> all = new TreeMap<>();
        runs.forEach(run -> run.curves()
                .ifPresent(c -> c.errors().forEach((epoch, error) -> all.computeIfAbsent(epoch, e -> new ArrayList<>())
                        .add(error))));
        Map<Integer, Spread> spreads = new TreeMap<>();
        all.forEach((epoch, errors) -> spreads.put(epoch, Spread.of(errors)));
        return spreads;
    }

    /** The mean angle to the gradient after each epoch that has one. */
    Map<Integer, Spread> angles() {
        Map<Integer, Spread> spreads = new TreeMap<>();
        for (int epoch : errors().keySet()) {
            Spread spread = spread(run -> run.angle(Comparison.GRADIENT, epoch));
            if (spread.count() > 0) {
                spreads.put(epoch, spread);
            }
        }
        return spreads;
    }
}
