package org.apical.core.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.apical.core.network.Network;
import org.apical.core.network.NeuronGroup;
import org.apical.core.network.Ports;
import org.apical.neuron.Compartment;
import org.apical.neuron.Receptor;
import org.apical.plugin.Place;
import org.apical.solver.ClockSolver;
import org.apical.state.StateArray;

/** Cells at rest that receive constant currents from step 0 on: cell i has the i-th combination. */
final class ConstantCurrent {
    /** Currents into soma and dendrite in pA. */
    record Combination(double soma, double dendrite) {}

    private static final double PICOAMPERE = 1e-12;

    private final Bench bench;
    private final Network network;
    private final NeuronGroup cells;

    ConstantCurrent(Bench bench, String model, List<Combination> combinations) {
        this.bench = bench;
        this.network = bench.build(List.of(Bench.group("cells", model, combinations.size())), List.of(), List.of());
        this.cells = network.group("cells");
        StateArray soma = current(Compartment.BASAL);
        for (int i = 0; i < combinations.size(); i++) {
            soma.set(i, combinations.get(i).soma() * PICOAMPERE);
        }
        if (combinations.stream().anyMatch(c -> c.dendrite() != 0)) {
            StateArray dendrite = current(Compartment.APICAL);
            for (int i = 0; i < combinations.size(); i++) {
                dendrite.set(i, combinations.get(i).dendrite() * PICOAMPERE);
            }
        }
    }

    private StateArray current(Compartment compartment) {
        return Ports.require(cells, compartment, Receptor.CURRENT, Place.of("reference case"));
    }

    /** Runs that many steps; after each, with all arrays up to date, tells its number. */
    void run(long steps, LongConsumer afterStep) {
        ClockSolver solver = bench.solver();
        for (long k = 0; k < steps; k++) {
            solver.step(network);
            network.settle();
            afterStep.accept(k);
        }
        network.close();
    }

    /** Runs that many steps: the steps in which each cell spikes. */
    List<List<Long>> spikes(long steps) {
        List<List<Long>> trains = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            trains.add(new ArrayList<>());
        }
        network.listen((group, step, spikes) -> {
            for (int i = 0; i < spikes.count(); i++) {
                trains.get(spikes.get(i)).add(step);
            }
        });
        run(steps, k -> {});
        return trains;
    }

    double value(String variable, int cell) {
        return cells.array(variable).orElseThrow().get(cell);
    }
}
