package org.apical.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.apical.core.experiment.ConnectionSpec.Detection;
import org.apical.core.experiment.ConnectionSpec.Relaxation;
import org.junit.jupiter.api.Test;

/** Options of a connection that pairing protocols use, and laws of spike trains, as a file says them. */
class PairingOptionsTest {
    private static final String FILE = """
            apical: 1
            time: {dt: 1 ms}
            groups:
              pre: {model: spike-train, size: 3, spikes: {poisson-train: {rate: 5 Hz, dead_time: 2 ms, until: 10 s}}}
              post: {model: spike-train, size: 3, spikes: {follow: {group: pre, offset: 5 ms}}}
            connections:
              c: {from: pre, to: post.basal, pattern: one-to-one, weight: 0, OPTIONS}
            phases:
              run: {duration: 1 s}
            schedule:
              - {block: run, phases: [run]}
            """;

    private static String with(String options) {
        return FILE.replace("OPTIONS", options);
    }

    private static ConnectionSpec read(String options) {
        return SmallFile.read(with(options)).connections().get(0);
    }

    @Test
    void optionsAreRead() {
        ConnectionSpec c = read("detection: interval, decay: euler, pauses: {every: 2 s, length: 10 s}");
        assertEquals(new Detection(16e-3, 0.8e-3, true), c.detection());
        assertEquals(new Relaxation(true, 2, 10), c.relaxation());
        assertEquals(
                0.02,
                read("detection: {by: interval, burst_threshold: 20 ms}")
                        .detection()
                        .burstThreshold());
        assertEquals(
                Relaxation.EXPONENTIAL,
                read("detection: trace, decay: exponential").relaxation());
        assertEquals(Detection.PUBLISHED, read("decay: exponential").detection());
    }

    @Test
    void lawsAreRead() {
        Experiment e = SmallFile.read(with("decay: euler"));
        assertEquals(
                Optional.of(new SpikeLaw.Poisson(5, 2e-3, 10)),
                e.groups().get(0).law());
        assertEquals(
                Optional.of(new SpikeLaw.Follow("pre", 5e-3, 0)),
                e.groups().get(1).law());
    }

    private static void refused(String text, String words) {
        String message = SmallFile.fault(text);
        assertTrue(message.contains(words), message);
    }

    @Test
    void faultsAreSaid() {
        refused(with("decay: eulr"), "decay of connection 'c'");
        refused(with("detection: spikes"), "detection of connection 'c'");
        refused(with("pauses: {every: 2.5 ms, length: 1 s}"), "which is 2.5 time steps");
        refused(with("decay: euler").replace("rate: 5 Hz", "rate: 500 Hz"), "rate of law poisson-train of group 'pre'");
        refused(with("decay: euler").replace("group: pre", "group: post"), "group of spike trains above");
        refused(with("decay: euler").replace("size: 3, spikes: {f", "size: 2, spikes: {f"), "[size-mismatch]");
        refused(
                with("decay: euler").replace("{poisson-train: {rate: 5 Hz, dead_time: 2 ms, until: 10 s}}", "{}"),
                "one law");
    }
}
