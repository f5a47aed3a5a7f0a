package org.apical.core.fit;

/**
 * What drives a population at one current: samples over cells and time.
 *
 * @param potential of soma or dendrite, in V
 * @param conductance somatic, in units of the leak; empty for a dendrite
 * @param response what was measured: event rate in Hz, or burst probability
 * @param current the current that was added, in A
 */
record DriveSamples(double[] potential, double[] conductance, double response, double current) {
    /** Mean of the potential less what conductances take off. */
    double drive(double shunt) {
        double sum = 0;
        for (int i = 0; i < potential.length; i++) {
            sum += potential[i] - (conductance.length == 0 ? 0 : shunt * conductance[i]);
        }
        return sum / potential.length;
    }

    /** Mean of the conductance. */
    double meanConductance() {
        double sum = 0;
        for (double g : conductance) {
            sum += g;
        }
        return conductance.length == 0 ? 0 : sum / conductance.length;
    }

    /** Mean of a sigmoid over the samples. */
    double meanSigmoid(double middle, double width, double shunt) {
        double sum = 0;
        for (int i = 0; i < potential.length; i++) {
            double drive = potential[i] - (conductance.length == 0 ? 0 : shunt * conductance[i]);
            sum += 1 / (1 + Math.exp((middle - drive) / width));
        }
        return sum / potential.length;
    }
}
