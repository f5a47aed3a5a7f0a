package org.apical.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apical.plugin.InputException;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.unit.Unit;
import org.junit.jupiter.api.Test;

class StateStoreTest {
    @Test
    void oneNameForTwoArraysOfAConnectionIsRefused() {
        StateStore store = new StateStore(Precision.FLOAT64);
        ArrayShape x = new ArrayShape("x", Unit.ONE, Extent.PRE, 3, Precision.FLOAT64);
        store.array("first-to-second", x, 0);
        store.array("second-to-first", x, 0);
        InputException fault = assertThrows(InputException.class, () -> store.array("first-to-second", x, 0));
        assertEquals("array-twice", fault.slug());
        assertTrue(fault.what().contains("two plug-ins of 'first-to-second' have an array of one name, 'x'"));
    }
}
