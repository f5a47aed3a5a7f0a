package org.apical.core.analysis;

/** Event rate and burst rate of one population in bins: a bin that was not recorded has no numbers. */
final class BinnedRates {
    private final double[] events;
    private final double[] bursts;

    BinnedRates(Population population, byte[] kinds, Bins bins, double dt) {
        events = new double[bins.count()];
        bursts = new double[bins.count()];
        for (int i = 0; i < kinds.length; i++) {
            int bin = bins.of(population.steps()[i]);
            if (bin >= 0) {
                events[bin] += kinds[i] == BurstSorter.EVENT ? 1 : 0;
                bursts[bin] += kinds[i] == BurstSorter.BURST ? 1 : 0;
            }
        }
        double cellSeconds = population.cells() * bins.width() * dt;
        for (int bin = 0; bin < bins.count(); bin++) {
            double per = population.covers(bins.from(bin), bins.end(bin)) ? cellSeconds : Double.NaN;
            events[bin] /= per;
            bursts[bin] /= per;
        }
    }

    /** In Hz per cell. */
    double[] eventRates() {
        return events;
    }

    /** In Hz per cell. */
    double[] burstRates() {
        return bursts;
    }

    /** Bursts per event; not a number in a bin without events. */
    double[] burstProbabilities() {
        double[] probabilities = new double[events.length];
        for (int bin = 0; bin < probabilities.length; bin++) {
            probabilities[bin] = events[bin] > 0 ? bursts[bin] / events[bin] : Double.NaN;
        }
        return probabilities;
    }
}
