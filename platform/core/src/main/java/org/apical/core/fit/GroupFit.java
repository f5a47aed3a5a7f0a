package org.apical.core.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apical.core.experiment.Experiment;
import org.apical.core.folder.RunFolder;
import org.apical.core.folder.Table;
import org.apical.core.registry.PluginRegistry;

/**
 * Finds the stand-in of a spiking population in its own network.
 *
 * <p>First the group's currents step down and up: that gives the relaxation times. Then they take one value after the other, for each
 * example: event rate against the somatic drive of a stand-in that has the same input, burst probability against its dendritic one.
 */
public final class GroupFit {
    /** Runs an experiment. */
    @FunctionalInterface
    public interface Runs {
        /**
         * Runs an experiment to its end.
         *
         * @param part its name among those of a fit
         * @param text its file
         */
        RunFolder run(String part, String text);
    }

    private final FitExperiment experiments;
    private final String group;
    private final FitProtocol protocol;

    /**
     * A fit.
     *
     * @param experiment the experiment
     * @param group a group of it whose cells spike
     * @param registry where plug-ins are found
     * @param protocol what it is put through
     */
    public GroupFit(Experiment experiment, String group, PluginRegistry registry, FitProtocol protocol) {
        this.experiments = new FitExperiment(experiment, group, registry, protocol);
        this.group = group;
        this.protocol = protocol;
    }

    /** Measures and fits; leaves tables and the figure's data in the folder of the second run. */
    public StandIn run(Runs runs) {
        Map<String, String> relaxation = relaxation(runs.run("relaxation", experiments.steps()));
        RunFolder curves = runs.run("curves", experiments.curves(relaxation));
        List<DriveSamples> soma = soma(curves);
        List<DriveSamples> dendrite = dendrite(curves);
        SigmoidFit rate = SigmoidFit.ofRate(soma);
        SigmoidFit probability = SigmoidFit.ofProbability(dendrite);
        curves.writeTable("event_rate_points", FitFigure.points(soma, rate, "Hz"));
        curves.writeTable("event_rate_line", FitFigure.line(soma, rate, "Hz"));
        curves.writeTable("burst_probability_points", FitFigure.points(dendrite, probability, "1"));
        curves.writeTable("burst_probability_line", FitFigure.line(dendrite, probability, "1"));
        return new StandIn(group, parameters(relaxation, rate, probability), rate.deviation(), probability.deviation());
    }

    private Map<String, String> relaxation(RunFolder steps) {
        Table soma = table(steps, "basal_steps_rates");
        Table dendrite = table(steps, "apical_steps_rates");
        double[] events = dendrite.numbers("ER_" + group + "_Hz");
        double[] bursts = dendrite.numbers("BR_" + group + "_Hz");
        int bins = bins();
        Map<String, String> times = new LinkedHashMap<>();
        times.put(
                "tau_e",
                StandIn.quantity(
                        fitted(responses(soma.numbers("ER_" + group + "_Hz"))).tau() * 1e3, "ms"));
        times.put(
                "tau_p",
                StandIn.quantity(
                        fitted(ratio(responses(bursts), responses(events), bins))
                                        .tau()
                                * 1e3,
                        "ms"));
        return times;
    }

    private static double[][] ratio(double[][] over, double[][] under, int bins) {
        double[][] ratio = new double[2][bins];
        for (int level = 0; level < 2; level++) {
            for (int bin = 0; bin < bins; bin++) {
                ratio[level][bin] = under[level][bin] > 0 ? over[level][bin] / under[level][bin] : 0;
            }
        }
        return ratio;
    }

    private int bins() {
        return (int) Math.round(protocol.stepDuration() / FitProtocol.BIN);
    }

    /** Means over repetitions and examples: bins at the low level, then bins at the high one. */
    private double[][] responses(double[] values) {
        int bins = bins();
        double[][] mean = new double[2][bins];
        int repeats = values.length / (2 * bins);
        for (int i = 0; i < repeats * 2 * bins; i++) {
            mean[i / bins % 2][i % bins] += values[i] / repeats;
        }
        return mean;
    }

    private static Relaxation fitted(double[][] responses) {
        return Relaxation.fit(responses[0], responses[1], FitProtocol.BIN);
    }

    private List<DriveSamples> soma(RunFolder curves) {
        Table rates = table(curves, "basal_rates");
        Table drive = table(curves, "basal_drive");
        double[] events = rates.numbers("ER_" + group + "_Hz");
        List<DriveSamples> samples = new ArrayList<>();
        for (int row = 0; row < rates.rowCount(); row++) {
            int[] when = window(drive, rates.number("bin_end_s", row));
            double[] excitatory = values(drive, "g_Es_", when);
            double[] inhibitory = values(drive, "g_Is_", when);
            double[] sum = IntStream.range(0, excitatory.length)
                    .mapToDouble(i -> excitatory[i] + inhibitory[i])
                    .toArray();
            double current = rates.number("fit_basal_pA", row) * 1e-12;
            samples.add(new DriveSamples(values(drive, "V_s_", when), sum, events[row], current));
        }
        return samples;
    }

    private List<DriveSamples> dendrite(RunFolder curves) {
        Table rates = table(curves, "apical_rates");
        Table drive = table(curves, "apical_drive");
        List<DriveSamples> samples = new ArrayList<>();
        for (int row = 0; row < rates.rowCount(); row++) {
            double events = rates.number("ER_" + group + "_Hz", row);
            if (events > 0) {
                int[] when = window(drive, rates.number("bin_end_s", row));
                double probability = rates.number("BR_" + group + "_Hz", row) / events;
                double current = rates.number("fit_apical_pA", row) * 1e-12;
                samples.add(new DriveSamples(values(drive, "V_d_", when), new double[0], probability, current));
            }
        }
        return samples;
    }

    /** The rows of samples within the window that ends at a time. */
    private int[] window(Table drive, double end) {
        double[] times = drive.numbers("time_s");
        double slack = FitProtocol.SAMPLING / 100; // rounding of times
        return IntStream.range(0, times.length)
                .filter(i -> times[i] > end - protocol.window() + slack && times[i] <= end + slack)
                .toArray();
    }

    private static double[] values(Table table, String prefix, int[] rows) {
        return table.columns().stream()
                .filter(column -> column.startsWith(prefix))
                .map(table::numbers)
                .flatMapToDouble(column -> Arrays.stream(rows).mapToDouble(row -> column[row]))
                .toArray();
    }

    private static Table table(RunFolder folder, String name) {
        return folder.readTable(name).orElseThrow();
    }

    private Map<String, String> parameters(Map<String, String> relaxation, SigmoidFit rate, SigmoidFit probability) {
        Map<String, String> parameters = new LinkedHashMap<>(experiments.shared());
        parameters.put("e_max", StandIn.quantity(rate.largest(), "Hz"));
        parameters.put("mu_e", StandIn.quantity(rate.middle() * 1e3, "mV"));
        parameters.put("s_e", StandIn.quantity(rate.width() * 1e3, "mV"));
        parameters.put("shunt", StandIn.quantity(rate.shunt() * 1e3, "mV"));
        parameters.put("theta", StandIn.quantity(probability.middle() * 1e3, "mV"));
        parameters.put("s", StandIn.quantity(probability.width() * 1e3, "mV"));
        parameters.putAll(relaxation);
        return parameters;
    }
}
