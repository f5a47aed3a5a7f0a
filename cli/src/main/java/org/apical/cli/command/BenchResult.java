package org.apical.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one repetition of a job took.
 *
 * @param job its name
 * @param repetition which time, from 1
 * @param simulatedSeconds how much was simulated, NaN if nothing was
 * @param images how many images a layered network learned from, NaN if there was none
 * @param cpuSeconds processor time of the process: of a layered network that of its training alone, else with construction
 * @param wallSeconds time on the clock
 * @param peakMebibytes most memory of the process so far
 * @param threads number of threads
 * @param backend backend and precision; empty if there is none
 */
record BenchResult(
        String job,
        int repetition,
        double simulatedSeconds,
        double images,
        double cpuSeconds,
        double wallSeconds,
        double peakMebibytes,
        int threads,
        String backend) {
    /** Simulated seconds, or images, per second of processor time. */
    double perCpuSecond() {
        return (Double.isNaN(images) ? simulatedSeconds : images) / cpuSeconds;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("job", job);
        json.put("repetition", repetition);
        json.put("simulated_s", finite(simulatedSeconds));
        json.put("images", finite(images));
        json.put("cpu_s", finite(cpuSeconds));
        json.put("wall_s", finite(wallSeconds));
        json.put("peak_memory_mib", finite(peakMebibytes));
        json.put("threads", threads);
        json.put("backend", backend);
        return json;
    }

    private static Object finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
