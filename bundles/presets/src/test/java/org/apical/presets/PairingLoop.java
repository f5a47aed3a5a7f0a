package org.apical.presets;

import java.util.Set;
import java.util.TreeSet;

/**
 * Regular pairing as a plain loop over steps of 0.1 ms, with the published numbers where none are given: {@code x ← x − x·dt/τ +
 * E_pre; w ← w + η·(B − (b/e)·E)·x; e ← e − e·dt/α + E/α}, and for b alike.
 */
final class PairingLoop {
    private static final double DT = 1e-4;
    private static final double ETA = 0.1;
    private static final double THRESHOLD = 16e-3;

    private final double tauPre;
    private final double alpha;
    private final long steps;
    private final Set<Long> pre = new TreeSet<>();
    private final Set<Long> event = new TreeSet<>();
    private final Set<Long> burst = new TreeSet<>();
    private double e = 5;
    private double b;
    private double w;

    PairingLoop(double frequency, double offset, double tauPre, double alpha, double p0) {
        this.tauPre = tauPre;
        this.alpha = alpha;
        this.b = p0 * e;
        this.steps = (long) Math.floor((5 / frequency + 1) / DT);
        boolean isBurst = 1 / frequency <= THRESHOLD;
        for (int i = 0; i < 5; i++) {
            double t = 0.01 + i / frequency;
            if (i == 0 || !isBurst) {
                pre.add((long) Math.floor(t / DT));
                event.add((long) Math.floor((t + offset) / DT));
            } else if (i == 1) {
                burst.add((long) Math.floor((t + offset) / DT));
            }
        }
    }

    double weightChange() {
        for (int block = 0; block < 15; block++) {
            block();
            e *= Math.exp(-10 / alpha);
            b *= Math.exp(-10 / alpha);
        }
        return w;
    }

    private void block() {
        double x = 0;
        for (long step = 0; step < steps; step++) {
            double isEvent = event.contains(step) ? 1 : 0;
            double isBurst = burst.contains(step) ? 1 : 0;
            x = x - x * DT / tauPre + (pre.contains(step) ? 1 : 0);
            w += ETA * (isBurst - b / e * isEvent) * x;
            e = e - e * DT / alpha + isEvent / alpha;
            b = b - b * DT / alpha + isBurst / alpha;
        }
    }
}
