/**
 * The reference page of a plug-in, in Markdown, made from what the plug-in says about itself.
 *
 * <p>Tables come from its parameters and variables, equations and order of update from its text, and prose from the comment
 * above the text: the first paragraph describes it, later ones start with {@code Checked against:}, {@code Limits:}, {@code
 * References:} or {@code Stability:}.
 *
 * <pre>{@code
 * String page = ReferencePage.of(rule, "my-bundle").usedBy(List.of("xor")).markdown();
 * }</pre>
 */
package org.apical.testkit.page;
