package org.apical.core.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apical.core.folder.Table;
import org.apical.core.reference.CaseReport.Field;
import org.apical.core.reference.ConstantCurrent.Combination;

/** {@code exact_adex_spikes.csv}: spike steps of interneurons under constant currents; type PV is the model {@code adex-pv}. */
final class AdexSpikesCase implements ReferenceCase {
    private static final double STEPS = 1;

    @Override
    public List<Field> check(Bench bench, CaseParameters parameters, Table table) {
        List<List<Long>> expected = new ArrayList<>();
        List<List<Long>> found = new ArrayList<>();
        CaseParameters models = parameters.object("models");
        for (String type : models.keys()) {
            Map<Double, List<Long>> trains = trains(type, models.numbers(type), table);
            expected.addAll(trains.values());
            List<Combination> currents =
                    trains.keySet().stream().map(I -> new Combination(I, 0)).toList();
            String model = "adex-" + type.toLowerCase(Locale.ROOT);
            found.addAll(
                    new ConstantCurrent(bench, model, currents).spikes((long) parameters.number("duration_steps")));
        }
        return SpikeTrains.compare(expected, found, STEPS);
    }

    /** The spikes of one type by current; a current without rows is silent. */
    private static Map<Double, List<Long>> trains(String type, List<Double> currents, Table table) {
        Map<Double, List<Long>> trains = new LinkedHashMap<>();
        currents.forEach(current -> trains.put(current, new ArrayList<>()));
        List<String> types = table.words("type");
        for (int row = 0; row < types.size(); row++) {
            if (types.get(row).equals(type)) {
                trains.computeIfAbsent(table.number("I_pA", row), current -> new ArrayList<>())
                        .add((long) table.number("spike_step", row));
            }
        }
        trains.values().forEach(Collections::sort);
        return trains;
    }
}
