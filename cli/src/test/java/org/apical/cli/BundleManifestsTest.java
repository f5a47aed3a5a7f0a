package org.apical.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
            "injector", PluginKind.INJECTOR,
            "measure", PluginKind.MEASURE,
            "yaml", PluginKind.EXPERIMENT);

    static Stream<BundleFile> bundles() {
        return SourceTree.bundles().stream();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("bundles")
    void everyTextIsAnnounced(BundleFile bundle) {
        List<String> texts = SourceTree.texts(SourceTree.module(bundle)).stream()
                .map(BundleManifestsTest::announcement)
                .sorted()
                .toList();
        List<String> announced = bundle.plugins().stream()
                .filter(p -> ENDINGS.containsValue(p.kind()))
                .map(p -> p.kind() + " " + p.name())
                .sorted()
                .toList();
        if (!texts.isEmpty()) { // a bundle of classes announces those
            assertEquals(texts, announced);
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
                .filter(p -> !p.matches("org\\.apical\\.(plugin|unit|state|kernel|neuron|plasticity|stp|dataset|solver"
                        + "|monitor|random)"))
                .toList();
        assertEquals(List.of(), others);
    }

    private static String announcement(String file) {
        int dot = file.lastIndexOf('.');
        return ENDINGS.get(file.substring(dot + 1)) + " " + file.substring(0, dot);
    }
}
