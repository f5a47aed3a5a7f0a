/**
 * What a command needs of plug-ins, without knowing OSGi.
 *
 * <pre>{@code
 * try (ApicalHost host = ApicalHost.open(HostOptions.detect(line -> System.err.println(line)))) {
 *     ExperimentText xor = host.experiment("xor"); // read from its jar; nothing is started
 *     host.choose("spiking");
 *     PluginRegistry plugins = host.registry(); // starts the framework
 * }
 * }</pre>
 */
package org.apical.host;
