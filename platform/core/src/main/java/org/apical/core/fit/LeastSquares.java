package org.apical.core.fit;

import java.util.function.UnaryOperator;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/** Numbers with which a model comes nearest to what was measured (Levenberg and Marquardt, derivatives by differences). */
final class LeastSquares {
    private static final double STEP = 1e-6;
    private static final int MOST_EVALUATIONS = 2_000;

    private final UnaryOperator<double[]> model;
    private final double[] measured;

    /**
     * A problem.
     *
     * @param model from parameters, all of them of the order of 1, to predictions
     * @param measured what should be predicted
     */
    LeastSquares(UnaryOperator<double[]> model, double[] measured) {
        this.model = model;
        this.measured = measured.clone();
    }

    /**
     * A fit.
     *
     * @param parameters the best parameters
     * @param deviation root of the mean squared residual
     */
    record Fit(double[] parameters, double deviation) {}

    /** The fit that is found from a first guess. */
    Fit from(double... guess) {
        MultivariateJacobianFunction function = this::evaluate;
        Optimum optimum = new LevenbergMarquardtOptimizer()
                .optimize(new LeastSquaresBuilder()
                        .start(guess)
                        .model(function)
                        .target(measured)
                        .maxEvaluations(MOST_EVALUATIONS)
                        .maxIterations(MOST_EVALUATIONS)
                        .build());
        return new Fit(optimum.getPoint().toArray(), optimum.getRMS());
    }

    private Pair<RealVector, RealMatrix> evaluate(RealVector point) {
        double[] parameters = point.toArray();
        double[] value = model.apply(parameters);
        double[][] jacobian = new double[value.length][parameters.length];
        for (int p = 0; p < parameters.length; p++) {
            double[] moved = parameters.clone();
            moved[p] += STEP;
            double[] other = model.apply(moved);
            for (int i = 0; i < value.length; i++) {
                jacobian[i][p] = (other[i] - value[i]) / STEP;
            }
        }
        return new Pair<>(new ArrayRealVector(value), new Array2DRowRealMatrix(jacobian));
    }
}
