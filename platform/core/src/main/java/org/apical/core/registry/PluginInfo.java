package org.apical.core.registry;

import org.apical.plugin.PluginKind;

/**
 * A plug-in as its bundle's manifest announces it.
 *
 * @param kind its kind
 * @param name its name within the kind
 * @param version its version, {@code major.minor.micro[.qualifier]}
 * @param bundle the bundle's symbolic name
 * @param bundleVersion the bundle's version
 * @param digest SHA-256 of the bundle's jar, in hexadecimal
 */
public record PluginInfo(
        PluginKind kind, String name, String version, String bundle, String bundleVersion, String digest) {}
