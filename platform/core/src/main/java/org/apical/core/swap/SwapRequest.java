package org.apical.core.swap;

import org.apical.core.experiment.SwapSpec;
import org.apical.core.registry.PluginRegistry;

/**
 * A swap that is due.
 *
 * @param spec what becomes what
 * @param registry where the new plug-in is found
 */
public record SwapRequest(SwapSpec spec, PluginRegistry registry) {}
