package org.apical.core.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apical.core.equation.EquationCompiler;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.PluginRegistry;
import org.apical.dataset.Dataset;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Example;
import org.apical.dataset.Examples;
import org.apical.dataset.Shape;
import org.apical.monitor.Monitor;
import org.apical.monitor.MonitorContext;
import org.apical.monitor.Recording;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.plugin.Plugin;
import org.apical.plugin.PluginKind;
import org.apical.plugin.Range;
import org.apical.solver.ClockedNetwork;
import org.apical.state.StateArray;
import org.apical.state.Variable;
import org.apical.stp.ReleaseDynamics;
import org.apical.stp.ShortTermPlasticity;
import org.apical.unit.Unit;

/** A plug-in of every kind that has state, for {@code checkpoint/rich/experiment.yaml}. */
final class RichRegistry implements PluginRegistry {
    private final PluginRegistry solvers;

    /** A registry whose solver does something before each step. */
    RichRegistry(Consumer<ClockedNetwork> before) {
        this.solvers = new SmallRegistry(before);
    }

    /** A text of the folder {@code checkpoint}. */
    static String text(String file) {
        try (InputStream in = RichRegistry.class.getResourceAsStream("/checkpoint/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<PluginInfo> all() {
        return List.of();
    }

    @Override
    public Found find(PluginKind kind, String name, String versionRange) {
        if (kind == PluginKind.SOLVER) {
            return solvers.find(kind, name, versionRange);
        }
        return new Found(new PluginInfo(kind, name, "1.0.0", "rich", "1.0.0", ""), plugin(kind, name));
    }

    private static Plugin plugin(PluginKind kind, String name) {
        return switch (kind) {
            case NEURON_MODEL -> compiled(name + ".model");
            case PLASTICITY_RULE -> compiled(name + ".rule");
            case INJECTOR -> compiled(name + ".injector");
            case MEASURE -> compiled(name + ".measure");
            case SHORT_TERM_PLASTICITY -> new Tiring();
            case DATASET -> new Pair();
            case MONITOR -> new Sum();
            default -> throw new IllegalArgumentException(kind.word());
        };
    }

    private static Plugin compiled(String file) {
        return EquationCompiler.compile(text("rich/" + file), file);
    }

    /** A plug-in without parameters. */
    private abstract static class Plain implements Plugin {
        @Override
        public String name() {
            return "plain";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }
    }

    /** Each spike leaves nine tenths; a tenth of what is missing comes back in every 100 steps. */
    private static final class Tiring extends Plain implements ShortTermPlasticity {
        @Override
        public List<Variable> state() {
            return List.of(new Variable("R", Unit.ONE, p -> 1, Range.ALL, ""));
        }

        @Override
        public ReleaseDynamics create(Parameters parameters, double dt) {
            return (state, steps) -> {
                double now = 1 - (1 - state[0]) * Math.pow(0.9, steps / 100.0);
                state[0] = 0.9 * now;
                return now;
            };
        }
    }

    /** Two examples. */
    private static final class Pair extends Plain implements Dataset, Examples {
        @Override
        public Examples open(DatasetRequest request) {
            return this;
        }

        @Override
        public int count() {
            return 2;
        }

        @Override
        public Optional<Shape> shape() {
            return Optional.of(Shape.vector(1));
        }

        @Override
        public int targets() {
            return 1;
        }

        @Override
        public void read(int example, Example into) {
            into.reshape(Shape.vector(1));
            into.values()[0] = example;
            into.targets()[0] = example + 1;
        }
    }

    /** Sums up an array over all samples. */
    private static final class Sum extends Plain implements Monitor {
        @Override
        public Recording create(MonitorContext context) {
            context.columns(List.of("time_s", "sum_1"));
            StateArray kept = context.keep("sum", 1);
            return step -> {
                for (double value : context.arrays().get(0).toArray()) {
                    kept.add(0, value);
                }
                context.row(step * context.dt(), kept.get(0));
            };
        }
    }
}
