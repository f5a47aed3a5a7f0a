package org.apical.host.check;

/** What a plug-in must not have: a native method, and calls that load libraries. Never run. */
final class NativeCaller {
    private NativeCaller() {}

    static native long answer();

    static void loadAll(String name) {
        System.loadLibrary(name);
        Runtime.getRuntime().load(name);
    }
}
