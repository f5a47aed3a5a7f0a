/**
 * The report of a run: figures as SVG and PNG, and one page of HTML that needs nothing else.
 *
 * <pre>{@code
 * List<String> messages = Report.make(folder);   // a sentence for each figure that had to be left out
 * }</pre>
 */
package org.apical.report;
