package org.apical.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apical.core.registry.PluginInfo;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.bundleset.HeaderClause;
import org.apical.plugin.PluginKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the built bundles announce and import. */
class BundleManifestsTest {
    private static final Map<String, PluginKind> ENDINGS = Map.of(
            "model", PluginKind.NEURON_MODEL,
            "rule", PluginKind.PLASTICITY_RULE,
            "ensemble", PluginKind.ENSEMBLE_MODEL,
            "sweep", PluginKind.SWEEP_RULE,
            "optimiser", PluginKind.OPTIMISER,
            "injector", PluginKind.INJECTOR,
            "measure", PluginKind.MEASURE,
            "yaml", PluginKind.EXPERIMENT);

    static Stream<BundleFile> bundles() {
        return SourceTree.bundles().stream();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("bundles")
    void everyTextIsAnnouncedAndElseOnlyClasses(BundleFile bundle) throws IOException {
        List<String> texts = SourceTree.texts(SourceTree.module(bundle)).stream()
                .map(BundleManifestsTest::announcement)
                .sorted()
                .toList();
        List<String> announced = bundle.plugins().stream()
                .filter(p -> ENDINGS.containsValue(p.kind()))
                .map(p -> p.kind() + " " + p.name())
                .sorted()
                .toList();
        assertTrue(announced.containsAll(texts), announced + " lacks some of " + texts);
        List<String> byClasses =
                announced.stream().filter(a -> !texts.contains(a)).toList();
        assertTrue(byClasses.size() <= components(bundle), "neither text nor class: " + byClasses);
    }

    /** Number of classes of a bundle that are components. */
    private static long components(BundleFile bundle) throws IOException {
        Path sources = SourceTree.module(bundle).resolve("src/main/java");
        if (!Files.isDirectory(sources)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> classes =
                    files.filter(f -> f.toString().endsWith(".java")).toList();
            long count = 0;
            for (Path file : classes) {
                count += Files.readString(file).contains("\n@Component(") ? 1 : 0;
            }
            return count;
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("bundles")
    void everyBundleAnnouncesAPluginInItsOwnVersion(BundleFile bundle) {
        assertTrue(!bundle.plugins().isEmpty());
        for (PluginInfo plugin : bundle.plugins()) {
            assertTrue(bundle.version().toString().startsWith(plugin.version()), plugin.toString());
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("bundles")
    void bundlesImportOnlyTheApi(BundleFile bundle) {
        List<String> others = bundle.imports().stream()
                .map(HeaderClause::path)
                .filter(p -> !p.matches(
                        "org\\.apical\\.(plugin|unit|state|kernel|neuron|plasticity|stp|dataset|dataset\\.file|solver"
                                + "|monitor|random)|javax\\.imageio(\\..*)?"))
                .toList();
        assertEquals(List.of(), others);
    }

    private static String announcement(String file) {
        int dot = file.lastIndexOf('.');
        return ENDINGS.get(file.substring(dot + 1)) + " " + file.substring(0, dot);
    }
}
