package org.apical.dataset.file;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** A power of a dataset: it knows sets of files that were published, so that they can be checked and fetched. */
@ConsumerType
public interface Published {
    /** The sets that it knows. */
    List<Publication> publications();
}
