package org.apical.host;

import java.util.Optional;
import org.apical.core.registry.PluginInfo;
import org.apical.host.bundleset.BundleFile;

/**
 * The text of an experiment in a bundle.
 *
 * @param info what the bundle says of it
 * @param bundle the bundle
 * @param file the file as messages name it
 * @param text its content
 */
public record ExperimentText(PluginInfo info, BundleFile bundle, String file, String text) {
    /**
     * Another text of the same bundle, such as one that this text extends.
     *
     * @param path path relative to this text, such as {@code base/spiking.yaml}
     */
    public Optional<ExperimentText> beside(String path) {
        String entry = BundleFile.TEXTS + "/" + path;
        return bundle.text(entry).map(t -> new ExperimentText(info, bundle, file(bundle, entry), t));
    }

    static String file(BundleFile bundle, String entry) {
        return bundle.symbolicName() + "!/" + entry;
    }
}
