// Copies a factor of a product to panels: rows as wide as a tile, one behind the other, filled up with zeros.
#pragma once
#include "tile.h"

namespace apical {
namespace {

// Four rows and columns at once: the compiler keeps them in registers.
template <class T> inline void transposeFour(const T* from, int64_t row, T* to, int64_t toRow) {
    typedef T Four __attribute__((vector_size(4 * sizeof(T))));
    typedef decltype(Four{} < Four{}) Mask;
    Four v[4];
    for (int r = 0; r < 4; ++r) {
        std::memcpy(&v[r], from + r * row, sizeof v[r]);
    }
    const Mask low = {0, 4, 1, 5};
    const Mask high = {2, 6, 3, 7};
    const Four a = __builtin_shuffle(v[0], v[2], low);
    const Four b = __builtin_shuffle(v[1], v[3], low);
    const Four c = __builtin_shuffle(v[0], v[2], high);
    const Four d = __builtin_shuffle(v[1], v[3], high);
    const Four out[4] = {__builtin_shuffle(a, b, low), __builtin_shuffle(a, b, high), __builtin_shuffle(c, d, low),
                         __builtin_shuffle(c, d, high)};
    for (int r = 0; r < 4; ++r) {
        std::memcpy(to + r * toRow, &out[r], sizeof out[r]);
    }
}

// A panel of the transpose: column j of the panel is a row in memory.
template <class T> void packTransposed(const T* from, int64_t row, int64_t depth, int64_t columns, T* panel) {
    constexpr int64_t width = TILE_COLUMNS<T>;
    int64_t j = 0;
    for (; j + 4 <= columns; j += 4) {
        int64_t k = 0;
        for (; k + 4 <= depth; k += 4) {
            transposeFour(from + j * row + k, row, panel + k * width + j, width);
        }
        for (; k < depth; ++k) {
            for (int64_t i = j; i < j + 4; ++i) {
                panel[k * width + i] = from[i * row + k];
            }
        }
    }
    for (; j < width; ++j) {
        for (int64_t k = 0; k < depth; ++k) {
            panel[k * width + j] = j < columns ? from[j * row + k] : T(0);
        }
    }
}

template <class T> void packRows(const T* from, int64_t row, int64_t depth, int64_t columns, T* panel) {
    constexpr int64_t width = TILE_COLUMNS<T>;
    for (int64_t k = 0; k < depth; ++k, from += row, panel += width) {
        if (columns == width) {
            store<T>(panel, load(from));
            store<T>(panel + LANES<T>, load(from + LANES<T>));
        } else {
            for (int64_t j = 0; j < width; ++j) {
                panel[j] = j < columns ? from[j] : T(0);
            }
        }
    }
}

// Panels for neighbouring columns, for some terms.
template <class T> void pack(const Factor<T>& b, int64_t k, int64_t column, int64_t depth, int64_t count, T* panel) {
    constexpr int64_t width = TILE_COLUMNS<T>;
    for (int64_t j = 0; j < count; j += width, panel += width * depth) {
        const T* const from = b.at(k, column + j);
        const int64_t columns = least(width, count - j);
        if (b.column == 1) {
            packRows(from, b.row, depth, columns, panel);
        } else {
            packTransposed(from, b.column, depth, columns, panel);
        }
    }
}

}  // namespace
}  // namespace apical
