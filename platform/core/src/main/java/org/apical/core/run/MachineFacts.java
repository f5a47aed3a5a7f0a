package org.apical.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apical.core.folder.RunRecord;

/** What a run's record says of the machine. */
public final class MachineFacts {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private MachineFacts() {}

    /** Java, operating system and processor of this machine. */
    public static RunRecord.Machine read() {
        return new RunRecord.Machine(
                property("java.version") + " (" + property("java.vendor") + ")",
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                cpu());
    }

    private static String cpu() {
        int count = Runtime.getRuntime().availableProcessors();
        return model() + ", " + count + (count == 1 ? " processor" : " processors");
    }

    private static String model() {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElseGet(() -> property("os.arch"));
        } catch (IOException e) {
            return property("os.arch");
        }
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
