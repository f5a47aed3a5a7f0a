package org.apical.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A distribution with one bundle: two models, a rule, a solver, and experiments that end in a moment. */
final class TinyDistribution {
    static final String DRIP = """
            # A cell that fires at random;
            # excitation raises its rate.
            model drip
            parameters
              rate = 50 Hz in [0, inf)  "rate at rest"  source "made up"
            state
              g : 1 = 0   "excitation"
            input
              I : A
            ports
              basal excitatory g
              basal current I
            step
              g = decay(g, 5 ms)
              r = uniform(0)
            on spike when r < (rate + g*(100 Hz))*dt
            """;

    static final String BLOW = """
            model blow
            state
              V : V = 1 mV
            ports
              basal excitatory V
            step
              V = V*2
            on spike when V < 0 mV
            """;

    static final String HEBB = """
            rule hebb   # Pre before post potentiates
            parameters
              eta = 1e-2 in [0, inf)
              tau = 20 ms in (0, inf)
            transmits spikes
            synapse
              w : 1 = 0.1 in [0, 1]
            pre
              trace x : 1 = 0, decay tau, +1 after spike
            on post spike
              w = w + eta*x
            """;

    static final String TINY = """
            apical: 1
            title: Two groups that drip
            source: made up
            bundles: tiny
            time: {dt: 0.1 ms}
            parameters:
              scale: {value: full, choices: [full, quick]}
              cells: {value: 20, range: "[1, 1e9]", meaning: cells per group, source: made up}
              duration: {value: 200 ms, range: "(0, inf)", meaning: how long}
              rate: {value: 50 Hz, range: "[0, inf)"}
              lowest: {value: 1}
            scales:
              quick: {duration: 100 ms}
            groups:
              first: {model: drip, parameters: {rate: = rate}, size: = cells}
              second: {like: first}
            connections:
              first-to-second:
                {from: first, to: second.basal, receptor: excitatory, pattern: {sparse: {probability: 0.5}}, weight: 0.1,
                 plasticity: hebb}
            phases:
              drip: {duration: = duration, plastic: all}
            schedule:
              - {block: main, phases: [drip]}
            monitors:
              - {rates: drip_rates, groups: [first, second], bin: 20 ms}
              - {weights: drip_weights, columns: {w: first-to-second}, every: 50 ms}
              - {spikes: [first]}
            tables:
              drip_ratio: {from: drip_rates, columns: {bin_end_s: bin_end_s, ratio_1: ER_second_Hz/ER_first_Hz}}
            measures:
              first_rate: {of: drip_rates, value: mean(ER_first_Hz), unit: Hz}
            expect:
              - {measure: first_rate, at_least: = lowest}
            """;

    static final String BLOWN = TINY.replace("model: drip, parameters: {rate: = rate}", "model: blow")
            .replace(", receptor: excitatory", "");

    private TinyDistribution() {}

    static void write(Path folder) throws IOException {
        write(folder, "");
    }

    /** The same with something added to its rule. */
    static void write(Path folder, String more) throws IOException {
        Path bundles = folder.resolve("bundles");
        new TinyBundle("tiny")
                .activator(TinySolver.class)
                .announce("solver", "fixed-step")
                .text("neuron-model", "drip.model", DRIP)
                .text("neuron-model", "blow.model", BLOW)
                .text("plasticity-rule", "hebb.rule", HEBB + more)
                .text("experiment", "tiny.yaml", TINY)
                .text("experiment", "hebb.yaml", "extends: tiny.yaml\ntitle: Like tiny\nparameters: {lowest: 1e6}\n")
                .text("experiment", "blown.yaml", BLOWN)
                .into(bundles);
        Files.createDirectories(bundles.resolve("sets"));
        Files.writeString(bundles.resolve("sets/tiny.bundles"), "set tiny 1.0\nbundle tiny [1,2)\n");
        Files.writeString(bundles.resolve("sets/hollow.bundles"), "set hollow 1.0\nbundle not-there [1,2)\n");
    }
}
