package org.apical.core.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apical.plugin.RunException;

/** Says in words what the disk refused. */
public final class DiskFault {
    /** How Linux, its quotas and Windows say that there is no space left. */
    private static final List<String> FULL = List.of("no space left", "disk quota exceeded", "not enough space");

    private DiskFault() {}

    /**
     * A failed write as a failed run.
     *
     * @param path the file that was to be written
     * @param cause what the system said
     * @return {@code disk-full} where the cause or one of its causes says so, else {@code io}
     */
    public static RunException writing(Path path, Throwable cause) {
        RunException fault = isFull(cause) ? full(path) : refused("written", path, cause);
        fault.because(cause);
        return fault;
    }

    /** A failed read as a failed run: {@code io}. */
    public static RunException reading(Path path, IOException cause) {
        RunException fault = refused("read", path, cause);
        fault.because(cause);
        return fault;
    }

    private static RunException full(Path path) {
        RunException fault = new RunException("disk-full", "no space is left on the disk for " + path);
        fault.mend("free space there and run again, or choose another disk with --out");
        return fault;
    }

    private static RunException refused(String act, Path path, Throwable cause) {
        RunException fault = new RunException("io", path + " cannot be " + act + ": " + reason(cause));
        fault.mend("check that the disk is there and the folder belongs to you");
        return fault;
    }

    private static String reason(Throwable cause) {
        String text = cause.getMessage();
        String kind = cause.getClass().getSimpleName();
        return text == null ? kind : kind + ", " + text;
    }

    private static boolean isFull(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            String text = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
            if (FULL.stream().anyMatch(text::contains)) {
                return true;
            }
        }
        return false;
    }
}
