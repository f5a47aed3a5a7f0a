package org.apical.core.experiment;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What faulty monitors, tables, measures, injectors and expectations are told; each case is added to a small right file. */
class RecordingFaultsTest {
    private static final String RATES = "monitors: [{rates: r, groups: [hidden], bin: 1 s}]\n";
    private static final String MEASURE = RATES + "measures: {m: {of: r, value: mean(ER_hidden_Hz), unit: Hz}}\n";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"monitors", "injectors", "tables", "expect"})
    void faultIsSaid(String added, String sentence) {
        String message = SmallFile.fault(SmallFile.SMALL + added);
        assertTrue(message.startsWith(sentence), message);
        assertTrue(message.contains("\n  at  dir/small.yaml:"), message);
        assertTrue(message.contains("\n  mend: "), message);
    }

    private static Arguments monitor(String monitor, String sentence) {
        return arguments("monitors: [" + monitor + "]\n", sentence);
    }

    static Stream<Arguments> monitors() {
        return Stream.of(
                monitor("{table: r}", "[key-missing] a monitor must say what it records"),
                monitor("rates", "[value-form] a monitor is 'rates', but must be a mapping"),
                arguments("monitors: {rates: r}\n", "[value-form] monitors is a mapping, but must be a list"),
                monitor(
                        "{rates: r, groups: [hiden], bin: 1 s}",
                        "[group-unknown] no group is called 'hiden' (did you mean 'hidden'?)"),
                monitor(
                        "{rates: r, groups: [hidden, hidden], bin: 1 s}",
                        "[name-duplicate] groups of monitor 'rates' names 'hidden' twice"),
                monitor(
                        "{rates: r, groups: [hidden], bin: 1}",
                        "[unit-missing] bin of monitor 'rates' is 1 without a unit, but must be in s"),
                monitor(
                        "{rates: r, groups: [hidden], bin: 1 s, during: [mian]}",
                        "[block-unknown] no block is called 'mian' (did you mean 'main'?)"),
                monitor(
                        "{rates: r, groups: [hidden], bin: 1 s, repeats: [0]}",
                        "[number-range] repeats of monitor 'rates' is 0, but must be a whole number from 1"),
                monitor(
                        "{rates: r, groups: [hidden], bin: 1 s}, {spikes: [hidden], bin: 1 s}",
                        "[key-unknown] monitor 'spikes' has no key 'bin'"),
                monitor(
                        "{rates: r, groups: [hidden], bin: 1 s}, {rates: r, groups: [hidden], bin: 1 s}",
                        "[name-duplicate] two monitors write the table 'r'"),
                monitor(
                        "{rates: 'a b', groups: [hidden], bin: 1 s}",
                        "[name-form] 'a b' cannot be the name of a table"),
                monitor("{windows: w, groups: [hidden]}", "[key-missing] monitor 'windows' needs the key 'in'"),
                monitor(
                        "{windows: w, groups: [hidden], in: {a: {phase: test}}}",
                        "[phase-unknown] no phase is called 'test' (did you mean 'rest'?)"),
                monitor(
                        "{windows: w, groups: [hidden], in: {a b: {phase: rest}}}",
                        "[name-form] 'a b' cannot be the name of a column"),
                monitor(
                        "{windows: w, groups: [hidden], in: {a: {phase: rest, last: 5 s}}}",
                        "[number-range] last of window 'a' is 5.0 s, but phase 'rest' lasts 2.0 s"),
                monitor(
                        "{weights: w, columns: {a: hidden-to-outptu}, every: 1 s}",
                        "[connection-unknown] no connection is called 'hidden-to-outptu'"),
                monitor("{cost: c, measure: m, at: test}", "[phase-unknown] no phase is called 'test'"),
                monitor("{cost: c, at: rest}", "[key-missing] monitor 'cost' needs the key 'measure'"),
                monitor(
                        "{probe: p, group: hidden, variables: [V], cells: [10], every: 1 ms}",
                        "[number-range] cell 10 is not in group 'hidden', which has 10 cells"),
                monitor(
                        "{probe: p, group: hidden, variables: [V], every: 0.05 ms}",
                        "[duration-steps] every of monitor 'probe' is 0.05 ms, which is 0.5 time steps"),
                monitor(
                        "{monitor: m, table: t, arrays: [hidden], every: 1 ms}",
                        "[value-form] 'hidden' names no variable of a group"),
                monitor(
                        "{monitor: m, table: t, arrays: [hiden.V], every: 1 ms}",
                        "[group-unknown] no group is called 'hiden'"));
    }

    static Stream<Arguments> injectors() {
        String begin = "injectors: {teacher: {injector: pull, reads: {a: ";
        return Stream.of(
                arguments(
                        begin + "hidden-to-outptu.a_e}}}\n",
                        "[connection-or-group-unknown] no connection or group is called 'hidden-to-outptu' (did you mean 'hidden-to-output'?)"),
                arguments(
                        begin + "a_e}}}\n",
                        "[value-form] what 'a' reads in injector 'teacher' is 'a_e', which names no variable"),
                arguments(begin + "= t1}}}\n", "[equation-unknown-name] there is no 't1'"),
                arguments(
                        "injectors: {teacher: {inject: pull}}\n",
                        "[key-unknown] injector 'teacher' has no key 'inject' (did you mean 'injector'?)"));
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                arguments(
                        RATES + "tables: {t: {from: s, columns: {a: bin_end_s}}}\n",
                        "[table-unknown] no table is called 's'"),
                arguments(
                        RATES + "tables: {r: {from: r, columns: {a: bin_end_s}}}\n",
                        "[name-duplicate] another table is called 'r'"),
                arguments(
                        RATES + "tables: {t: {from: r, columns: {a: ER_hiden_Hz}}}\n",
                        "[equation-unknown-name] there is no column 'ER_hiden_Hz'"),
                arguments(
                        RATES + "tables: {t: {from: r, columns: {a: ''}}}\n",
                        "[value-form] column a of table 't' is empty, but must be an expression"),
                arguments(
                        RATES + "measures: {m: {of: q, value: mean(bin_end_s)}}\n",
                        "[table-unknown] no table is called 'q'"),
                arguments(
                        RATES + "measures: {m: {of: r, value: mean(bin_end)}}\n",
                        "[equation-unknown-name] there is no column 'bin_end'"),
                arguments(RATES + "measures: {m: {of: r, value: bin_end_s}}\n", "[equation-"),
                arguments(
                        RATES + "measures: {m: {of: r, value: mean(bin_end_s), where: bin > 3}}\n",
                        "[equation-unknown-name] there is no column 'bin'"),
                arguments(
                        RATES + "measures: {m: {of: r, value: mean(bin_end_s), unit: furlong}}\n",
                        "[unit-unknown] unit of measure 'm' is 'furlong': 'furlong' is not a unit"));
    }

    static Stream<Arguments> expect() {
        return Stream.of(
                arguments(
                        MEASURE + "expect: [{measure: n, at_least: 1}]\n",
                        "[measure-unknown] no measure is called 'n'"),
                arguments(MEASURE + "expect: [{measure: m}]\n", "[value-form] what is expected of 'm' has 0 limits"),
                arguments(
                        MEASURE + "expect: [{measure: m, at_least: 1, between: [0, 1]}]\n",
                        "[value-form] what is expected of 'm' has 2 limits"),
                arguments(
                        MEASURE + "expect: [{measure: m, between: [1]}]\n",
                        "[value-form] between of an entry of expect is a list, but must be [low, high]"),
                arguments(
                        MEASURE + "expect: [{measure: m, between: [2, 1]}]\n",
                        "[value-form] what is expected of 'm' lies between 2.0 and 1.0, where nothing lies"),
                arguments(
                        MEASURE + "expect: [{measure: m, at_least: 1 s}]\n",
                        "[unit-wrong] at_least of an entry of expect is in s, but 'm' is in Hz"),
                arguments(
                        MEASURE + "expect: [{measure: m, at_least: 1, scales: [full]}]\n",
                        "[scale-unknown] no scale is called 'full'"),
                arguments(
                        MEASURE + "expect: [{measure: m, at_least: 1, when: = length}]\n",
                        "[unit-wrong] when of an entry of expect is '= length', in s, but must be a pure number"));
    }
}
