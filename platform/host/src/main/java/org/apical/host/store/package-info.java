/**
 * The user's store of installed bundles, and what a jar must be like to get in.
 *
 * <pre>{@code
 * BundleStore store = BundleStore.of(Path.of("/home/me/.apical"));
 * store.read().sound().forEach(b -> System.out.println(b.title()));
 * }</pre>
 */
package org.apical.host.store;
