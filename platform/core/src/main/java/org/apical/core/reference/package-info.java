/**
 * Recomputing stored reference cases with the program's own engine.
 *
 * <p>A folder of cases holds {@code exact_*.csv} files with {@code exact_cases.json} beside them, which has the parameters that
 * the tables do not hold. Each file becomes a {@link org.apical.core.reference.CaseReport}.
 */
package org.apical.core.reference;
