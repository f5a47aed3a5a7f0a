package org.apical.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apical.core.checkpoint.CheckpointHeader;
import org.apical.core.folder.RunRecord;
import org.apical.core.folder.RunRecord.BundleUse;
import org.apical.core.machine.BackendChoice;
import org.apical.plugin.InputException;

/** Whether a run goes on as it would have: the same bundles, and arithmetic that gives the same bits. */
public final class ResumeCheck {
    /** These give the same bits at equal precision; any other backend only equals itself. */
    private static final Set<String> EQUAL = Set.of("jvm", "native");

    private static final int DIGITS = 12;

    private final List<BundleUse> bundles;
    private final String backend;
    private final String precision;

    private ResumeCheck(List<BundleUse> bundles, String backend, String precision) {
        this.bundles = bundles;
        this.backend = backend;
        this.precision = precision;
    }

    /** Whether another backend gives the same bits as this one. */
    public static boolean isInterchangeable(String backend) {
        return EQUAL.contains(backend);
    }

    /** A check against what a run began with. */
    public static ResumeCheck of(RunRecord record) {
        return new ResumeCheck(
                record.bundles(),
                record.execution().backend(),
                record.execution().precision());
    }

    /** A check against what a checkpoint was written with. */
    static ResumeCheck of(CheckpointHeader header) {
        return new ResumeCheck(header.bundles(), header.backend(), header.precision());
    }

    /**
     * Refuses what would give other bits.
     *
     * @throws InputException {@code bundles-differ}, {@code precision-differs}, {@code backend-differs}
     */
    public void require(RunSettings settings) {
        requireBundles(settings.bundles());
        requireBackend(settings.backend());
    }

    private void requireBundles(List<BundleUse> now) {
        Map<String, String> before = byName(bundles);
        Map<String, String> after = byName(now);
        List<String> differences = new ArrayList<>();
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String then = before.getOrDefault(name, "not there");
            String is = after.getOrDefault(name, "not there");
            if (!then.equals(is)) {
                differences.add("'" + name + "' was " + then + " and is " + is);
            }
        }
        if (!differences.isEmpty()) {
            InputException fault = new InputException(
                    "bundles-differ", "the bundles are not those of this run: " + String.join("; ", differences));
            fault.mend("put back the jars that run.json names, or name the bundle set that holds them by --bundles");
            throw fault;
        }
    }

    private static Map<String, String> byName(List<BundleUse> bundles) {
        Function<BundleUse, String> title = b -> b.version() + " (SHA-256 " + shortened(b.sha256()) + ")";
        return bundles.stream().collect(Collectors.toMap(BundleUse::name, title, (a, b) -> a + " and " + b));
    }

    private static String shortened(String digest) {
        return digest.length() > DIGITS ? digest.substring(0, DIGITS) + "..." : digest;
    }

    private void requireBackend(BackendChoice now) {
        if (!now.precision().word().equals(precision)) {
            InputException fault = new InputException(
                    "precision-differs",
                    "the run computes in " + precision + ", but "
                            + now.precision().word() + " was asked for");
            fault.mend("leave out --precision");
            throw fault;
        }
        String name = now.backend().name();
        if (!name.equals(backend) && !EQUAL.containsAll(Set.of(name, backend))) {
            InputException fault = new InputException(
                    "backend-differs",
                    "the run computes on '" + backend + "', and '" + name + "' does not give the same bits");
            fault.mend("use --backend " + backend);
            throw fault;
        }
    }
}
