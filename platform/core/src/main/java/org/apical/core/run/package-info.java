/** Running an experiment: its schedule, what is injected, what is recorded, and the numbers that sum it up. */
package org.apical.core.run;
