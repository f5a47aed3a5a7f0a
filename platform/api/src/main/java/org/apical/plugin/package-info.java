/**
 * What each plug-in says about itself, and how it says that something is wrong.
 *
 * <p>A bundle announces its plug-ins in its manifest, one capability each, so that they can be listed and resolved without
 * being started:
 *
 * <pre>
 * Provide-Capability: apical.plugin; kind=plasticity-rule; name=burst-dependent; version:Version="1.0.0"
 * </pre>
 */
@Export
@Version("1.0.0")
package org.apical.plugin;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
