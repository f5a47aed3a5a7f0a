package org.apical.dataset.images;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apical.plugin.InputException;

/** Where images lie: in folders or in an archive. Several threads may read at once. */
interface ImageStore extends AutoCloseable {
    /** The images of a part by class; a class without images is there, too. */
    Map<String, List<ImageEntry>> classes(String part);

    /** The content of an image file. */
    byte[] content(ImageEntry image) throws IOException;

    /** Where it is, for messages. */
    String where(String name);

    /** Says that a part is not there. */
    InputException missing(String part);

    @Override
    default void close() {}
}
