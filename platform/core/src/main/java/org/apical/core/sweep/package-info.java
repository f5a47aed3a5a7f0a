/** Layered networks: their memory, and the steps of a compiled rule bound to it. */
package org.apical.core.sweep;
