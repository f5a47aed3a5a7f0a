package org.apical.core.analysis;

/**
 * How spikes are summed up.
 *
 * @param dt time step in s
 * @param bin width of a bin in s
 * @param lag largest lag of correlations in s
 * @param cells how many cells of each population a raster shows
 */
public record BurstSettings(double dt, double bin, double lag, int cells) {
    private static final double BINS_OF_LAG = 10;
    private static final int USUAL_CELLS = 25;

    /** Bins of a given width in s; correlations up to ten of them, 25 cells in a raster. */
    public static BurstSettings binned(double dt, double bin) {
        return new BurstSettings(dt, bin, BINS_OF_LAG * bin, USUAL_CELLS);
    }

    long binSteps() {
        return Math.max(1, Math.round(bin / dt));
    }

    int lagBins() {
        return (int) Math.round(lag / bin);
    }
}
