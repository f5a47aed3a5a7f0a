package org.apical.cli.project;

/** How a plug-in is written. */
public enum Form {
    /** As a text of equations. */
    EQUATIONS("equations"),
    /** As a class in Java. */
    JAVA("java");

    private final String word;

    Form(String word) {
        this.word = word;
    }

    /** The word on the command line. */
    public String word() {
        return word;
    }
}
