/** From a dataset to batches: where its files are, how its examples are changed, and in which order they come. */
package org.apical.core.dataset;
