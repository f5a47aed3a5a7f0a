/** The dataset {@code images}. */
package org.apical.dataset.images;
