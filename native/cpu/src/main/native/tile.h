// A tile of C is summed in registers: for each term, two vectors of a row of B times one number for each row of A. With sums of
// twelve rows (AVX-512), 14 numbers are fetched for 24 fused multiply-adds, which leaves these to set the pace.
//
// Products and sums are contracted here, so last bits depend on the level. They do not depend on the tile: each sum adds its terms
// in ascending order.
#pragma once
#include "products.h"
#include "vectors.h"

namespace apical {
namespace {

// A factor as the product reads it: its transpose has the distances exchanged.
template <class T> struct Factor {
    const T* first;
    int64_t row;     // distance between neighbouring rows
    int64_t column;  // distance between neighbouring columns

    const T* at(int64_t i, int64_t k) const { return first + i * row + k * column; }
};

// Rows of C and the terms that are added to them.
template <class T> struct Task {
    Factor<T> a;
    const T* b;        // rows of at least TILE_COLUMNS numbers
    int64_t bRow;
    int64_t depth;
    T* c;
    int64_t cRow;
    int64_t columns;   // of C, at most TILE_COLUMNS
    T alpha;
    T beta;
};

template <class T> inline void combine(T* c, const T* sum, int64_t n, T alpha, T beta) {
    for (int64_t j = 0; j < n; ++j) {
        c[j] = beta == 0 ? alpha * sum[j] : alpha * sum[j] + beta * c[j];
    }
}

// C <- alpha sum + beta C, in whole vectors; with a beta of 0, C is not read.
template <class T, int64_t R, bool READS>
inline void writeWhole(T* c, const int64_t row, const Vector<T> (&sum)[R][2], const T alpha, const T beta) {
#pragma GCC unroll 12
    for (int64_t r = 0; r < R; ++r) {
        for (int v = 0; v < 2; ++v) {
            T* const to = c + r * row + v * LANES<T>;
            const Vector<T> scaled = alpha * sum[r][v];
            store<T>(to, READS ? scaled + beta * load(to) : scaled);
        }
    }
}

template <class T, int64_t R> inline void write(const Task<T>& t, const Vector<T> (&sum)[R][2]) {
    if (t.columns < TILE_COLUMNS<T>) {
        for (int64_t r = 0; r < R; ++r) {
            T numbers[TILE_COLUMNS<T>];
            std::memcpy(numbers, sum[r], sizeof numbers);
            combine(t.c + r * t.cRow, numbers, t.columns, t.alpha, t.beta);
        }
    } else if (t.beta == 0) {
        writeWhole<T, R, false>(t.c, t.cRow, sum, t.alpha, t.beta);
    } else {
        writeWhole<T, R, true>(t.c, t.cRow, sum, t.alpha, t.beta);
    }
}

// A pointer that the compiler takes as it is. Otherwise it keeps one offset per row of A, more than there are registers, and fetches
// them from the stack in every term, which costs a tenth of the speed.
template <class T> inline const T* opaque(const T* pointer) {
    asm("" : "+r"(pointer));
    return pointer;
}

// R rows. FETCHES: neighbouring rows of A are neighbours in memory, and the line with those of the next tile is fetched.
template <class T, int64_t R, bool FETCHES> void tile(const Task<T>& t) {
    Vector<T> sum[R][2] = {};
    constexpr int64_t THREE = 3;  // rows that are reached from one pointer
    constexpr int64_t GROUPS = (R + THREE - 1) / THREE;
    const T* a[GROUPS];
    const T* b = t.b;
    const int64_t row = t.a.row;
    for (int64_t g = 0; g < GROUPS; ++g) {
        a[g] = opaque(t.a.first + g * THREE * row);
    }
    for (int64_t r = 0; t.beta != 0 && r < R; ++r) { // what C holds is needed at the end
        __builtin_prefetch(t.c + r * t.cRow, 1);
        __builtin_prefetch(t.c + r * t.cRow + LANES<T>, 1);
    }
    for (int64_t k = 0; k < t.depth; ++k) {
        const Vector<T> b0 = load(b);
        const Vector<T> b1 = load(b + LANES<T>);
#pragma GCC unroll 12
        for (int64_t r = 0; r < R; ++r) {
            const Vector<T> number = a[r / THREE][r % THREE * row] - Vector<T>{};
            sum[r][0] += number * b0;
            sum[r][1] += number * b1;
        }
        if (FETCHES) {
            __builtin_prefetch(a[0] + 2 * R - 1);
        }
#pragma GCC unroll 4
        for (int64_t g = 0; g < GROUPS; ++g) {
            a[g] += t.a.column;
        }
        b += t.bRow;
    }
    write<T, R>(t, sum);
}

}  // namespace
}  // namespace apical
