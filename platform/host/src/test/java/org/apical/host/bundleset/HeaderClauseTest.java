package org.apical.host.bundleset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderClauseTest {
    @Test
    void commaInsideQuotationMarksDoesNotSeparate() {
        List<HeaderClause> clauses = HeaderClause.parse("a.b;version=\"[1.0,2)\",c.d;version=\"[2,3)\"");
        assertEquals(2, clauses.size());
        assertEquals("[1.0,2)", clauses.get(0).attribute("version", ""));
        assertEquals("c.d", clauses.get(1).path());
    }

    @Test
    void typeOfAnAttributeIsTakenOff() {
        HeaderClause clause = HeaderClause.parse("apical.plugin; kind=solver; name=\"a/b\"; version:Version=\"1.2\"")
                .get(0);
        assertEquals(Map.of("kind", "solver", "name", "a/b", "version", "1.2"), clause.attributes());
    }

    @Test
    void directiveIsNoAttribute() {
        HeaderClause clause = HeaderClause.parse("osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\"")
                .get(0);
        assertEquals("(&(osgi.ee=JavaSE)(version=17))", clause.directive("filter", ""));
        assertTrue(clause.attributes().isEmpty());
    }

    @Test
    void oneClauseMayHaveSeveralPaths() {
        assertEquals(List.of("a", "b"), HeaderClause.parse("a;b;x=1").get(0).paths());
    }

    @Test
    void escapedQuotationMarkStays() {
        assertEquals(
                "say \"x\"; y",
                HeaderClause.parse("a;v=\"say \\\"x\\\"; y\"").get(0).attribute("v", ""));
    }

    @Test
    void absentHeaderHasNoClauses() {
        assertEquals(List.of(), HeaderClause.parse(null));
        assertEquals(List.of(), HeaderClause.parse("  "));
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> HeaderClause.parse("a;v=\"open"));
        assertThrows(IllegalArgumentException.class, () -> HeaderClause.parse("v=1"));
        assertThrows(IllegalArgumentException.class, () -> HeaderClause.parse("a;=1"));
    }
}
