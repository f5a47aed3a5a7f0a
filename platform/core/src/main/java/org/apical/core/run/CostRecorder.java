package org.apical.core.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
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

    /** In one order always, unlike a {@code Map.of}: the same run writes the same bytes. */
    private Map<String, Object> record(Stage stage) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("epoch", stage.repeat());
        record.put(spec.column(), sum);
        return record;
    }

    @Override
    public void recheck() {
        readings.recheck();
    }

    @Override
    public void save(StateWriter out) throws IOException {
        out.number("sum", sum);
    }

    @Override
    public void restore(StateReader in) throws IOException {
        sum = in.number("sum");
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
            observer.record(record(stage));
            sum = 0;
        }
    }
}
