// Convolutions laid out for products, and back; line by line of the maps. One number per row of a matrix.
#pragma once
#include "products.h"
#include <cstring>

namespace apical {
namespace {

// Where the lines of one channel and one element of the kernel lie.
template <class T> struct Lines {
    const Lowering& l;
    T* columns;
    T* maps;

    Lines(const Lowering& lowering, int64_t row) : l(lowering) {
        const int64_t area = l.kernelHeight * l.kernelWidth;
        const int64_t corner = row % area;
        columns = reinterpret_cast<T*>(l.columns) + row * l.batch * l.outputHeight * l.outputWidth;
        maps = reinterpret_cast<T*>(l.maps) + row / area * l.batch * l.height * l.width
            + corner / l.kernelWidth * l.width + corner % l.kernelWidth;
    }

    T* column(int64_t sample, int64_t y) const { return columns + (sample * l.outputHeight + y) * l.outputWidth; }
    T* map(int64_t sample, int64_t y) const { return maps + (sample * l.height + y * l.stride) * l.width; }
};

// STRIDE 0: it is known at run time only.
template <class T, int STRIDE> void unfoldRow(const Lowering& l, int64_t row) {
    const int64_t stride = STRIDE == 0 ? l.stride : STRIDE;
    const int64_t width = l.outputWidth;
    const Lines<T> lines(l, row);
    for (int64_t sample = 0; sample < l.batch; ++sample) {
        for (int64_t y = 0; y < l.outputHeight; ++y) {
            const T* __restrict from = lines.map(sample, y);
            T* __restrict to = lines.column(sample, y);
            for (int64_t x = 0; x < width; ++x) {
                to[x] = from[x * stride];
            }
        }
    }
}

template <class T, int STRIDE> void foldRow(const Lowering& l, int64_t row) {
    const int64_t stride = STRIDE == 0 ? l.stride : STRIDE;
    const int64_t width = l.outputWidth;
    const Lines<T> lines(l, row);
    for (int64_t sample = 0; sample < l.batch; ++sample) {
        for (int64_t y = 0; y < l.outputHeight; ++y) {
            const T* __restrict from = lines.column(sample, y);
            T* __restrict to = lines.map(sample, y);
            for (int64_t x = 0; x < width; ++x) {
                to[x * stride] += from[x];
            }
        }
    }
}

template <class T> void unfoldAs(const Lowering& l) {
    const int64_t area = l.kernelHeight * l.kernelWidth;
    const auto by = l.stride == 1 ? unfoldRow<T, 1> : l.stride == 2 ? unfoldRow<T, 2> : unfoldRow<T, 0>;
    for (int64_t row = l.fromChannel * area; row < l.toChannel * area; ++row) {
        by(l, row);
    }
}

template <class T> void foldAs(const Lowering& l) {
    const int64_t area = l.kernelHeight * l.kernelWidth;
    const int64_t map = l.batch * l.height * l.width;
    const auto by = l.stride == 1 ? foldRow<T, 1> : l.stride == 2 ? foldRow<T, 2> : foldRow<T, 0>;
    for (int64_t channel = l.fromChannel; channel < l.toChannel; ++channel) {
        std::memset(reinterpret_cast<T*>(l.maps) + channel * map, 0, map * sizeof(T));
        for (int64_t row = channel * area; row < (channel + 1) * area; ++row) {
            by(l, row);
        }
    }
}

template <class T> void fillRowsAs(const RowNumbers& m) {
    const T* const numbers = reinterpret_cast<const T*>(m.numbers);
    for (int64_t r = 0; r < m.rows; ++r) {
        T* const row = reinterpret_cast<T*>(m.matrix) + r * m.stride;
        const T number = numbers[r];
        for (int64_t c = 0; c < m.columns; ++c) {
            row[c] = number;
        }
    }
}

// Sixteen sums side by side, whatever the width of vectors.
template <class T> T sum(const T* row, int64_t n) {
    constexpr int64_t lanes = 16;
    T sums[lanes] = {};
    int64_t k = 0;
    for (; k + lanes <= n; k += lanes) {
        for (int64_t i = 0; i < lanes; ++i) {
            sums[i] += row[k + i];
        }
    }
    T all = 0;
    for (; k < n; ++k) {
        all += row[k];
    }
    for (int64_t i = 0; i < lanes; ++i) {
        all += sums[i];
    }
    return all;
}

template <class T> void sumRowsAs(const RowNumbers& m) {
    T* const numbers = reinterpret_cast<T*>(m.numbers);
    const T alpha = T(m.alpha);
    const T beta = T(m.beta);
    for (int64_t r = 0; r < m.rows; ++r) {
        const T all = sum(reinterpret_cast<const T*>(m.matrix) + r * m.stride, m.columns);
        numbers[r] = beta == 0 ? alpha * all : alpha * all + beta * numbers[r];
    }
}

}  // namespace
}  // namespace apical
