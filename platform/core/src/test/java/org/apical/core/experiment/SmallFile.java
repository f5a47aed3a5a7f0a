package org.apical.core.experiment;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.apical.plugin.InputException;

/** Reading of small files in tests. */
final class SmallFile {
    /** A network of two groups that most tests change a little. */
    static final String SMALL = """
            apical: 1
            time: {dt: 0.1 ms}
            parameters:
              cells: {value: 10, range: "[1, 1e7]", meaning: cells per group}
              length: {value: 2 s, range: "(0, 100 s]"}
            groups:
              hidden: {model: two-compartment, size: = cells}
              output: {like: hidden}
            connections:
              hidden-to-output:
                from: hidden
                to: output.basal
                pattern: all-to-all
                weight: 0.1
                plasticity: {burst-dependent: {eta: 1e-3, tau_pre: 100 ms}}
            phases:
              rest: {duration: = length, inject: {hidden.basal: 100 pA}}
            schedule:
              - {block: main, phases: [rest]}
            """;

    private SmallFile() {}

    static Experiment read(String text, String... settings) {
        List<Setting> set = Arrays.stream(settings).map(Setting::parse).toList();
        return ExperimentReader.read("small", "dir/small.yaml", text, f -> null, set);
    }

    /** The whole message of a faulty file. */
    static String fault(String text, String... settings) {
        return assertThrows(InputException.class, () -> read(text, settings)).getMessage();
    }

    /** The small file with one line, or a part of one, replaced. */
    static String with(String old, String changed) {
        if (!SMALL.contains(old)) {
            throw new IllegalArgumentException(old);
        }
        return SMALL.replace(old, changed);
    }
}
