package org.apical.core.network;

import java.util.ArrayList;
import java.util.List;
import org.apical.kernel.DeliveryKernel;
import org.apical.kernel.DeliverySpec;
import org.apical.kernel.NoiseKernel;
import org.apical.kernel.NoiseSpec;
import org.apical.state.Extent;
import org.apical.state.IndexArray;
import org.apical.state.StateArray;
import org.apical.unit.Unit;

/** The background of an ensemble: each source adds its weight times its probability in every step. */
final class ExpectedNoise implements NoiseKernel {
    private final List<DeliveryKernel> sources;
    private final int from;
    private final int to;

    private ExpectedNoise(List<DeliveryKernel> sources, int from, int to) {
        this.sources = sources;
        this.from = from;
        this.to = to;
    }

    /** The mean of a background. */
    static ExpectedNoise of(NoiseSpec spec, BuildSettings settings) {
        List<DeliveryKernel> sources = new ArrayList<>();
        for (int i = 0; i < spec.targets().size(); i++) {
            double mean = spec.weights().get(i) * spec.probabilities().get(i);
            sources.add(source(spec.targets().get(i), mean, settings));
        }
        return new ExpectedNoise(sources, spec.from(), spec.to());
    }

    private static DeliveryKernel source(StateArray target, double mean, BuildSettings settings) {
        StateArray weight = StateArray.zeros("mean", Unit.ONE, Extent.SYNAPSE, 1, target.precision());
        weight.fill(mean);
        IndexArray ramp = Ramp.of(target.length());
        return settings.kernels().delivery(new DeliverySpec(ramp, weight, target, true));
    }

    @Override
    public void add(long step) {
        for (DeliveryKernel source : sources) {
            source.deliver(from, to, 1);
        }
    }
}
