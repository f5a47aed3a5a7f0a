/** The dataset {@code digits}. */
package org.apical.dataset.digits;
