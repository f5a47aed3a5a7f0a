package org.apical.cli.command;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.SwapSpec;
import org.apical.core.folder.DiskFault;
import org.apical.core.folder.SwapRecord;
import org.apical.core.registry.PluginInfo;
import org.apical.core.run.ExperimentJob;
import org.apical.core.run.RunControl;
import org.apical.core.run.RunObserver;
import org.apical.core.run.RunPlace;
import org.apical.core.run.RunSettings;
import org.apical.core.swap.SwapRequest;
import org.apical.host.ApicalHost;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.framework.Guest;

/**
 * Swaps the plug-ins of a run for themselves, again and again while it goes on, each time from a bundle that is installed, used,
 * uninstalled and refreshed; and looks what is left of that.
 */
final class SwapBench {
    static final String NAME = "swaps";

    /** After so many swaps memory is looked at for the first time. */
    private static final int SETTLED = 10;

    private static final int COLLECTIONS = 10;
    private static final double MEBIBYTE = 1 << 20;

    private final ApicalHost host;
    private final Experiment experiment;
    private final RunSettings settings;
    private final Path folder;
    private final List<Double> pauses = new ArrayList<>();
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    /**
     * A bench.
     *
     * @param folder an empty folder for its runs
     */
    SwapBench(ApicalHost host, Experiment experiment, RunSettings settings, Path folder) {
        this.host = host;
        this.experiment = experiment;
        this.settings = settings;
        this.folder = folder;
    }

    /** Swaps so often, or until the run is over. */
    SwapBenchResult run(int count) {
        RunControl control = new RunControl(settings.backend().backend().name(), true, RunControl.STEP_LIMIT);
        Path swapped = folder.resolve("swapped");
        CompletableFuture<Void> run = CompletableFuture.runAsync(
                () -> new ExperimentJob(experiment, host.registry(), settings, control).run(swapped, new Silence()));
        run.exceptionally(e -> {
            control.end();
            return null;
        });
        Memory[] memory = new Memory[2];
        List<Guest> guests = new ArrayList<>();
        try {
            List<BundleFile> used = used(control);
            for (int i = 0; i < count; i++) {
                BundleFile bundle = used.get(i % used.size());
                swap(bundle, control, guests);
                if (i == count / SETTLED) {
                    memory[0] = Memory.now();
                }
            }
            memory[1] = Memory.now();
            control.release();
        } catch (CancellationException | CompletionException e) {
            requireOver(e); // the run was shorter than that
            memory[1] = Memory.now();
        }
        run.join();
        guests.forEach(Guest::close);
        Memory.collect();
        new ExperimentJob(experiment, host.registry(), settings).run(folder.resolve("plain"), new Silence());
        return new SwapBenchResult(
                pauses,
                loaders.size(),
                loaders.stream().filter(l -> l.get() != null).count(),
                memory[0].direct(),
                memory[1].direct(),
                memory[0].resident(),
                memory[1].resident(),
                isSame());
    }

    private static void requireOver(RuntimeException e) {
        if (!(e instanceof CancellationException) && !(e.getCause() instanceof CancellationException)) {
            throw e;
        }
    }

    /** The bundles of the set that the run uses for something that can be swapped. */
    private List<BundleFile> used(RunControl control) {
        return host.bundles().stream()
                .filter(b -> !control.ask(simulation -> b.plugins().stream()
                                .flatMap(p -> simulation.swapsTo(p).stream())
                                .toList())
                        .join()
                        .isEmpty())
                .toList();
    }

    /** Installs a bundle again, swaps to it, and takes its predecessor away. */
    private void swap(BundleFile bundle, RunControl control, List<Guest> guests) {
        Guest guest = host.install(bundle.path());
        loaders.add(guest.loader());
        Set<SwapSpec> specs = new HashSet<>();
        for (PluginInfo plugin : bundle.plugins()) {
            specs.addAll(control.ask(simulation -> simulation.swapsTo(plugin)).join());
        }
        List<SwapRequest> requests =
                specs.stream().map(s -> new SwapRequest(s, guest.registry())).toList();
        List<SwapRecord> records = control.swap(requests).join();
        for (SwapRecord record : records) {
            if (!record.isDone()) {
                throw new IllegalStateException(record.sentence());
            }
        }
        pauses.add(records.get(0).pauseMilliseconds());
        guests.removeIf(before -> {
            boolean isReplaced = before.file().digest().equals(bundle.digest());
            if (isReplaced) {
                before.close();
            }
            return isReplaced;
        });
        guests.add(guest);
    }

    private boolean isSame() {
        try {
            for (String file : List.of("weights.npz", "metrics.jsonl")) {
                if (Files.mismatch(
                                folder.resolve("swapped").resolve(file),
                                folder.resolve("plain").resolve(file))
                        != -1) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
    }

    /**
     * Memory when all that nobody uses is gone.
     *
     * @param direct that outside Java's heap, in MiB
     * @param resident that of the process, in MiB
     */
    private record Memory(double direct, double resident) {
        static Memory now() {
            collect();
            double direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                    .filter(pool -> pool.getName().equals("direct"))
                    .mapToLong(BufferPoolMXBean::getMemoryUsed)
                    .sum();
            return new Memory(direct / MEBIBYTE, residentNow());
        }

        static void collect() {
            for (int i = 0; i < COLLECTIONS; i++) {
                System.gc();
                try {
                    Thread.sleep(20); // cleaners have a thread of their own
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private static double residentNow() {
            try {
                return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(Double.NaN);
            } catch (IOException e) {
                return Double.NaN; // the system does not say
            }
        }
    }

    /** Hears nothing. */
    private static final class Silence implements RunObserver {
        @Override
        public void progress(RunPlace place, long stepsDone, long stepsTotal) {}

        @Override
        public void record(Map<String, Object> record) {}
    }
}
