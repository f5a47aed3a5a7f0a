package org.apical.core.network;

import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.ConnectionSpec.Detection;
import org.apical.plasticity.ExpectedRule;
import org.apical.plasticity.RuleDynamics;
import org.apical.plugin.InputException;

/** Builds what a rule sees of one of its two groups: single moments where cells spike, expected numbers where it is an ensemble. */
final class SideBuilder {
    private final ConnectionSpec spec;
    private final End end;
    private final BuildSettings settings;

    SideBuilder(ConnectionSpec spec, End end, BuildSettings settings) {
        this.spec = spec;
        this.end = end;
        this.settings = settings;
    }

    /** The side of all presynaptic cells, as a share sees it. */
    RuleSide.Maker presynaptic(int share, int delay, Rows rows) {
        RuleSide.Row row = row(rows::start, rows::end);
        return end.signals().isPresent()
                ? expected(new ExpectedSide.View(end.signals().get(), delay, 0, end.size()), row)
                : spiking(
                        Neighbourhood.of(sourceDetector(spec, end.group(), settings), share, delay, 0, end.size()),
                        row);
    }

    /** The side of a share's own postsynaptic cells. */
    RuleSide.Maker postsynaptic(int share, Synapses synapses) {
        int from = end.cuts().from(share);
        int to = end.cuts().to(share);
        RuleSide.Row row = row(synapses::postStart, unit -> synapses.postStart(unit + 1));
        return end.signals().isPresent()
                ? expected(new ExpectedSide.View(end.signals().get(), 0, from, to), row)
                : spiking(Neighbourhood.of(detector(spec.detection(), end.group(), 0), share, 0, from, to), row);
    }

    private static RuleSide.Maker spiking(Neighbourhood cells, RuleSide.Row row) {
        return (side, dynamics, stops, later) -> new SpikingSide(side, cells, row, dynamics, stops, later);
    }

    private RuleSide.Maker expected(ExpectedSide.View view, RuleSide.Row row) {
        return (side, dynamics, stops, later) ->
                new ExpectedSide(side, view, row, expecting(dynamics), stops, later, settings.kernels());
    }

    private ExpectedRule expecting(RuleDynamics dynamics) {
        if (dynamics instanceof ExpectedRule rule) {
            return rule;
        }
        throw new InputException(
                        "signals-rule",
                        "the rule '" + spec.plasticity().orElseThrow().name() + "' of connection '" + spec.name()
                                + "' takes single spikes only, but group '" + end.name() + "' tells expected values")
                .at(spec.place())
                .mend("give '" + end.name() + "' signals: sampled, or choose a rule that is made of equations");
    }

    /** The detector of the presynaptic side, whose trace lags behind the spikes. */
    static Detector sourceDetector(ConnectionSpec spec, NeuronGroup from, BuildSettings settings) {
        Detection detection = spec.detection();
        return detector(detection, from, Math.toIntExact(Math.round(detection.sourceDelay() / settings.dt())));
    }

    private static Detector detector(Detection detection, NeuronGroup group, int lag) {
        double threshold = detection.burstThreshold();
        return detection.byIntervals() ? group.intervalDetector(threshold) : group.detector(threshold, lag);
    }

    /** Finds a place of a unit. */
    private interface Position {
        int of(int unit);
    }

    private static RuleSide.Row row(Position start, Position end) {
        return new RuleSide.Row() {
            @Override
            public int start(int unit) {
                return start.of(unit);
            }

            @Override
            public int end(int unit) {
                return end.of(unit);
            }
        };
    }
}
