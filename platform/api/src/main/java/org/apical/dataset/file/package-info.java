/**
 * Files of datasets: found below the folder of data sets, unpacked while they are read, and with faults that name them.
 *
 * <pre>{@code
 * DataFile file = DataFolder.of(request, "mnist").need("train-labels-idx1-ubyte"); // or the same with .gz
 * byte[] labels = file.read(in -> in.readNBytes(count));
 * }</pre>
 */
@Export
@Version("1.0.0")
package org.apical.dataset.file;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
