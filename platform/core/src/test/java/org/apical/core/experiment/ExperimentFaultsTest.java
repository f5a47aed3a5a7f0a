package org.apical.core.experiment;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a faulty file is told: each case replaces a part of a small right file by a wrong one. */
class ExperimentFaultsTest {
    @ParameterizedTest(name = "{2}")
    @MethodSource({"top", "parameters", "groups", "connections", "phases", "schedule"})
    void faultIsSaid(String right, String wrong, String sentence) {
        String message = SmallFile.fault(SmallFile.with(right, wrong));
        assertTrue(message.startsWith(sentence), message);
        assertTrue(message.contains("\n  at  dir/small.yaml"), message);
        assertTrue(message.contains("\n  mend: "), message);
    }

    static Stream<Arguments> top() {
        return Stream.of(
                arguments("apical: 1", "title: x", "[key-missing] the file needs the key 'apical'"),
                arguments(
                        "apical: 1",
                        "apical: 2",
                        "[format-unknown] the file is in format '2', but this program knows 1"),
                arguments(
                        "apical: 1",
                        "apical: 1\ngroup: {}",
                        "[key-unknown] the file has no key 'group' (did you mean 'groups'?)"),
                arguments(
                        "apical: 1",
                        "apical: 1\nseed: abc",
                        "[value-form] the seed is 'abc', but must be a whole number of 64 bits"),
                arguments(
                        "apical: 1",
                        "apical: 1\nseed: 1.5",
                        "[value-form] the seed is '1.5', but must be a whole number of 64 bits"),
                arguments(
                        "apical: 1",
                        "apical: 1\ntitle: [a]",
                        "[value-form] title of the file is a list, but must be a word or a text"),
                arguments(
                        "time: {dt: 0.1 ms}",
                        "time: {dt: 0.1}",
                        "[unit-missing] dt of time is 0.1 without a unit, but must be in s"),
                arguments(
                        "time: {dt: 0.1 ms}",
                        "time: {dt: 0 ms}",
                        "[number-range] dt of time is 0 ms, but must be in (0, inf) s"),
                arguments("time: {dt: 0.1 ms}", "time: {dt: 0.1 ms, end: 1 s}", "[key-unknown] time has no key 'end'"),
                arguments("time: {dt: 0.1 ms}", "", "[key-missing] the file needs the key 'time'"),
                arguments(
                        "apical: 1",
                        "apical: 1\nsolver: {a: {}, b: {}}",
                        "[value-form] the solver is given by 2 names [a, b], but must be one"),
                arguments(
                        "apical: 1",
                        "apical: 1\nsolver: 'no name'",
                        "[name-form] 'no name' cannot be the name of a solver"),
                arguments(
                        "apical: 1",
                        "apical: 1\nsolver: [a]",
                        "[value-form] the solver is a list, but must be a mapping of keys to values"));
    }

    static Stream<Arguments> parameters() {
        return Stream.of(
                arguments(
                        "cells: {value: 10",
                        "cells: {valu: 10",
                        "[key-unknown] parameter 'cells' has no key 'valu' (did you mean 'value'?)"),
                arguments("cells: {value: 10,", "cells: {", "[key-missing] parameter 'cells' needs the key 'value'"),
                arguments(
                        "cells: {value: 10",
                        "cells: {value: 0",
                        "[parameter-range] parameter 'cells' is 0, but must be in [1, 1e7]"),
                arguments(
                        "cells: {value: 10",
                        "cells: {value: 1e999",
                        "[parameter-range] parameter 'cells' is 1e999, but must be in [1, 1e7]"),
                arguments(
                        "cells: {value: 10",
                        "cells: {value: {}",
                        "[value-form] parameter 'cells' is a mapping, but must be a number, a word or a list"),
                arguments(
                        "cells: {value: 10",
                        "cells: {value: 10 apples",
                        "[unit-unknown] parameter 'cells' is '10 apples': 'apples' is not a unit"),
                arguments(
                        "length: {value: 2 s",
                        "length: {value: 200 s",
                        "[parameter-range] parameter 'length' is 200 s, but must be in (0, 100 s]"),
                arguments(
                        "\"(0, 100 s]\"",
                        "\"(0, 100]\"",
                        "[unit-wrong] an end of the range is '100', but the parameter is in s"),
                arguments("\"(0, 100 s]\"", "\"0 to 100 s\"", "[value-form] '0 to 100 s' is not a range"),
                arguments(
                        "\"(0, 100 s]\"",
                        "\"[5 s, 1 s]\"",
                        "[value-form] the range '[5 s, 1 s]' ends below its beginning"),
                arguments(
                        "\"(0, 100 s]\"",
                        "\"[low, 1 s]\"",
                        "[value-form] an end of the range is 'low', but must be a number"),
                arguments(
                        "length: {value: 2 s",
                        "length: {value: = length*2",
                        "[parameter-loop] parameter 'length' depends on itself"),
                arguments(
                        "length: {value: 2 s",
                        "x1: {value: 2 s",
                        "[name-form] 'x1' cannot be the name of a parameter: it has a meaning"),
                arguments(
                        "length: {value: 2 s",
                        "'a b': {value: 2 s",
                        "[name-form] 'a b' cannot be the name of a parameter"),
                arguments(
                        "length: {value: 2 s, range: \"(0, 100 s]\"}",
                        "length: {value: fast, choices: [slow, fats]}",
                        "[value-form] parameter 'length' is 'fast', but must be one of the known words (did you mean 'fats'?)"),
                arguments(
                        "parameters:",
                        "scales: {quick: {cells: 5}}\nparameters:",
                        "[scale-unknown] no scale is called 'quick'"),
                arguments(
                        "parameters:",
                        "scales: {}\nparameters:",
                        "[parameter-unknown] the block 'scales' needs a parameter called 'scale'"),
                arguments(
                        "parameters:",
                        "scales: {quick: {cell: 5}}\nparameters:\n  scale: {value: full, choices: [full, quick]}",
                        "[parameter-unknown] no parameter is called 'cell' (did you mean 'cells'?)"),
                arguments(
                        "parameters:",
                        "scales: {quick: {cells: 5 s}}\nparameters:\n  scale: {value: full, choices: [full, quick]}",
                        "[unit-wrong] parameter 'cells' is '5 s', in s, but must be a pure number"));
    }

    static Stream<Arguments> groups() {
        String model = "{model: two-compartment, size: = cells}";
        return Stream.of(
                arguments(
                        model,
                        "{model: two-compartment, sise: 5}",
                        "[key-unknown] group 'hidden' has no key 'sise' (did you mean 'size'?)"),
                arguments(model, "{size: 5}", "[key-missing] group 'hidden' needs the key 'model'"),
                arguments(
                        model,
                        "just-a-word",
                        "[value-form] group 'hidden' is 'just-a-word', but must be a mapping of keys to values"),
                arguments(
                        model,
                        "{model: m, size: -5}",
                        "[number-range] size of group 'hidden' is -5, but must be a whole number from 1 to 2147483647"),
                arguments(
                        model,
                        "{model: m, size: 0}",
                        "[number-range] size of group 'hidden' is 0, but must be a whole number"),
                arguments(
                        model,
                        "{model: m, size: 2.5}",
                        "[number-range] size of group 'hidden' is 2.5, but must be a whole number"),
                arguments(
                        model,
                        "{model: m, size: = cells/3}",
                        "[number-range] size of group 'hidden' is 3.3333333333333335, but must be a whole number"),
                arguments(
                        model,
                        "{model: m, size: many}",
                        "[value-form] size of group 'hidden' is 'many', but must be a number"),
                arguments(
                        model,
                        "{model: m, size: nan}",
                        "[value-form] size of group 'hidden' is 'nan', but must be a number"),
                arguments(
                        model,
                        "{model: m, size: 1e999}",
                        "[number-range] size of group 'hidden' is 1e999, but must be finite"),
                arguments(
                        model,
                        "{model: m, size: 1e10}",
                        "[number-range] size of group 'hidden' is 1e10, but must be a whole number"),
                arguments(model, "{model: m, size: = celsl}", "[equation-unknown-name] there is no 'celsl'"),
                arguments(
                        model,
                        "{model: m, size: = length}",
                        "[unit-wrong] size of group 'hidden' is '= length', in s, but must be a pure number"),
                arguments(
                        model,
                        "{model: m, size: 5, initial: {V: {normal: {mean: -70 mV, sd: 5}}}}",
                        "[unit-missing] sd of initial V of group 'hidden' is 5 without a unit, but must be in V"),
                arguments(
                        model,
                        "{model: m, size: 5, initial: {V: {normal: {mean: -70 mV, sd: -5 mV}}}}",
                        "[number-range] sd of initial V of group 'hidden' is -5 mV, but must be in [0, inf) V"),
                arguments(
                        model,
                        "{model: m, size: 5, initial: {V: {}}}",
                        "[value-form] initial V of group 'hidden' must have one law, normal or uniform"),
                arguments(
                        model,
                        "{model: m, size: 5, initial: {V: {uniform: {low: 2, high: 1}}}}",
                        "[number-range] high of initial V of group 'hidden' is 1, but must be in [2, inf)"),
                arguments(
                        model,
                        "{model: m, size: 5, background: {rate: 5 Hz}}",
                        "[value-form] background of group 'hidden' is a mapping, but must be a list"),
                arguments(
                        model,
                        "{model: m, size: 5, background: [{rate: 5 Hz, weight: 1}]}",
                        "[key-missing] background of group 'hidden' needs the key 'to'"),
                arguments(
                        model,
                        "{model: m, size: 5, background: [{to: soma, rate: 5 Hz, weight: 1}]}",
                        "[value-form] to of background of group 'hidden' is 'soma', but must be one of the known words"),
                arguments(
                        model,
                        "{model: m, size: 5, background: [{to: basal, rate: 20 kHz, weight: 1}]}",
                        "[number-range] rate of background of group 'hidden' is 20 kHz, but must be in [0, 10000] Hz"),
                arguments(
                        model,
                        "{model: m, size: 5, background: [{to: basal, rate: 5 s, weight: 1}]}",
                        "[unit-wrong] rate of background of group 'hidden' is '5 s', in s, but must be in Hz"),
                arguments(
                        model,
                        "{model: m, size: 5, parameters: {tau_m: fast}}",
                        "[value-form] parameter tau_m of 'm' is 'fast', but must be a number"),
                arguments(
                        "like: hidden",
                        "like: hiden",
                        "[group-unknown] no group is called 'hiden' (did you mean 'hidden'?)"),
                arguments(model, "{like: output}", "[like-loop] group 'hidden' is like itself: hidden -> output"),
                arguments(
                        "  output: {like", "  out put: {like", "[name-form] 'out put' cannot be the name of a group"));
    }

    static Stream<Arguments> connections() {
        return Stream.of(
                arguments("from: hidden", "from: input", "[group-unknown] no group is called 'input'"),
                arguments("to: output.basal", "to: output", "[value-form] 'output' names no compartment"),
                arguments(
                        "to: output.basal",
                        "to: outputs.basal",
                        "[group-unknown] no group is called 'outputs' (did you mean 'output'?)"),
                arguments(
                        "to: output.basal",
                        "to: output.basall",
                        "[value-form] compartment of group 'output' is 'basall', but must be one of the known words (did you mean 'basal'?)"),
                arguments(
                        "pattern: all-to-all",
                        "receptor: inhibitory",
                        "[key-missing] connection 'hidden-to-output' needs the key 'pattern'"),
                arguments(
                        "pattern: all-to-all",
                        "pattern: al-to-all",
                        "[value-form] pattern of connection 'hidden-to-output' is 'al-to-all', but must be one of the known words (did you mean 'all-to-all'?)"),
                arguments(
                        "pattern: all-to-all",
                        "pattern: {sparse: {probability: 1.5}}",
                        "[number-range] probability of pattern of connection 'hidden-to-output' is 1.5, but must be in [0, 1]"),
                arguments(
                        "pattern: all-to-all",
                        "pattern: {sparse: {probability: = 100/cells}}",
                        "[number-range] probability of pattern of connection 'hidden-to-output' is 10.0, but must be in [0, 1]"),
                arguments(
                        "pattern: all-to-all",
                        "pattern: {sprase: {}}",
                        "[key-unknown] pattern of connection 'hidden-to-output' has no key 'sprase' (did you mean 'sparse'?)"),
                arguments(
                        "pattern: all-to-all",
                        "pattern: all-to-all\n    transmits: spike",
                        "[value-form] transmits of connection 'hidden-to-output' is 'spike', but must be one of the known words (did you mean 'spikes'?)"),
                arguments(
                        "pattern: all-to-all",
                        "pattern: all-to-all\n    delay: 5",
                        "[unit-missing] delay of connection 'hidden-to-output' is 5 without a unit, but must be in s"),
                arguments(
                        "pattern: all-to-all",
                        "pattern: all-to-all\n    delay: -1 ms",
                        "[number-range] delay of connection 'hidden-to-output' is -1 ms, but must be in [0, inf) s"),
                arguments(
                        "pattern: all-to-all",
                        "pattern: all-to-all\n    detection: {burst_threshold: 0 ms}",
                        "[number-range] burst_threshold of detection of connection 'hidden-to-output' is 0 ms, but must be in (0, inf) s"),
                arguments(
                        "weight: 0.1",
                        "weight: -0.1",
                        "[number-range] weight of connection 'hidden-to-output' is -0.1, but must be in [0, inf)"),
                arguments(
                        "weight: 0.1",
                        "wieght: 0.1",
                        "[key-unknown] connection 'hidden-to-output' has no key 'wieght' (did you mean 'weight'?)"),
                arguments(
                        "{burst-dependent: {eta: 1e-3, tau_pre: 100 ms}}",
                        "{a: {}, b: {}}",
                        "[value-form] the plasticity rule is given by 2 names [a, b], but must be one"),
                arguments(
                        "  hidden-to-output:",
                        "  hidden:",
                        "[name-duplicate] 'hidden' is the name of a group and of a connection"),
                arguments(
                        "output: {like: hidden}",
                        "output: {like: hidden, size: 9}\n  x: {like: hidden}\n  y: null",
                        "[value-form] group 'y' is nothing, but must be a mapping of keys to values"));
    }

    static Stream<Arguments> phases() {
        String rest = "rest: {duration: = length, inject: {hidden.basal: 100 pA}}";
        return Stream.of(
                arguments(
                        rest,
                        "rest: {duration: 5}",
                        "[unit-missing] duration of phase 'rest' is 5 without a unit, but must be in s"),
                arguments(
                        rest,
                        "rest: {duration: 0 s}",
                        "[number-range] duration of phase 'rest' is 0 s, but must be in (0, inf) s"),
                arguments(
                        rest,
                        "rest: {duration: -1 s}",
                        "[number-range] duration of phase 'rest' is -1 s, but must be in (0, inf) s"),
                arguments(
                        rest,
                        "rest: {duration: 0.25 ms}",
                        "[duration-steps] duration of phase 'rest' is 0.25 ms, which is 2.5 time steps, but must be a whole number of steps of 1.0E-4 s"),
                arguments(
                        rest, "rest: {duration: 1 ns}", "[duration-steps] duration of phase 'rest' is 1 ns, which is"),
                arguments(
                        rest,
                        "rest: {duration: 1 s, plastic: [hidden-to-outptu]}",
                        "[connection-unknown] no connection is called 'hidden-to-outptu' (did you mean 'hidden-to-output'?)"),
                arguments(
                        rest,
                        "rest: {duration: 1 s, inject: {hidden.basal: 100}}",
                        "[unit-missing] current into hidden.basal in phase 'rest' is 100 without a unit, but must be in A"),
                arguments(
                        rest,
                        "rest: {duration: 1 s, inject: {hidden.basal: = length}}",
                        "[unit-wrong] current into hidden.basal in phase 'rest' is '= length', in s, but must be in A"),
                arguments(
                        rest,
                        "rest: {duration: 1 s, inject: {hidden.basal: teacher}}",
                        "[injector-unknown] no injector is called 'teacher'"),
                arguments(
                        rest,
                        "rest: {duration: 1 s, inject: {hidden.soma: 1 pA}}",
                        "[value-form] compartment of group 'hidden' is 'soma', but must be one of the known words"),
                arguments(
                        rest,
                        "rest: {duration: 1 s, inject: {hidden.basal: \"= where(x1 > 0, 1 pA, 0 pA)\"}}",
                        "[equation-unknown-name] there is no 'x1'"),
                arguments(
                        rest,
                        "rest: {duration: 1 s, inject: {hidden.basal: = 1 pA/0}}",
                        "[number-range] current into hidden.basal in phase 'rest' is not finite, whether the example's numbers are 0 or 1"),
                arguments(
                        "plasticity: {burst-dependent: {eta: 1e-3, tau_pre: 100 ms}}\nphases:\n  " + rest,
                        "plasticity: none\nphases:\n  rest: {duration: 1 s, plastic: [hidden-to-output]}",
                        "[not-plastic] phase 'rest' lets 'hidden-to-output' learn, which has no plasticity rule"));
    }

    static Stream<Arguments> schedule() {
        String block = "  - {block: main, phases: [rest]}";
        return Stream.of(
                arguments(
                        "schedule:\n  - {block: main, phases: [rest]}",
                        "",
                        "[key-missing] the file needs the key 'schedule'"),
                arguments(
                        block,
                        "  - {block: main, phases: [rset]}",
                        "[phase-unknown] no phase is called 'rset' (did you mean 'rest'?)"),
                arguments(
                        block, "  - {block: main, phases: []}", "[value-form] phases of block 'main' is an empty list"),
                arguments(block, "  - {block: main}", "[key-missing] block 'main' needs the key 'phases'"),
                arguments(block, "  - {phases: [rest]}", "[key-missing] a block of the schedule needs the key 'block'"),
                arguments(block, block + "\n" + block, "[name-duplicate] two blocks of the schedule are called 'main'"),
                arguments(
                        block,
                        "  - {block: main, repeat: 0, phases: [rest]}",
                        "[number-range] repeat of block 'main' is 0, but must be a whole number from 1"),
                arguments(
                        block,
                        "  - {block: main, examples: some, phases: [rest]}",
                        "[value-form] examples of block 'main' is 'some', but must be one of the known words"),
                arguments(
                        block,
                        "  - {block: main, examples: fixed, phases: [rest]}",
                        "[dataset-missing] block 'main' presents examples, but there is no dataset"),
                arguments(
                        "{hidden.basal: 100 pA}}\nschedule:",
                        "{hidden.basal: = 100 pA*x1}}\ndataset: xor\nschedule:",
                        "[example-missing] block 'main' presents no examples, but phase 'rest' uses the inputs or targets of one"));
    }

    @Test
    void placeIsTheLineAndThePathInWords() {
        String message = SmallFile.fault(SmallFile.with("weight: 0.1", "weight: -0.1"));
        assertTrue(message.contains("at  dir/small.yaml:14:5  connections / hidden-to-output / weight"), message);
    }

    @Test
    void knownNamesAreListed() {
        String message = SmallFile.fault(SmallFile.with("from: hidden", "from: input"));
        assertTrue(message.contains("known: hidden, output"), message);
    }
}
