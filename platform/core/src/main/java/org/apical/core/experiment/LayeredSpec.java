package org.apical.core.experiment;

import java.util.List;

/**
 * A network of layers and its training.
 *
 * @param layers from the lowest to the output
 * @param learning how it learns
 * @param training what it learns
 */
public record LayeredSpec(List<LayerSpec> layers, LearningSpec learning, TrainingSpec training) {
    /** Columns of its table {@code learning_curves} that hold words. */
    public static final List<String> CURVE_WORDS = List.of(
            "run", "rule", "feedback", "weight_angles_deg", "delta_angles_deg", "p_mean", "p_sd", "p_outside_01_09");

    /** Columns of its table {@code learning_curves}: one row per epoch, 0 before the first. */
    public static final List<String> CURVES = List.of(
            "run",
            "rule",
            "feedback",
            "recurrent",
            "hidden_layers",
            "hidden_lr",
            "output_lr",
            "momentum",
            "weight_decay",
            "fa_std",
            "seed",
            "epoch",
            "train_error_pct",
            "train_mse",
            "test_error_pct",
            "test_top5_error_pct",
            "test_mse",
            "weight_angles_deg",
            "delta_angles_deg",
            "p_mean",
            "p_sd",
            "p_outside_01_09",
            "images_per_cpu_second");

    /** Columns of its table {@code angles}: one row per epoch and layer. */
    public static final List<String> ANGLES = List.of(
            "seed",
            "epoch",
            "layer",
            "weight_angle_deg",
            "delta_angle_deg",
            "gradient_angle_deg",
            "p_mean",
            "p_sd",
            "p_outside_01_09");

    /** Copies the list. */
    public LayeredSpec {
        layers = List.copyOf(layers);
    }
}
