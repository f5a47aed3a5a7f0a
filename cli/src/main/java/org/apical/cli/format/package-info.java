/** What the commands print: tables, numbers, JSON, and the line that shows how far a run has come. */
package org.apical.cli.format;
