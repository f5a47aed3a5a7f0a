package org.apical.core.run;

import java.util.Map;
import org.apical.core.folder.Metrics;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.RunLog;

/** What a run writes while it goes on: metrics, log, and from time to time its tables, for those who look on. */
final class RunJournal implements RunObserver, AutoCloseable {
    private static final double TABLES_EVERY_SECONDS = 20;
    private static final double SHARE_FOR_TABLES = 0.02;

    private final RunObserver caller;
    private Metrics metrics;
    private RunLog log;
    private TableFiles tables;
    private Stage stage;
    private Resources sinceTables;
    private double patience = TABLES_EVERY_SECONDS;

    /** A journal without a folder yet. */
    RunJournal(RunObserver caller) {
        this.caller = caller;
    }

    /** Begins to write. */
    void open(RunFolder folder, TableFiles tableFiles) {
        metrics = folder.metrics();
        log = folder.log();
        tables = tableFiles;
        sinceTables = new Resources();
    }

    void log(String message) {
        log.add(message);
    }

    @Override
    public void progress(Stage now, long stepsDone, long stepsTotal) {
        if (stage == null || !stage.block().name().equals(now.block().name())) {
            log("block '" + now.block().name() + "' begins");
        }
        stage = now;
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

    @Override
    public void record(Map<String, Object> values) {
        metrics.add(values);
        caller.record(values);
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
