/** The dataset {@code cifar}. */
package org.apical.dataset.cifar;
