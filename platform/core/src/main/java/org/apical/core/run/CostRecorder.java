package org.apical.core.run;

import java.util.List;
import java.util.Map;
import org.apical.core.equation.MeasureEquations;
import org.apical.core.experiment.MonitorSpec;
import org.apical.core.folder.Table;
import org.apical.core.network.Network;
import org.apical.core.network.ParameterBinding;
import org.apical.core.registry.PluginRegistry;
import org.apical.plugin.Parameters;

/** A measure of the network at the end of a phase, summed over the examples of each repetition. */
final class CostRecorder implements Recorder {
    private final MonitorSpec.Cost spec;
    private final During during;
    private final MeasureEquations measure;
    private final Parameters parameters;
    private final Readings readings;
    private final Table table;
    private final long seed;
    private final RunObserver observer;
    private double sum;

    CostRecorder(
            MonitorSpec.Cost spec,
            PluginRegistry registry,
            Network network,
            Environment environment,
            long seed,
            Tables tables,
            RunObserver observer) {
        this.spec = spec;
        this.during = new During(spec.blocks(), List.of());
        this.measure = spec.measure().plugin().resolve(registry, MeasureEquations.class);
        this.parameters = ParameterBinding.bind(spec.measure().plugin(), measure.parameters());
        this.readings = new Readings(spec.measure(), measure.inputs(), network, environment);
        this.table = tables.create(spec.table(), List.of("seed", "epoch", spec.column()));
        this.seed = seed;
        this.observer = observer;
    }

    @Override
    public void finish(Stage stage) {
        if (!during.includes(stage)) {
            return;
        }
        if (stage.phase().name().equals(spec.phase())) {
            sum += measure.evaluate(parameters, readings.values());
        }
        if (stage.isLastOfRepeat()) {
            table.add(seed, stage.repeat(), sum);
            observer.record(Map.of("epoch", stage.repeat(), spec.column(), sum));
            sum = 0;
        }
    }
}
