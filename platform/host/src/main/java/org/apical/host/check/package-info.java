/**
 * What {@code apical bundle check} looks at in a jar: what it says, what it needs, what it does in a framework of its own, and what
 * it leaves behind.
 *
 * <pre>{@code
 * List<CheckRow> rows = new BundleCheck(distribution, EquationCompiler::compile, tests).run(jar);
 * }</pre>
 */
package org.apical.host.check;
