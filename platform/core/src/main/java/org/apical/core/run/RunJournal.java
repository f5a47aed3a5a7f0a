package org.apical.core.run;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.folder.Metrics;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunLog;
import org.apical.core.folder.SwapRecord;

/** What a run writes while it goes on: metrics, log, and from time to time its tables, for those who look on. */
final class RunJournal implements RunObserver, Saved, AutoCloseable {
    private static final double TABLES_EVERY_SECONDS = 20;
    private static final double SHARE_FOR_TABLES = 0.02;

    private final RunObserver caller;
    private Metrics metrics;
    private RunLog log;
    private TableFiles tables;
    private Optional<Checkpointing> checkpoints = Optional.empty();
    private Runnable swaps = () -> {};
    private boolean hasNewSwaps;
    private long nextSwapRecord = System.nanoTime();
    private String block = "";
    private Resources sinceTables;
    private double patience = TABLES_EVERY_SECONDS;

    /** A journal without a folder yet. */
    RunJournal(RunObserver caller) {
        this.caller = caller;
    }

    /** Begins to write. */
    void open(RunFolder folder, TableFiles tableFiles, Optional<Checkpointing> checkpointing) {
        metrics = folder.metrics();
        log = folder.log();
        tables = tableFiles;
        checkpoints = checkpointing;
        sinceTables = new Resources();
    }

    void log(String message) {
        log.add(message);
    }

    @Override
    public void progress(RunPlace now, long stepsDone, long stepsTotal) {
        if (!block.equals(now.block())) {
            block = now.block();
            log("block '" + block + "' begins");
        }
        recordSwaps();
        checkpoints.filter(Checkpointing::areDue).ifPresent(c -> log(c.keep()));
        if (sinceTables.wallSeconds() > patience) {
            writeTables();
        }
        caller.progress(now, stepsDone, stepsTotal);
    }

    private void writeTables() {
        Resources writing = new Resources();
        tables.writeSoFar();
        patience = Math.max(TABLES_EVERY_SECONDS, writing.wallSeconds() / SHARE_FOR_TABLES);
        sinceTables = new Resources();
    }

    /** Forgets everything that was written before. */
    void clear() {
        metrics.cut(0);
        log.cut(0);
    }

    @Override
    public void save(StateWriter out) throws IOException {
        metrics.force(); // a checkpoint never reaches the disk before the records that it counts
        out.whole("metrics length", metrics.length());
        out.whole("log length", log.length());
        out.text("block", block);
    }

    /** Cuts off what was written after the checkpoint: it will be written again. */
    @Override
    public void restore(StateReader in) throws IOException {
        long metricsLength = in.whole("metrics length", 0, metrics.length());
        log.cut(in.whole("log length"));
        block = in.text("block");
        metrics.cut(metricsLength);
    }

    @Override
    public void record(Map<String, Object> values) {
        metrics.add(values);
        caller.record(values);
    }

    @Override
    public void swapped(SwapRecord swap) {
        log(swap.sentence());
        hasNewSwaps = true;
        recordSwaps();
        caller.swapped(swap);
    }

    /** At once, unless there are so many swaps that it would take its time: they are in the log, too. */
    private void recordSwaps() {
        long now = System.nanoTime();
        if (hasNewSwaps && now >= nextSwapRecord) {
            swaps.run();
            hasNewSwaps = false;
            nextSwapRecord = System.nanoTime() + (long) ((System.nanoTime() - now) / SHARE_FOR_TABLES);
        }
    }

    /** Says what keeps the record of swaps. */
    void onSwap(Runnable recording) {
        swaps = recording;
    }

    @Override
    public boolean stopRequested() {
        return caller.stopRequested();
    }

    @Override
    public void close() {
        if (metrics != null) {
            metrics.close();
            log.close();
        }
    }
}
