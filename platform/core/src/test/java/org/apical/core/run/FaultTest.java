package org.apical.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.experiment.Setting;
import org.apical.core.folder.RunRecord;
import org.apical.core.machine.Backends;
import org.apical.core.registry.FixedRegistry;
import org.example.faulty.FaultyRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is said of plug-ins that fail, and what is left of their runs; seed 11. */
class FaultTest {
    private static final RunObserver NOBODY = new RunObserver() {
        @Override
        public void progress(RunPlace place, long stepsDone, long stepsTotal) {}

        @Override
        public void record(Map<String, Object> record) {}
    };

    @TempDir
    Path folder;

    private RunOutcome run(FaultyRule.Fault fault, double stepLimit) {
        String text = RichRegistry.text("rich/experiment.yaml").replace("plasticity: hebb", "plasticity: faulty");
        Experiment experiment = ExperimentReader.read("rich", "rich.yaml", text, f -> null, List.<Setting>of());
        RunSettings settings = new RunSettings(
                Backends.known().choose(Optional.of("jvm"), Optional.empty()),
                2,
                new RunRecord.Program("1.0", ""),
                List.of(),
                "",
                CheckpointInterval.every(1e-9));
        FixedRegistry registry =
                FixedRegistry.of(new FaultyRule("faulty", fault)).over(new RichRegistry(network -> {}));
        return new ExperimentJob(experiment, registry, settings, new RunControl("jvm", false, stepLimit))
                .run(folder.resolve("out"), NOBODY);
    }

    private static String message(RunOutcome outcome) {
        assertEquals(RunRecord.State.FAILED, outcome.state());
        return outcome.failure().orElseThrow().getMessage();
    }

    @Test
    void pluginThatThrowsIsNamedWithItsConnectionAndStep() {
        String text = message(run(FaultyRule.Fault.WORK, 0));
        assertTrue(
                text.matches(
                        "(?s)\\[plugin-failed] plasticity rule 'faulty' failed in connection 'first-to-second' in step \\d+ \\(t = 0\\.\\d+ s\\): "
                                + "java\\.lang\\.IllegalStateException: this rule is tired.*"),
                text);
    }

    @Test
    void pluginThatLacksAClassIsNamed() {
        String text = message(run(FaultyRule.Fault.LINKAGE, 0));
        assertTrue(text.contains("java.lang.NoClassDefFoundError: org/example/Missing"), text);
        assertTrue(text.contains("'first-to-second'"), text);
    }

    @Test
    @Timeout(60)
    void pluginThatBlocksIsLeftBehindAndNamed() {
        String text = message(run(FaultyRule.Fault.BLOCK, 0.5));
        assertTrue(
                text.matches(
                        "(?s)\\[plugin-blocked] plasticity rule 'faulty' in connection 'first-to-second' has not come back "
                                + "from step \\d+ for 0\\.5 s.*"),
                text);
    }
}
