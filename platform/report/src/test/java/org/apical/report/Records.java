package org.apical.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.folder.RunRecord;

/** Records of runs for tests. */
final class Records {
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");

    private Records() {}

    static RunRecord finished(String experiment) {
        RunRecord running = new RunRecord(
                experiment,
                new RunRecord.Program("0.1.0", "abc1234"),
                List.of(),
                "",
                new RunRecord.Machine("17", "Linux", "a processor"),
                new RunRecord.Execution("jvm", "the fastest available", "float32", 1),
                1,
                Map.of(),
                START,
                Optional.empty(),
                RunRecord.State.RUNNING,
                "",
                List.of(),
                List.of());
        return running.ended(RunRecord.State.FINISHED, START.plusSeconds(9), "");
    }
}
