package org.apical.core.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apical.plugin.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SonataSpikesTest {
    @TempDir
    Path temp;

    private Path file;

    @BeforeEach
    void write() {
        SpikeTrain hidden = new SpikeTrain();
        hidden.add(2.5, 7);
        hidden.add(0.1, 9);
        hidden.add(0.1, 3);
        Map<String, SpikeTrain> populations = new LinkedHashMap<>();
        populations.put("hidden", hidden);
        populations.put("silent", new SpikeTrain());
        file = temp.resolve("spikes.h5");
        SonataSpikes.write(populations, file);
    }

    @Test
    void fileIsWhatSonataSays() {
        try (HdfFile hdf = new HdfFile(file)) {
            assertEquals(0x0A7A, hdf.getAttribute("magic").getData());
            assertArrayEquals(
                    new int[] {0, 1}, (int[]) hdf.getAttribute("version").getData());
            var times = hdf.getDatasetByPath("/spikes/hidden/timestamps");
            assertEquals("ms", times.getAttribute("units").getData());
            assertArrayEquals(new double[] {0.1, 0.1, 2.5}, (double[]) times.getData());
            Object cells = hdf.getDatasetByPath("/spikes/hidden/node_ids").getData();
            assertArrayEquals(
                    new BigInteger[] {BigInteger.valueOf(3), BigInteger.valueOf(9), BigInteger.valueOf(7)},
                    (BigInteger[]) cells);
        }
    }

    @Test
    void spikesAreReadBack() {
        Map<String, SpikeTrain> back = SonataSpikes.read(file);
        assertEquals(0, back.get("silent").count());
        assertArrayEquals(new long[] {3, 9, 7}, back.get("hidden").cells());
    }

    @Test
    void manySpikesAreSortedByTime() {
        SpikeTrain train = new SpikeTrain();
        for (int i = 0; i < 5000; i++) {
            train.add((i * 7919) % 5000, i);
        }
        double[] times = train.times();
        for (int i = 0; i < 5000; i++) {
            assertEquals(i, times[i]); // 7919 is prime to 5000, so every time occurs once
        }
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Path other = Files.writeString(temp.resolve("x.h5"), "not HDF5 at all, but long enough to have a signature");
        InputException fault = assertThrows(InputException.class, () -> SonataSpikes.read(other));
        assertEquals("spikes-damaged", fault.slug());
    }
}
