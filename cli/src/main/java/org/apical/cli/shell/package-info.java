/** The live console: commands for a network that runs. */
package org.apical.cli.shell;
