/** Solvers of layered networks. */
package org.apical.solver.sweep;
