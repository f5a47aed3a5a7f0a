package org.apical.core.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.experiment.SpikeLaw;
import org.apical.random.RandomStream;

/**
 * Draws the spike trains of groups that follow a law. Spike n of cell i takes its words of address (i, n) from the stream of its
 * group, so trains depend on neither threads nor the length of the run.
 */
final class SpikeTrains {
    private final Streams streams;
    private final Map<String, List<List<PlannedSpike>>> drawn = new HashMap<>();

    /**
     * A spike, in s.
     *
     * @param origin beginning of its block
     * @param local time since then
     */
    record PlannedSpike(double origin, double local) {
        double seconds() {
            return origin + local;
        }

        /** Its step: blocks begin with a step, and within a block it is floor(t/dt). */
        long step(double dt) {
            return Math.round(origin / dt) + (long) Math.floor(local / dt);
        }
    }

    SpikeTrains(Streams streams) {
        this.streams = streams;
    }

    /** One list per cell, in the order of the law. */
    List<List<PlannedSpike>> draw(GroupSpec spec) {
        SpikeLaw law = spec.law().orElseThrow();
        RandomStream random = streams.open(spec.name() + " / spikes");
        List<List<PlannedSpike>> trains = new ArrayList<>();
        for (int cell = 0; cell < spec.size(); cell++) {
            trains.add(train(law, cell, random));
        }
        drawn.put(spec.name(), trains);
        return trains;
    }

    /** Keeps the trains that a file lists, for others to follow. */
    void keep(GroupSpec spec) {
        List<List<PlannedSpike>> trains = new ArrayList<>();
        for (GroupSpec.SpikeTime spike : spec.spikes()) {
            while (trains.size() <= spike.cell()) {
                trains.add(new ArrayList<>());
            }
            trains.get(spike.cell()).add(new PlannedSpike(0, spike.seconds()));
        }
        drawn.put(spec.name(), trains);
    }

    private List<PlannedSpike> train(SpikeLaw law, int cell, RandomStream random) {
        if (law instanceof SpikeLaw.Blocks blocks) {
            return blocks(blocks, cell, random);
        } else if (law instanceof SpikeLaw.Poisson poisson) {
            return poisson(poisson, cell, random);
        } else if (law instanceof SpikeLaw.BurstPoisson bursts) {
            return burstPoisson(bursts, cell, random);
        }
        return follow((SpikeLaw.Follow) law, cell, random);
    }

    private static List<PlannedSpike> blocks(SpikeLaw.Blocks law, int cell, RandomStream random) {
        List<PlannedSpike> train = new ArrayList<>();
        for (int block = 0; block < law.blocks(); block++) {
            double local = law.first();
            for (int i = 0; i < law.count(); i++) {
                train.add(new PlannedSpike(block * law.every(), local));
                local = law.isRegular()
                        ? law.first() + (i + 1) / law.frequency()
                        : local + Deviates.exponential(1 / law.frequency(), random.uniform(cell, train.size(), 0));
            }
        }
        return train;
    }

    private static List<PlannedSpike> poisson(SpikeLaw.Poisson law, int cell, RandomStream random) {
        List<PlannedSpike> train = new ArrayList<>();
        double mean = (1 - law.rate() * law.deadTime()) / law.rate();
        double t = 0;
        while (true) {
            t += law.deadTime() + Deviates.exponential(mean, random.uniform(cell, train.size(), 0));
            if (t >= law.until()) {
                return train;
            }
            train.add(new PlannedSpike(0, t));
        }
    }

    private static List<PlannedSpike> burstPoisson(SpikeLaw.BurstPoisson law, int cell, RandomStream random) {
        List<PlannedSpike> train = new ArrayList<>();
        double mean = (1 - law.eventRate() * law.deadTime()) / law.eventRate();
        double t = 0;
        for (int event = 0; t < law.until(); event++) {
            t += law.deadTime() + Deviates.exponential(mean, random.uniform(cell, event, 0));
            add(train, t, law.until());
            if (random.uniform(cell, event, 1) < law.probability()) {
                t += law.shortest() + (law.longest() - law.shortest()) * random.uniform(cell, event, 2);
                add(train, t, law.until());
            }
        }
        return train;
    }

    private static void add(List<PlannedSpike> train, double t, double until) {
        if (t < until) {
            train.add(new PlannedSpike(0, t));
        }
    }

    private List<PlannedSpike> follow(SpikeLaw.Follow law, int cell, RandomStream random) {
        List<PlannedSpike> train = new ArrayList<>();
        List<List<PlannedSpike>> followed = drawn.getOrDefault(law.group(), List.of());
        for (PlannedSpike spike : cell < followed.size() ? followed.get(cell) : List.<PlannedSpike>of()) {
            int n = train.size();
            double z = Deviates.normal(random.uniform(cell, n, 0), random.uniform(cell, n, 1));
            train.add(new PlannedSpike(spike.origin(), spike.local() + law.offset() + law.jitter() * z));
        }
        return train;
    }
}
