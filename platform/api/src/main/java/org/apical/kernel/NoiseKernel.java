package org.apical.kernel;

import org.osgi.annotation.versioning.ProviderType;

/** Background noise bound to arrays: one thread at a time. */
@ProviderType
public interface NoiseKernel {
    /** Draws the sources of one step and adds their weights. */
    void add(long step);
}
