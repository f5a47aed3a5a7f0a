package org.apical.host.check;

/**
 * One line of what was found.
 *
 * @param check what was looked at
 * @param isOk whether it is as it must be
 * @param detail what was found
 * @param mend how to mend it; empty if it is as it must be
 */
public record CheckRow(String check, boolean isOk, String detail, String mend) {
    /** A thing that is as it must be. */
    public static CheckRow ok(String check, String detail) {
        return new CheckRow(check, true, detail, "");
    }

    /** A thing that is not. */
    public static CheckRow missed(String check, String detail, String mend) {
        return new CheckRow(check, false, detail, mend);
    }
}
