package org.apical.core.reference;

import java.util.List;

/** Recomputes one kind of case of layered networks. */
interface LayeredCase {
    /** The largest difference of each field. */
    List<CaseReport.Field> check(LayeredBench bench, CaseParameters file);
}
