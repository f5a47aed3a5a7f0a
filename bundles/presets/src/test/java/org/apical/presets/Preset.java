package org.apical.presets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.experiment.Setting;
import org.apical.core.machine.JvmBackend;
import org.apical.core.machine.PhiloxStream;
import org.apical.core.registry.FixedRegistry;
import org.apical.core.registry.PluginRegistry;
import org.apical.core.run.RunObserver;
import org.apical.core.run.RunPlace;
import org.apical.core.run.Simulation;
import org.apical.dataset.xor.XorDataset;
import org.apical.kernel.Kernels;
import org.apical.neuron.poisson.PoissonModel;
import org.apical.solver.fixedstep.FixedStepSolver;
import org.apical.state.Precision;
import org.apical.stp.tsodyksmarkram.TsodyksMarkramPlasticity;
import org.apical.testkit.Texts;

/** Reads presets and builds them from the shipped plug-ins. */
final class Preset {
    private static final RunObserver SILENT = new RunObserver() {
        @Override
        public void progress(RunPlace stage, long stepsDone, long stepsTotal) {}

        @Override
        public void record(Map<String, Object> record) {}
    };

    private Preset() {}

    static String text(String name) {
        try (InputStream in = Preset.class.getResourceAsStream("/OSGI-INF/apical/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Experiment read(String name, String... settings) {
        List<Setting> set = Arrays.stream(settings).map(Setting::parse).toList();
        return ExperimentReader.read(name, "presets/" + name + ".yaml", text(name + ".yaml"), Preset::text, set);
    }

    private static PluginRegistry plugins() {
        return FixedRegistry.of(
                Texts.model(Preset.class, "/OSGI-INF/apical/two-compartment.model"),
                Texts.model(Preset.class, "/OSGI-INF/apical/stochastic-burst.model"),
                Texts.model(Preset.class, "/OSGI-INF/apical/adex-pv.model"),
                Texts.model(Preset.class, "/OSGI-INF/apical/adex-som.model"),
                new PoissonModel(),
                Texts.rule(Preset.class, "/OSGI-INF/apical/adaptive-ebcp.rule"),
                Texts.rule(Preset.class, "/OSGI-INF/apical/bcp.rule"),
                Texts.rule(Preset.class, "/OSGI-INF/apical/ebcp.rule"),
                Texts.rule(Preset.class, "/OSGI-INF/apical/pair-stdp.rule"),
                Texts.rule(Preset.class, "/OSGI-INF/apical/triplet-stdp.rule"),
                Texts.injector(Preset.class, "/OSGI-INF/apical/xor-teacher.injector"),
                Texts.measure(Preset.class, "/OSGI-INF/apical/xor-cost.measure"),
                new TsodyksMarkramPlasticity(),
                new XorDataset(),
                new FixedStepSolver());
    }

    /** Builds an experiment on one thread of the backend jvm in float32. */
    static Simulation build(Experiment experiment) {
        return build(experiment, Precision.FLOAT32);
    }

    /** Builds an experiment on one thread of the backend jvm. */
    static Simulation build(Experiment experiment, Precision precision) {
        Kernels kernels = new JvmBackend().kernels(precision);
        return new Simulation(experiment, plugins(), kernels, PhiloxStream::new, 1, SILENT);
    }
}
