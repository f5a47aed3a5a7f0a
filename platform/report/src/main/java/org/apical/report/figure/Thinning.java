package org.apical.report.figure;

/** Fewer points for a long line that looks the same: of each stretch its first, lowest, highest and last point. */
final class Thinning {
    /** Twice as many stretches as a printed panel has dots across. */
    static final int STRETCHES = 2000;

    private Thinning() {}

    static Points of(Points line) {
        int n = line.count();
        if (n <= 4 * STRETCHES || line.hasBand()) {
            return line;
        }
        boolean[] keep = new boolean[n];
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            int from = (int) ((long) n * stretch / STRETCHES);
            int to = (int) ((long) n * (stretch + 1) / STRETCHES);
            mark(line.y(), from, to, keep);
        }
        return line.filter(i -> keep[i] || Double.isNaN(line.y()[i]));
    }

    private static void mark(double[] y, int from, int to, boolean[] keep) {
        int lowest = from;
        int highest = from;
        for (int i = from; i < to; i++) {
            lowest = y[i] < y[lowest] ? i : lowest;
            highest = y[i] > y[highest] ? i : highest;
        }
        keep[from] = true;
        keep[lowest] = true;
        keep[highest] = true;
        keep[to - 1] = true;
    }
}
