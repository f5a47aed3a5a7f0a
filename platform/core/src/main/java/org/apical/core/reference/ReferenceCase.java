package org.apical.core.reference;

import java.util.List;
import org.apical.core.folder.Table;

/** Recomputes one kind of reference file. */
interface ReferenceCase {
    /** The largest difference of each field. */
    List<CaseReport.Field> check(Bench bench, CaseParameters parameters, Table table);
}
