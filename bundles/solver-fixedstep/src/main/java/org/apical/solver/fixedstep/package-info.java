/** The solver {@code fixed-step}: a clock with steps of one length. */
package org.apical.solver.fixedstep;
