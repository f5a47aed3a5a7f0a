package org.apical.cli.command;

/** A subcommand whose options have been read. */
interface Subcommand {
    /** Does it. */
    int run();
}
