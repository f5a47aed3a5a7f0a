package org.apical.host.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionBoundsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(&(p=x)(version>=2.0.0)(!(version>=3.0.0))); [2.0.0,3.0.0)",
                "(&(p=x)(version>=2.0.0)(version<=3.0.0)); [2.0.0,3.0.0]",
                "(&(p=x)(!(version<=2.0.0))(!(version>=3.0.0))); (2.0.0,3.0.0)",
                "(&(p=x)(version>=2.0.0)); 2.0.0 or newer",
                "(&(p=x)(bundle-version>=1.1.0)(!(bundle-version>=2.0.0))); [1.1.0,2.0.0)",
                "(&(p=x)(version>=0.0.0)); ''",
                "(p=x); ''"
            })
    void filterBecomesARange(String filter, String range) {
        assertEquals(range, VersionBounds.in(filter).strip());
    }
}
