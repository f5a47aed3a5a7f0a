package org.apical.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The time and the memory that this process has taken since a moment. */
public final class Resources {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final double KIBIBYTES_PER_MEBIBYTE = 1024;

    private final long startNanos = System.nanoTime();
    private final double startCpu = processCpu();

    /** Wall time in s. */
    public double wallSeconds() {
        return (System.nanoTime() - startNanos) * 1e-9;
    }

    /** Processor time of all threads in s, as the system counts it. */
    public double cpuSeconds() {
        return processCpu() - startCpu;
    }

    private static double processCpu() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                * 1e-9;
    }

    /** Most memory that the process has held since it started, in MiB; what Java holds now where the system does not say. */
    public static double peakMebibytes() {
        try {
            return peak(Files.readAllLines(STATUS));
        } catch (IOException e) {
            return peak(List.of());
        }
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
