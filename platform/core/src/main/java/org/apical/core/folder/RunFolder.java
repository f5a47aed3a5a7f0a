package org.apical.core.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apical.plugin.InputException;

/**
 * The folder of one run. From the moment that it holds {@code run.json} it is understood, whatever happens to the process: a
 * state of {@code running} without a process is a killed run, whose tables, metrics and checkpoints are whole.
 */
public final class RunFolder {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Path path;

    private RunFolder(Path path) {
        this.path = path;
    }

    /**
     * Where a run goes unless told otherwise: {@code runs/<experiment>/<yyyyMMdd-HHmmss>-seed<N>}, in local time.
     *
     * @param base the folder that holds {@code runs}
     */
    public static Path defaultPath(Path base, String experiment, Instant start, long seed) {
        return defaultPath(base, experiment, start, ZoneId.systemDefault(), seed);
    }

    /** Where a run goes unless told otherwise, in the time of a zone. */
    public static Path defaultPath(Path base, String experiment, Instant start, ZoneId zone, long seed) {
        String name = STAMP.format(start.atZone(zone)) + "-seed" + seed;
        return base.resolve("runs").resolve(experiment).resolve(name);
    }

    /**
     * Refuses a place at which no folder of a run can be made, and makes nothing there.
     *
     * @throws InputException as {@link #create}
     */
    public static void requireFree(Path out) {
        FolderCheck.requireFree(out);
    }

    /**
     * Makes the folder of a new run.
     *
     * @param out a path at which nothing exists, or an empty folder
     * @throws InputException {@code folder-not-empty}, or {@code folder-unwritable} where the system refuses
     */
    public static RunFolder create(Path out) {
        FolderCheck.makeEmpty(out);
        return new RunFolder(out);
    }

    /**
     * Opens the folder of a finished, running or killed run, for reading or to go on.
     *
     * @throws InputException {@code run-missing} if there is no such folder, {@code run-unknown} if it is not of a run
     */
    public static RunFolder open(Path folder) {
        FolderCheck.requireRun(folder);
        return new RunFolder(folder);
    }

    /** The folder. */
    public Path path() {
        return path;
    }

    /** Writes {@code run.json}: at the start with state running, and at the end. */
    public void writeRecord(RunRecord record) {
        Json.write(RunRecordJson.write(record), file("run.json"));
    }

    /**
     * What produced the run and how it stands.
     *
     * @throws InputException {@code run-damaged}
     */
    public RunRecord record() {
        return RunRecordJson.read(file("run.json"));
    }

    /**
     * Does something while no other process can run this run.
     *
     * @throws InputException {@code run-busy} if a process runs it now
     */
    public <T> T whileLocked(Supplier<T> act) {
        RunLock lock = RunLock.take(file(".lock"), path);
        try {
            return act.get();
        } finally {
            lock.close();
        }
    }

    /** Writes {@code experiment.yaml}, the resolved experiment. */
    public void writeExperiment(String yaml) {
        AtomicFile.writeText(file("experiment.yaml"), yaml);
    }

    /** SHA-256 of {@code experiment.yaml}, in hexadecimal: checkpoints name the experiment by it. */
    public String experimentDigest() {
        try {
            byte[] text = Files.readAllBytes(experiment());
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (IOException e) {
            throw DiskFault.reading(experiment(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Path of {@code experiment.yaml}. */
    public Path experiment() {
        return file("experiment.yaml");
    }

    /** Writes {@code measures.json}. */
    public void writeMeasures(Measures measures) {
        Json.write(MeasuresJson.write(measures), file("measures.json"));
    }

    /**
     * The measures; empty if the run has not come so far.
     *
     * @throws InputException {@code run-damaged}
     */
    public Optional<Measures> measures() {
        Path file = file("measures.json");
        return Files.exists(file) ? Optional.of(MeasuresJson.read(file)) : Optional.empty();
    }

    /** Writes {@code tables/<name>.csv}. */
    public void writeTable(String name, Table table) {
        CsvWriter.write(table, table(name));
    }

    /**
     * Reads {@code tables/<name>.csv}; empty if there is no such table, as in a killed run.
     *
     * @throws InputException if the table is damaged, with the place
     */
    public Optional<Table> readTable(String name) {
        Path file = table(name);
        return Files.exists(file) ? Optional.of(CsvReader.read(file)) : Optional.empty();
    }

    /** Names of the tables, sorted. */
    public List<String> tableNames() {
        return FolderCheck.names(file("tables"), ".csv");
    }

    private Path table(String name) {
        return file("tables").resolve(name + ".csv");
    }

    /** Opens {@code metrics.jsonl} for more records. */
    public Metrics metrics() {
        return new Metrics(GrowingFile.open(file("metrics.jsonl")));
    }

    /**
     * The whole records of {@code metrics.jsonl}.
     *
     * @throws InputException {@code run-damaged} with the line
     */
    public List<Map<String, Object>> readMetrics() {
        return Metrics.read(file("metrics.jsonl"));
    }

    /** Opens {@code log.txt} for more messages. */
    public RunLog log() {
        return new RunLog(GrowingFile.open(file("log.txt")));
    }

    /** The lines of {@code log.txt}; none if there is no log. */
    public List<String> logLines() {
        return GrowingFile.lines(file("log.txt"));
    }

    /** Path of {@code spikes.h5}; see {@link SonataSpikes}. */
    public Path spikes() {
        return file("spikes.h5");
    }

    /** Path of {@code reports.h5}; see {@link SonataReports}. */
    public Path reports() {
        return file("reports.h5");
    }

    /** Path of {@code weights.npz}; see {@link NpzWriter}. */
    public Path weights() {
        return file("weights.npz");
    }

    /** Folder of the figures. */
    public Path figures() {
        return file("figures");
    }

    /** Folder of the checkpoints. */
    public Path checkpoints() {
        return file("checkpoints");
    }

    /** Path of {@code report.html}. */
    public Path report() {
        return file("report.html");
    }

    private Path file(String name) {
        return path.resolve(name);
    }
}
