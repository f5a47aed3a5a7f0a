/** The dataset {@code csv}. */
package org.apical.dataset.csv;
