package org.apical.host;

import java.util.Optional;
import org.apical.core.registry.PluginInfo;
import org.apical.host.bundleset.BundleFile;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

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
     * The text of an announced experiment.
     *
     * @throws InputException {@code bundle-incomplete} if the bundle lacks it
     */
    static ExperimentText of(BundleFile bundle, PluginInfo info) {
        String entry =
                BundleFile.TEXTS + "/" + info.name().substring(info.name().lastIndexOf('/') + 1) + ".yaml";
        String text = bundle.text(entry).orElseThrow(() -> (InputException) new InputException(
                        "bundle-incomplete",
                        bundle.title() + " announces the experiment '" + info.name() + "' but has no " + entry)
                .at(Place.of(bundle.path().toString()))
                .mend("build the bundle again with that file"));
        return new ExperimentText(info, bundle, file(bundle, entry), text);
    }

    /**
     * Another text of the same bundle, such as one that this text extends.
     *
     * @param path path relative to this text, such as {@code base/spiking.yaml}
     */
    public Optional<ExperimentText> beside(String path) {
        String entry = BundleFile.TEXTS + "/" + path;
        return bundle.text(entry).map(t -> new ExperimentText(info, bundle, file(bundle, entry), t));
    }

    private static String file(BundleFile bundle, String entry) {
        return bundle.symbolicName() + "!/" + entry;
    }
}
