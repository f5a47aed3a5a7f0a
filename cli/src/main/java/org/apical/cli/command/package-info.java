/** The subcommands, one class each. Only the one that is called is made. */
package org.apical.cli.command;
