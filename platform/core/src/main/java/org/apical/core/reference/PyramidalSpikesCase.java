package org.apical.core.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.folder.Table;
import org.apical.core.reference.CaseReport.Field;
import org.apical.core.reference.ConstantCurrent.Combination;

/** {@code exact_pyramidal_spikes.csv}: spike steps of single cells under constant currents. */
final class PyramidalSpikesCase implements ReferenceCase {
    private static final double STEPS = 3;

    @Override
    public List<Field> check(Bench bench, CaseParameters parameters, Table table) {
        Map<Combination, List<Long>> expected = expected(parameters, table);
        List<Combination> combinations = List.copyOf(expected.keySet());
        List<List<Long>> found = new ConstantCurrent(bench, parameters.text("model"), combinations)
                .spikes((long) parameters.number("duration_steps"));
        return SpikeTrains.compare(List.copyOf(expected.values()), found, STEPS);
    }

    private static Map<Combination, List<Long>> expected(CaseParameters parameters, Table table) {
        Map<Combination, List<Long>> trains = new LinkedHashMap<>();
        for (double soma : parameters.numbers("soma_pA")) {
            for (double dendrite : parameters.numbers("dendrite_pA")) {
                trains.put(new Combination(soma, dendrite), new ArrayList<>());
            }
        }
        double[] soma = table.numbers("I_soma_pA");
        double[] dendrite = table.numbers("I_dend_pA");
        double[] step = table.numbers("spike_step");
        for (int r = 0; r < step.length; r++) {
            trains.computeIfAbsent(new Combination(soma[r], dendrite[r]), c -> new ArrayList<>())
                    .add((long) step[r]);
        }
        trains.values().forEach(Collections::sort);
        return trains;
    }
}
