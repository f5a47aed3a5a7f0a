package org.apical.kernel.cpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CpuLevelTest {
    private static final List<String> LEVELS = List.of("sse2", "avx2", "avx512");

    @Test
    void fastestLevelIsUsual() {
        CpuLevel usual = new CpuLevel(LEVELS, Optional.empty());
        assertEquals(2, usual.number());
        assertEquals("avx512", usual.title());
    }

    @Test
    void environmentMayAskForALowerOneAndIsNamed() {
        CpuLevel lower = new CpuLevel(LEVELS, Optional.of("avx2"));
        assertEquals(1, lower.number());
        assertEquals("avx2, as APICAL_CPU_LEVEL says", lower.title());
        assertTrue(lower.refusal().isEmpty());
    }

    @Test
    void levelThatTheProcessorLacksIsRefused() {
        assertEquals(
                "APICAL_CPU_LEVEL is 'avx10', but this processor runs sse2, avx2, avx512",
                new CpuLevel(LEVELS, Optional.of("avx10")).refusal().orElseThrow());
    }
}
