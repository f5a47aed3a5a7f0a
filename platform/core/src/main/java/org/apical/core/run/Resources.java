package org.apical.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;

/** The time and the memory that a run has taken: in this process since a moment, and in the processes before it. */
public final class Resources implements Saved {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final double KIBIBYTES_PER_MEBIBYTE = 1024;

    private final long startNanos = System.nanoTime();
    private final double startCpu = processCpu();
    private double wallBefore;
    private double cpuBefore;
    private double peakBefore;

    /** Wall time in s. */
    public double wallSeconds() {
        return wallBefore + (System.nanoTime() - startNanos) * 1e-9;
    }

    /** Processor time of all threads in s, as the system counts it. */
    public double cpuSeconds() {
        return cpuBefore + processCpu() - startCpu;
    }

    private static double processCpu() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                * 1e-9;
    }

    /** Most memory that a process has held since it started, in MiB; what Java holds now where the system does not say. */
    public double peakMebibytes() {
        try {
            return Math.max(peakBefore, peak(Files.readAllLines(STATUS)));
        } catch (IOException e) {
            return Math.max(peakBefore, peak(List.of()));
        }
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.number("wall_s", wallSeconds());
        out.number("cpu_s", cpuSeconds());
        out.number("peak_memory_mib", peakMebibytes());
    }

    @Override
    public void restore(StateReader in) throws IOException {
        wallBefore = in.number("wall_s");
        cpuBefore = in.number("cpu_s");
        peakBefore = in.number("peak_memory_mib");
    }

    static double peak(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToDouble(digits -> Double.parseDouble(digits) / KIBIBYTES_PER_MEBIBYTE)
                .findFirst()
                .orElseGet(() -> Runtime.getRuntime().totalMemory() / (double) (1 << 20));
    }
}
