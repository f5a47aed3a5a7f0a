/** Experiment files: from YAML to an immutable description. */
package org.apical.core.experiment;
