package org.apical.host.check;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apical.core.registry.PluginRegistry;
import org.apical.host.framework.TrialHost;

/** Whether a bundle leaves anything behind that is installed, used, uninstalled and refreshed many times. */
final class LeakCheck {
    private static final String CHECK = "leaks";
    private static final int CYCLES = 100;
    private static final int COLLECTIONS = 100;
    private static final long PAUSE_MILLISECONDS = 20;
    /** What the Java runtime itself may keep of off-heap memory. */
    private static final long SLACK_BYTES = 1 << 16;

    private final TrialHost trial;
    private final PluginTests tests;
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    LeakCheck(TrialHost trial, PluginTests tests) {
        this.trial = trial;
        this.tests = tests;
    }

    List<CheckRow> rows() {
        cycle();
        collect(Long.MAX_VALUE);
        long bytes = offHeap();
        Set<Thread> threads = threads();
        for (int k = 1; k < CYCLES; k++) {
            cycle();
        }
        long alive = collect(bytes + SLACK_BYTES);
        List<CheckRow> rows = new ArrayList<>();
        rows.add(loaderRow(alive));
        rows.add(memoryRow(offHeap() - bytes));
        rows.add(threadRow(threads));
        return rows;
    }

    private void cycle() {
        for (PluginRegistry.Found found : trial.plugins()) {
            tests.use(found.plugin());
        }
        loaders.add(trial.reinstall());
    }

    /** Class loaders that are still there after garbage collections, which go on until none is and memory is below a mark. */
    private long collect(long bytes) {
        long alive = loaders.size();
        for (int k = 0; k < COLLECTIONS && (alive > 0 || offHeap() > bytes); k++) {
            System.gc();
            pause();
            alive = loaders.stream().filter(l -> l.get() != null).count();
        }
        return alive;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long offHeap() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    private static Set<Thread> threads() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }

    private static CheckRow loaderRow(long alive) {
        return alive == 0
                ? CheckRow.ok(CHECK, "all class loaders of " + CYCLES + " installations are collected")
                : CheckRow.missed(
                        CHECK,
                        alive + " of " + CYCLES + " class loaders are still there after uninstalling",
                        "keep nothing of the bundle in statics of others, thread-locals, threads, or hooks");
    }

    private static CheckRow memoryRow(long grown) {
        return grown <= SLACK_BYTES
                ? CheckRow.ok(CHECK, "off-heap memory stays the same")
                : CheckRow.missed(
                        CHECK,
                        "off-heap memory grew by " + grown + " bytes",
                        "leave arrays to the platform, or free your own when the plug-in stops");
    }

    private static CheckRow threadRow(Set<Thread> before) {
        Set<String> left = threads().stream()
                .filter(t -> !before.contains(t))
                .map(Thread::getName)
                .collect(Collectors.toSet());
        return left.isEmpty()
                ? CheckRow.ok(CHECK, "no thread is left")
                : CheckRow.missed(CHECK, "threads are left: " + left, "end each thread when the bundle stops");
    }
}
