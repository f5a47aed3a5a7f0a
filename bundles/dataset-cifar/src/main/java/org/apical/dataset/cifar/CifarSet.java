package org.apical.dataset.cifar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apical.dataset.Part;

/**
 * How a set is stored: records of one or two labels and 3 x 32 x 32 bytes.
 *
 * @param classes number of classes
 * @param labels labels of a record
 * @param label the one that counts
 * @param folders where its files may lie below the folder of the user
 * @param archives names of archives that hold it, the best first
 * @param files how the files of a part are called
 */
record CifarSet(
        int classes, int labels, int label, List<String> folders, List<String> archives, Map<Part, Pattern> files) {
    static final int PIXELS = 3 * 32 * 32;

    static final Map<String, CifarSet> ALL = all();

    private static Map<String, CifarSet> all() {
        Map<Part, Pattern> ten = Map.of(
                Part.TRAINING,
                Pattern.compile("data_batch_.*\\.bin"),
                Part.TEST,
                Pattern.compile("test_batch.*\\.bin"));
        Map<Part, Pattern> hundred =
                Map.of(Part.TRAINING, Pattern.compile("train\\.bin"), Part.TEST, Pattern.compile("test\\.bin"));
        List<String> below = List.of("", "cifar-100-binary");
        List<String> archive = List.of("cifar-100-binary.tar.gz");
        Map<String, CifarSet> all = new LinkedHashMap<>();
        all.put(
                "cifar-10",
                new CifarSet(
                        10,
                        1,
                        0,
                        List.of("", "cifar-10-batches-bin"),
                        List.of("cifar-10-binary.tar.gz", "cifar-10-jpeg.tar.gz"),
                        ten));
        all.put("cifar-100", new CifarSet(100, 2, 1, below, archive, hundred));
        all.put("cifar-100-coarse", new CifarSet(20, 2, 0, below, archive, hundred));
        return all;
    }

    /** Bytes of a record. */
    int record() {
        return labels + PIXELS;
    }
}
