/** The dataset {@code idx}. */
package org.apical.dataset.idx;
