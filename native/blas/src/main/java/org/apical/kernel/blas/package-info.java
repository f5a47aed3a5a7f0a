/**
 * Matrix products by OpenBLAS, called through JavaCPP. Every call runs in the calling thread alone.
 *
 * <pre>{@code
 * if (BlasLibrary.refusal().isEmpty()) {
 *     products = new BlasProducts(Precision.FLOAT32, products);
 * }
 * }</pre>
 */
package org.apical.kernel.blas;
