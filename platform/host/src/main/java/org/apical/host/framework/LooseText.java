package org.apical.host.framework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.PluginRegistry;
import org.apical.host.bundleset.Digests;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.plugin.Plugin;
import org.apical.plugin.PluginKind;

/**
 * An equation text that lies in a folder, as a plug-in.
 *
 * @param info its name, with the name of the file in place of a bundle
 * @param plugin what it was compiled to
 */
public record LooseText(PluginInfo info, Plugin plugin) implements PluginRegistry {
    private static final String NO_VERSION = "0.0.0";

    /**
     * Compiles a text.
     *
     * @throws InputException what is wrong in it
     */
    public static LooseText compile(Path file, TextCompiler compiler) {
        byte[] bytes = read(file);
        Plugin plugin = compiler.compile(new String(bytes, StandardCharsets.UTF_8), file.toString());
        PluginInfo info = new PluginInfo(
                kind(file),
                plugin.name(),
                NO_VERSION,
                file.getFileName().toString(),
                NO_VERSION,
                Digests.sha256(bytes));
        return new LooseText(info, plugin);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InputException("text-unreadable", "the text '" + file + "' cannot be read: " + e.getMessage())
                    .because(e);
        }
    }

    /** Whether a file is called like an equation text. */
    public static boolean isText(Path file) {
        return KindServices.ofEnding(ending(file)).isPresent();
    }

    private static PluginKind kind(Path file) {
        return KindServices.ofEnding(ending(file)).orElseThrow(() -> new InputException(
                        "text-kind", "the ending of '" + file + "' names no kind of equation text")
                .at(Place.of(file.toString()))
                .mend("end its name with .rule or .model"));
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public List<PluginInfo> all() {
        return List.of(info);
    }

    @Override
    public Found find(PluginKind kind, String name, String versionRange) {
        if (kind == info.kind() && name.equals(info.name())) {
            return new Found(info, plugin);
        }
        throw new InputException(
                "plugin-unknown", "the text '" + info.bundle() + "' is no " + kind.title() + " '" + name + "'");
    }
}
