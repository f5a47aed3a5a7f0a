package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.BlockSpec.Each;
import org.apical.core.experiment.BlockSpec.Order;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;

/** Reads the section {@code schedule}. */
final class ScheduleReader {
    private static final List<String> KEYS = List.of("block", "repeat", "each", "examples", "phases");

    private final Scope scope;
    private final Map<String, PhaseSpec> phases;

    ScheduleReader(Scope scope, Map<String, PhaseSpec> phases) {
        this.scope = scope;
        this.phases = phases;
    }

    Map<String, BlockSpec> read(List<YamlNode> schedule) {
        Map<String, BlockSpec> blocks = new LinkedHashMap<>();
        for (YamlNode node : schedule) {
            BlockSpec block = block(node);
            if (blocks.put(block.name(), block) != null) {
                throw new InputException(
                                "name-duplicate", "two blocks of the schedule are called '" + block.name() + "'")
                        .at(node.place())
                        .mend("rename one of them");
            }
        }
        return blocks;
    }

    private BlockSpec block(YamlNode node) {
        Section block = new Section(scope, node, "a block of the schedule", KEYS);
        String name = Faults.name("block", block.word("block"), block.place("block"));
        Section named = new Section(scope, node, "block '" + name + "'", KEYS);
        Optional<Each> each = new EachReader(named).read();
        int repeat = each.map(e -> e.values().size()).orElseGet(() -> named.has("repeat") ? named.count("repeat") : 1);
        Order order = named.choice("examples", "none", Words.ORDERS);
        if (order != Order.NONE && !scope.hasExamples()) {
            throw new InputException("dataset-missing", named.what() + " presents examples, but there is no dataset")
                    .at(named.place("examples"))
                    .mend("add the key dataset, such as dataset: {xor: {}}, or leave examples out");
        }
        List<PhaseSpec> run = phases(named);
        if (order == Order.NONE) {
            run.forEach(phase -> refuseExamples(phase, named));
        }
        run.forEach(phase -> refuseLists(phase, each, named));
        return new BlockSpec(name, repeat, order, run, each);
    }

    /** A list stands for one of its values only where the block says so. */
    private void refuseLists(PhaseSpec phase, Optional<Each> each, Section block) {
        List<String> expressions = new ArrayList<>(phase.weights().values());
        for (PhaseSpec.Injection injection : phase.inject()) {
            if (injection.what() instanceof PhaseSpec.Source.Expression expression) {
                expressions.add(expression.text());
            }
        }
        for (String list :
                expressions.stream().flatMap(e -> scope.listsIn(e).stream()).toList()) {
            if (each.isEmpty() || !each.get().parameter().equals(list)) {
                throw new InputException(
                                "list-unsettled",
                                "phase '" + phase.name() + "' uses '" + list + "', which is a list, and " + block.what()
                                        + " does not go through it")
                        .at(block.place())
                        .mend("add each: {" + list + ": UNIT} to the block, or put the list under sweep");
            }
        }
    }

    private void refuseExamples(PhaseSpec phase, Section block) {
        for (PhaseSpec.Injection injection : phase.inject()) {
            boolean uses = injection.what() instanceof PhaseSpec.Source.Expression expression
                    && scope.usesExample(expression.text());
            if (uses) {
                throw new InputException(
                                "example-missing",
                                block.what() + " presents no examples, but phase '" + phase.name()
                                        + "' uses the inputs or targets of one")
                        .at(block.place())
                        .mend("add examples: fixed or examples: random to the block, or use another phase");
            }
        }
    }

    /** A phase may come several times. */
    private List<PhaseSpec> phases(Section block) {
        block.need("phases");
        List<PhaseSpec> run = block.items("phases").stream()
                .map(item ->
                        Faults.known("phase", Section.text(item, block.said("phases")), phases.keySet(), item.place()))
                .map(phases::get)
                .toList();
        if (run.isEmpty()) {
            throw new InputException("value-form", block.said("phases") + " is an empty list")
                    .at(block.place("phases"))
                    .mend("name at least one phase");
        }
        return run;
    }
}
