package org.apical.kernel.cpu;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.apical.core.machine.JvmBackend;
import org.apical.core.machine.KernelsContract;
import org.apical.core.machine.RandomProgramsContract;
import org.apical.kernel.Kernels;
import org.apical.state.Precision;
import org.junit.jupiter.api.Nested;

/** Every level that this processor runs, in both precisions: the contract of kernels, and the bits of the machine in Java. */
class CpuKernelsTest {
    /** One level and precision. */
    abstract static class AtLevel implements KernelsContract, RandomProgramsContract {
        private final String level;
        private final Precision precision;

        AtLevel(String level, Precision precision) {
            this.level = level;
            this.precision = precision;
        }

        @Override
        public Kernels kernels() {
            CpuBackend backend = new CpuBackend();
            assumeTrue(backend.refusal().isEmpty(), () -> backend.refusal().orElseThrow());
            assumeTrue(backend.levels().contains(level), () -> "this processor does not run " + level);
            return backend.kernels(precision, backend.levels().indexOf(level));
        }

        @Override
        public Kernels definition() {
            return new JvmBackend().kernels(precision);
        }

        @Override
        public boolean comparesExponentials() {
            return true;
        }
    }

    @Nested
    class Sse2Float32 extends AtLevel {
        Sse2Float32() {
            super("sse2", Precision.FLOAT32);
        }
    }

    @Nested
    class Sse2Float64 extends AtLevel {
        Sse2Float64() {
            super("sse2", Precision.FLOAT64);
        }
    }

    @Nested
    class Avx2Float32 extends AtLevel {
        Avx2Float32() {
            super("avx2", Precision.FLOAT32);
        }
    }

    @Nested
    class Avx2Float64 extends AtLevel {
        Avx2Float64() {
            super("avx2", Precision.FLOAT64);
        }
    }

    @Nested
    class Avx512Float32 extends AtLevel {
        Avx512Float32() {
            super("avx512", Precision.FLOAT32);
        }
    }

    @Nested
    class Avx512Float64 extends AtLevel {
        Avx512Float64() {
            super("avx512", Precision.FLOAT64);
        }
    }
}
