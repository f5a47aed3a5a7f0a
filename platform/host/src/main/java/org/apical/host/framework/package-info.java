/**
 * The embedded OSGi framework: starts the bundles of a set, turns their equation texts into services, and finds plug-ins
 * among the services.
 */
package org.apical.host.framework;
