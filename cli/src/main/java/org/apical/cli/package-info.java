/** The command line program. */
package org.apical.cli;
