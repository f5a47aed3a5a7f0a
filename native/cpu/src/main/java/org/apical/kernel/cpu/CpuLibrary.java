package org.apical.kernel.cpu;

import java.nio.Buffer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.annotation.Cast;
import org.bytedeco.javacpp.annotation.NoException;
import org.bytedeco.javacpp.annotation.Platform;

/** The functions of {@code library.h} and {@code products_library.h}. Addresses are of structures that Java laid out. */
@Platform(include = {"library.h", "products_library.h"})
@NoException
final class CpuLibrary {
    static {
        Loader.load();
    }

    private CpuLibrary() {}

    /** How many levels this processor runs; the last is the fastest. */
    static native int apicalLevels();

    /** The word for a level: {@code sse2}, {@code avx2}, {@code avx512}. */
    static native String apicalLevelName(int level);

    /** The number of an operation, -1 if the library has none of that name. */
    static native int apicalOperation(String name);

    /** The number of the loop for a shape, by its digest; -1 if there is none. */
    static native int apicalFused(String digest);

    /** The address of a direct buffer. */
    static native @Cast("int64_t") long apicalAddress(@Cast("void*") Buffer buffer);

    /** Completes a program. */
    static native void apicalBind(@Cast("int64_t") long program);

    /** Runs a step; returns how many units spike. */
    static native @Cast("int64_t") long apicalStep(@Cast("int64_t") long program, @Cast("int64_t") long step);

    /** Runs what comes after transmission. */
    static native void apicalAfter(@Cast("int64_t") long program, @Cast("int64_t") long step);

    /** Both, one after the other; returns how many units spike. */
    static native @Cast("int64_t") long apicalAfterAndStep(@Cast("int64_t") long program, @Cast("int64_t") long step);

    /** Completes a program of rows. */
    static native void apicalBindRows(@Cast("int64_t") long rows, @Cast("int64_t") long sections);

    /** Runs a section over a row. */
    static native void apicalRunRow(
            @Cast("int64_t") long rows,
            @Cast("int64_t") long section,
            @Cast("int64_t") long unit,
            @Cast("int64_t") long first,
            @Cast("int64_t") long count);

    /** Adds the weights of a row. */
    static native void apicalDeliver(
            @Cast("int64_t") long delivery, @Cast("int64_t") long first, @Cast("int64_t") long end, double factor);

    /** Fetches a row into the caches. */
    static native void apicalAnnounce(
            @Cast("int64_t") long delivery, @Cast("int64_t") long first, @Cast("int64_t") long end);

    /** Adds the noise of a step. */
    static native void apicalNoise(@Cast("int64_t") long noise, @Cast("int64_t") long step);

    /** A matrix product. */
    static native void apicalMultiply(@Cast("int64_t") long product);

    /** Lays out what the positions of a convolution see. */
    static native void apicalUnfold(@Cast("int64_t") long lowering);

    /** The adjoint of it. */
    static native void apicalFold(@Cast("int64_t") long lowering);

    /** Fills rows with one number each. */
    static native void apicalFillRows(@Cast("int64_t") long numbers);

    /** Sums rows. */
    static native void apicalSumRows(@Cast("int64_t") long numbers);

    /** What a C function without arguments says, by its address. */
    static native String apicalTextOf(@Cast("int64_t") long function);
}
