package org.apical.cli;

/** Entry point of the program. */
public final class Main {
    private Main() {}

    /** Prints the version. */
    public static void main(String[] arguments) {
        String version = Main.class.getPackage().getImplementationVersion();
        System.out.println("apical " + (version == null ? "(not packaged)" : version));
    }
}
