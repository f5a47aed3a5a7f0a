package org.apical.host;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apical.core.registry.PluginInfo;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.bundleset.VersionWish;

/** Which bundles a text means: those with a plug-in whose name stands in it, alone or with {@code @} and a fitting version. */
final class NamedPlugins implements Predicate<BundleFile> {
    private static final String WORD = "[A-Za-z0-9_/-]";
    private static final String WISH = "(?:@([\\[(][^\\])]*[\\])]|[0-9A-Za-z._-]+))?";

    private final String text;

    NamedPlugins(String text) {
        this.text = text;
    }

    @Override
    public boolean test(BundleFile bundle) {
        return bundle.plugins().stream().anyMatch(this::isNamed);
    }

    private boolean isNamed(PluginInfo plugin) {
        Pattern use = Pattern.compile("(?<!" + WORD + ")" + Pattern.quote(plugin.name()) + "(?!" + WORD + ")" + WISH);
        Matcher found = use.matcher(text);
        while (found.find()) {
            String wish = found.group(1) == null ? "" : found.group(1);
            if (VersionWish.parse(wish).allows(plugin.version())) {
                return true;
            }
        }
        return false;
    }
}
