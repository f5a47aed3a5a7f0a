package org.apical.core.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apical.core.analysis.Bins;
import org.apical.core.checkpoint.Saved;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.experiment.MonitorSpec;
import org.apical.core.network.Network;
import org.apical.core.network.Ports;
import org.apical.neuron.Receptor;
import org.apical.state.StateArray;

/** Injected currents at the middle of each bin, in pA, as means over cells. */
final class BinnedCurrents implements Saved {
    private static final double PICO = 1e12;

    private final List<Supplier<StateArray>> ports = new ArrayList<>();
    private final Map<String, double[]> values = new LinkedHashMap<>();
    private final long[] moments;

    BinnedCurrents(MonitorSpec.Bursts spec, Network network, Bins bins) {
        for (MonitorSpec.Current current : spec.currents()) {
            ports.add(() -> Ports.require( // a swap may bring a model with another one
                    network.group(current.group()), current.compartment(), Receptor.CURRENT, spec.place()));
            values.put(current.column(), new double[bins.count()]);
        }
        List<StateArray> now = ports.stream().map(Supplier::get).toList();
        long width = Math.max(1, Math.round(spec.bin() / network.dt()));
        moments = new long[now.isEmpty() ? 0 : bins.count()];
        for (int bin = 0; bin < moments.length; bin++) {
            moments[bin] = bins.from(bin) + Math.min(width / 2 + 1, width); // after the step that begins in the middle
        }
    }

    List<String> columns() {
        return List.copyOf(values.keySet());
    }

    Map<String, double[]> values() {
        return values;
    }

    long due(long step) {
        int found = Arrays.binarySearch(moments, step + 1);
        int next = found >= 0 ? found : -found - 1;
        return next < moments.length ? moments[next] : Recorder.NEVER;
    }

    void sample(long step) {
        int bin = Arrays.binarySearch(moments, step);
        int i = 0;
        for (double[] current : values.values()) {
            current[bin] = PICO * mean(ports.get(i++).get());
        }
    }

    private static double mean(StateArray port) {
        return Arrays.stream(port.toArray()).average().orElse(Double.NaN);
    }

    @Override
    public void save(StateWriter out) throws IOException {
        for (double[] current : values.values()) {
            out.numbers("current", current);
        }
    }

    @Override
    public void restore(StateReader in) throws IOException {
        for (double[] current : values.values()) {
            System.arraycopy(in.numbers("current", current.length), 0, current, 0, current.length);
        }
    }
}
