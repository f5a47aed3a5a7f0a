/** The dataset {@code xor}. */
package org.apical.dataset.xor;
