package org.apical.core.sweep;

import org.apical.state.StateArray;

/** How far the output of a batch is from its targets. */
public final class Losses {
    private Losses() {}

    /** The mean over samples and classes of (e - t)², the loss that is shown everywhere. */
    public static double meanSquare(LayeredNetwork network, int batch) {
        StateArray e = output(network);
        StateArray t = network.targets();
        int length = network.used(network.layers(), "e", batch);
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += (e.get(i) - t.get(i)) * (e.get(i) - t.get(i));
        }
        return sum / length;
    }

    /** The mean over samples of {@code -Σ t log a}, a an array of the output such as a softmax. */
    public static double crossEntropy(LayeredNetwork network, String output, int batch) {
        StateArray a = network.array(network.layers(), output).orElseThrow();
        StateArray t = network.targets();
        double sum = 0;
        for (int i = network.used(network.layers(), output, batch) - 1; i >= 0; i--) {
            sum -= t.get(i) == 0 ? 0 : t.get(i) * Math.log(a.get(i));
        }
        return sum / batch;
    }

    /** The share of samples whose largest output belongs to the largest target. */
    public static double accuracy(LayeredNetwork network, int batch) {
        int classes = network.layer(network.layers()).units();
        int right = 0;
        for (int k = 0; k < batch; k++) {
            boolean isRight =
                    largest(output(network), classes, batch, k) == largest(network.targets(), classes, batch, k);
            right += isRight ? 1 : 0;
        }
        return (double) right / batch;
    }

    private static StateArray output(LayeredNetwork network) {
        return network.array(network.layers(), "e").orElseThrow();
    }

    private static int largest(StateArray values, int classes, int batch, int sample) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (values.get(c * batch + sample) > values.get(best * batch + sample)) {
                best = c;
            }
        }
        return best;
    }
}
