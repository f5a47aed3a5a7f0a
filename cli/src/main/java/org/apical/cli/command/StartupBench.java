package org.apical.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apical.plugin.InputException;

/** Starts the program as users do, and Java alone beside it. */
final class StartupBench {
    static final String NAME = "startup";

    /** Children of this process: their processor time is known in hundredths of a second, so each is started a few times. */
    private static final int STARTS = 5;

    private static final Path STATISTICS = Path.of("/proc/self/stat");
    private static final double TICKS_PER_SECOND = 100;

    private final Context context;

    StartupBench(Context context) {
        this.context = context;
    }

    List<BenchResult> run(int repetitions) {
        Path launcher = context.hostOptions().get().distribution().resolve("apical");
        if (!Files.isExecutable(launcher)) {
            throw new InputException("bench-launcher", "there is no launcher in " + launcher.getParent())
                    .mend("bench the program as it is unpacked from an archive, or as it is built in its source tree");
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<BenchResult> results = new ArrayList<>();
        for (int k = 1; k <= repetitions; k++) {
            results.add(measure("startup: java -version", k, java, "-version"));
            results.add(measure("startup: list", k, launcher.toString(), "list"));
            results.add(measure("startup: run xor --dry-run", k, launcher.toString(), "run", "xor", "--dry-run"));
        }
        return results;
    }

    private static BenchResult measure(String job, int repetition, String... command) {
        double cpu = childSeconds();
        long start = System.nanoTime();
        for (int k = 0; k < STARTS; k++) {
            start(command);
        }
        double wall = (System.nanoTime() - start) * 1e-9;
        return new BenchResult(
                job,
                repetition,
                Double.NaN,
                Double.NaN,
                (childSeconds() - cpu) / STARTS,
                wall / STARTS,
                Double.NaN,
                1,
                "");
    }

    private static void start(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Processor time of all children that have ended; NaN where the system does not tell. */
    private static double childSeconds() {
        try {
            String text = Files.readString(STATISTICS);
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_PER_SECOND; // cutime and cstime
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
