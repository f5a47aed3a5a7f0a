package org.apical.cli.command;

import org.apical.cli.format.TextTable;

/** What {@code apical help} prints. */
final class Overview {
    private Overview() {}

    static String text() {
        TextTable commands = new TextTable("command", "what it does");
        Catalogue.ENTRIES.forEach((name, entry) -> commands.row(name, entry.summary()));
        return "usage: apical <command> [options]\n\n" + commands.text()
                + "\nfirst run:  apical run xor        options of a command:  apical <command> --help\n";
    }
}
