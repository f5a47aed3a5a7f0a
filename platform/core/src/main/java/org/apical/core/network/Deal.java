package org.apical.core.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.core.experiment.ConnectionSpec;
import org.apical.core.experiment.GroupSpec;
import org.apical.state.StateArray;

/**
 * Deals out the cells of a network to the shares of its threads, so that all have about as much to do. Groups stay whole where that
 * costs less: two processors that walk through the halves of one array fetch some of each other's memory ahead, again and again.
 * Results do not depend on the deal.
 */
final class Deal {
    /** What a step takes in ns: rough figures suffice. */
    private static final double PER_CELL = 1.1;

    private static final double PER_NOISY_CELL = 0.8;
    private static final double PER_CONNECTION = 50;
    private static final double PER_STATIC_SYNAPSE = 1.5 * 5e-4; // times how often it transmits
    private static final double PER_PLASTIC_SYNAPSE = 4 * 5e-4;
    private static final double PER_CUT = 1_500;

    private final List<GroupSpec> groups;
    private final double[] costs;

    /** A deal of a network's groups. */
    Deal(List<GroupSpec> groups, List<ConnectionSpec> connections) {
        this.groups = groups;
        this.costs = groups.stream()
                .mapToDouble(g -> cost(g)
                        + connections.stream()
                                .filter(c -> c.to().equals(g.name()))
                                .mapToDouble(this::cost)
                                .sum())
                .toArray();
    }

    private static double cost(GroupSpec group) {
        return group.size() * (PER_CELL + (group.background().isEmpty() ? 0 : PER_NOISY_CELL));
    }

    private double cost(ConnectionSpec connection) {
        int pre = group(connection.from()).size();
        int post = group(connection.to()).size();
        double synapses = new Connectivity(pre, post, connection.from().equals(connection.to()))
                .expectedCount(connection.pattern());
        return PER_CONNECTION
                + synapses * (connection.plasticity().isPresent() ? PER_PLASTIC_SYNAPSE : PER_STATIC_SYNAPSE);
    }

    private GroupSpec group(String name) {
        return groups.stream().filter(g -> g.name().equals(name)).findFirst().orElseThrow();
    }

    /** The cells of each group, by its name. */
    Map<String, Cuts> cuts(int shares) {
        Packing packing = new Packing(costs, shares);
        double total = Packing.sum(costs);
        boolean isCut = groups.size() < shares || packing.largest() > total / shares + (shares - 1) * PER_CUT;
        Map<String, Cuts> cuts = new LinkedHashMap<>();
        double before = 0;
        for (int g = 0; g < costs.length; g++) {
            GroupSpec group = groups.get(g);
            cuts.put(
                    group.name(),
                    isCut
                            ? cut(group.size(), before, costs[g], total, shares)
                            : Cuts.whole(group.size(), packing.shareOf(g), shares));
            before += costs[g];
        }
        return cuts;
    }

    /** Lays all groups end to end, and cuts the whole into equal parts. */
    private static Cuts cut(int size, double before, double cost, double total, int shares) {
        int[] bounds = new int[shares + 1];
        for (int share = 1; share < shares; share++) {
            double cells = (total * share / shares - before) / cost * size;
            long rounded = Math.round(cells / StateArray.LANES) * StateArray.LANES;
            bounds[share] = (int) Math.max(0, Math.min(size, rounded));
        }
        bounds[shares] = size;
        return new Cuts(bounds);
    }
}
