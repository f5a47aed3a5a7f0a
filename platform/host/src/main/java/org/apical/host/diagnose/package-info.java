/** Explains in plain words why bundles do not resolve or start. */
package org.apical.host.diagnose;
