package org.apical.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apical.plugin.InputException;
import org.junit.jupiter.api.function.Executable;

/** What a user is told when an input is wrong. */
public final class Rejection {
    private Rejection() {}

    /** Sees to it that an act is refused, in a message of that kind with those parts. */
    public static InputException refused(String slug, Executable act, String... parts) {
        InputException failure = assertThrows(InputException.class, act);
        assertEquals(slug, failure.slug(), failure.getMessage());
        assertEquals(2, failure.exitStatus());
        for (String part : parts) {
            assertTrue(failure.getMessage().contains(part), () -> "'" + part + "' not in " + failure.getMessage());
        }
        return failure;
    }
}
