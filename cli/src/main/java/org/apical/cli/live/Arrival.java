package org.apical.cli.live;

import java.nio.file.Path;
import java.util.List;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.PluginRegistry;

/**
 * A jar or text that came while a run went on.
 *
 * @param file where it came from
 * @param digest SHA-256 of it, in hexadecimal
 * @param plugins what it brings
 * @param registry finds that, and nothing else
 * @param leaving takes it away
 */
public record Arrival(Path file, String digest, List<PluginInfo> plugins, PluginRegistry registry, Runnable leaving) {}
