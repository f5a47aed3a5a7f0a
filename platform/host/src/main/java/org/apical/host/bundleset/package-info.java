/**
 * Bundles and sets of bundles as files: what a jar announces, which jars a set means, without starting anything.
 *
 * <pre>{@code
 * BundleShelf shelf = BundleShelf.scan(List.of(Path.of("bundles")));
 * BundleSet set = new BundleSets(List.of(Path.of("bundles/sets"))).find("spiking");
 * List<BundleFile> bundles = new SetResolver(shelf).resolve(set);
 * }</pre>
 */
package org.apical.host.bundleset;
