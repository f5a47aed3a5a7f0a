package org.apical.core.run;

import org.apical.core.folder.Measures;

/** The measures that every run has: how long it took, and how much memory. */
final class RuntimeMeasures {
    private RuntimeMeasures() {}

    /** How much was simulated, and how fast. */
    static void addSpeed(Measures measures, double simulatedSeconds, double wallSeconds) {
        measures.add("real_time_factor", simulatedSeconds / wallSeconds, "1");
        measures.add("simulated_s", simulatedSeconds, "s");
    }

    /** What it took. */
    static void add(Measures measures, double wallSeconds, double cpuSeconds, double peak) {
        measures.add("wall_s", wallSeconds, "s");
        measures.add("cpu_s", cpuSeconds, "s");
        measures.add("peak_memory_mib", peak, "MiB");
    }
}
