package org.apical.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apical.core.experiment.ConnectionSpec.Pattern;
import org.junit.jupiter.api.Test;

class SynapsesTest {
    private static final long SEED = 4;

    private static Synapses sparse(int pre, int post, boolean recurrent, double probability) {
        return new Connectivity(pre, post, recurrent).draw(new Pattern.Sparse(probability), new HashedStream(SEED, 1));
    }

    @Test
    void sparseCountLiesWithinFourStandardDeviations() {
        int n = 1000;
        double p = 0.05;
        int count = sparse(n, n, false, p).count();
        assertEquals(n * n * p, count, 4 * Math.sqrt(n * n * p * (1 - p)), "seed " + SEED);
    }

    @Test
    void noNeuronConnectsToItselfWithinOneGroup() {
        Synapses synapses = sparse(200, 200, true, 0.5);
        for (int pre = 0; pre < 200; pre++) {
            for (int s = synapses.preStart(pre); s < synapses.preStart(pre + 1); s++) {
                assertTrue(synapses.target().get(s) != pre, "neuron " + pre);
            }
        }
    }

    @Test
    void targetsOfARowAscendAndLieInTheGroup() {
        Synapses synapses = sparse(50, 70, false, 0.3);
        for (int pre = 0; pre < 50; pre++) {
            int last = -1;
            for (int s = synapses.preStart(pre); s < synapses.preStart(pre + 1); s++) {
                int target = synapses.target().get(s);
                assertTrue(target > last && target < 70, "row " + pre);
                last = target;
            }
        }
    }

    @Test
    void probabilityZeroAndOneAreExact() {
        assertEquals(0, sparse(20, 30, false, 0).count());
        assertEquals(600, sparse(20, 30, false, 1).count());
        assertEquals(20 * 19, sparse(20, 20, true, 1).count());
    }

    @Test
    void oneToOneConnectsEqualNumbers() {
        Synapses synapses = new Connectivity(5, 5, false).draw(new Pattern.OneToOne(), new HashedStream(SEED, 1));
        assertEquals(5, synapses.count());
        assertEquals(3, synapses.target().get(synapses.preStart(3)));
    }

    @Test
    void transposeFindsEverySynapseOnce() {
        Synapses synapses = sparse(40, 25, false, 0.2);
        synapses.transpose();
        int seen = 0;
        for (int post = 0; post < 25; post++) {
            for (int q = synapses.postStart(post); q < synapses.postStart(post + 1); q++) {
                int s = synapses.synapse().get(q);
                int pre = synapses.source().get(q);
                assertEquals(post, synapses.target().get(s));
                assertTrue(s >= synapses.preStart(pre) && s < synapses.preStart(pre + 1));
                seen++;
            }
        }
        assertEquals(synapses.count(), seen);
    }
}
