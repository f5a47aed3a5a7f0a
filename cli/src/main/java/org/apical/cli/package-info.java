/** The command line. */
package org.apical.cli;
