package org.apical.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apical.core.equation.EquationCompiler;
import org.apical.core.equation.InjectorEquations;
import org.apical.core.equation.MeasureEquations;
import org.apical.core.registry.FixedRegistry;
import org.apical.neuron.NeuronModel;
import org.apical.plasticity.PlasticityRule;
import org.apical.plugin.Plugin;

/** Compiles plug-ins that are text, from the class path of a test. */
public final class Texts {
    private Texts() {}

    /** A neuron model. */
    public static NeuronModel model(Class<?> owner, String resource) {
        return compile(owner, resource, NeuronModel.class);
    }

    /** A plasticity rule. */
    public static PlasticityRule rule(Class<?> owner, String resource) {
        return compile(owner, resource, PlasticityRule.class);
    }

    /** An injector. */
    public static InjectorEquations injector(Class<?> owner, String resource) {
        return compile(owner, resource, InjectorEquations.class);
    }

    /** A measure. */
    public static MeasureEquations measure(Class<?> owner, String resource) {
        return compile(owner, resource, MeasureEquations.class);
    }

    /** A plug-in of any kind. */
    public static Plugin plugin(Class<?> owner, String resource) {
        return compile(owner, resource, Plugin.class);
    }

    /** The plug-ins of these files in {@code /OSGI-INF/apical}, such as {@code burstprop.sweep}. */
    public static FixedRegistry registry(Class<?> owner, String... files) {
        return FixedRegistry.of(Arrays.stream(files)
                .map(file -> plugin(owner, "/OSGI-INF/apical/" + file))
                .toArray(Plugin[]::new));
    }

    private static <T extends Plugin> T compile(Class<?> owner, String resource, Class<T> type) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no resource " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return type.cast(EquationCompiler.compile(text, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
