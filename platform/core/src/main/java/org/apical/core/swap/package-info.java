/** Replacing plug-ins in a living network. */
package org.apical.core.swap;
