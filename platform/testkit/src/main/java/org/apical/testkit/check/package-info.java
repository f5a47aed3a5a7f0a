/**
 * What every plug-in of a kind must do, as checks that need no test framework: the contracts of {@code org.apical.testkit} run them as
 * tests, {@code apical bundle check} runs them on a jar.
 *
 * <pre>{@code
 * for (Check check : PluginChecks.of(plugin)) {
 *     check.run(); // throws AssertionError
 * }
 * }</pre>
 */
package org.apical.testkit.check;
