/** Draws figures in the form of the field's journals. The only package of the report that touches AWT. */
package org.apical.report.draw;
