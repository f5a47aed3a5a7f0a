/** Short-term plasticity after Tsodyks and Markram. */
package org.apical.stp.tsodyksmarkram;
