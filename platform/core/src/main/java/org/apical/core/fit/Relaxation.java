package org.apical.core.fit;

/**
 * Exponential relaxation between two levels: the mean response of a population to a current that steps down and up again.
 *
 * @param tau time constant in s
 * @param low the lower level
 * @param high the upper level
 */
record Relaxation(double tau, double low, double high) {
    private static final double SHORTEST = 1e-3; // s; what is faster follows its input
    private static final double USUAL = 20e-3; // s, a first guess

    /**
     * Fits both responses at once.
     *
     * @param down mean in bins after the step down
     * @param up mean in bins after the step up
     * @param bin width of a bin in s
     */
    static Relaxation fit(double[] down, double[] up, double bin) {
        double[] measured = new double[down.length + up.length];
        System.arraycopy(down, 0, measured, 0, down.length);
        System.arraycopy(up, 0, measured, down.length, up.length);
        double scale = Math.max(Math.abs(last(up)), 1e-9);
        double[] relative = measured.clone();
        for (int i = 0; i < relative.length; i++) {
            relative[i] /= scale;
        }
        LeastSquares.Fit fit = new LeastSquares(p -> response(p, down.length, up.length, bin), relative)
                .from(0, last(down) / scale, last(up) / scale);
        return new Relaxation(tau(fit.parameters()[0]), fit.parameters()[1] * scale, fit.parameters()[2] * scale);
    }

    private static double last(double[] response) {
        double sum = 0;
        int half = response.length / 2;
        for (int i = half; i < response.length; i++) {
            sum += response[i];
        }
        return sum / (response.length - half);
    }

    private static double tau(double logarithm) {
        return Math.max(SHORTEST, USUAL * Math.exp(logarithm));
    }

    private static double[] response(double[] p, int down, int up, double bin) {
        double[] response = new double[down + up];
        for (int i = 0; i < down; i++) {
            response[i] = p[1] + (p[2] - p[1]) * Math.exp(-(i + 0.5) * bin / tau(p[0]));
        }
        for (int i = 0; i < up; i++) {
            response[down + i] = p[2] + (p[1] - p[2]) * Math.exp(-(i + 0.5) * bin / tau(p[0]));
        }
        return response;
    }
}
