/** What kernels cost on each backend. Run from the root of the source tree, on an idle machine. */
package org.apical.benchmarks;
