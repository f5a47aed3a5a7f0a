package org.apical.host.bundleset;

import static org.apical.host.Rejection.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionWishTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''        | 7.0.0          | true",
                "1.0.0     | 1.0.0          | true",
                "1.0       | 1.0.0          | true",
                "1.0.0     | 1.0.0.SNAPSHOT | true",
                "1.0.0     | 1.0.1          | false",
                "1.0       | 1.1.0          | false",
                "1.0.0.b   | 1.0.0.b        | true",
                "1.0.0.b   | 1.0.0          | false",
                "[1.0,2)   | 1.9.0          | true",
                "(1.0,2]   | 1.0.0          | false",
            })
    void versionIsAllowedOrNot(String wish, String version, boolean isAllowed) {
        assertEquals(isAllowed, VersionWish.parse(wish).allows(version));
    }

    @Test
    void nonsenseIsRefused() {
        refused("plugin-version", () -> VersionWish.parse("[1.0"), "'[1.0' is no version", "1.0.0 or [1.0,2)");
        refused("plugin-version", () -> VersionWish.parse("new"), "'new'");
    }
}
