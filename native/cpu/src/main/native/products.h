// The memory that Java hands over for matrix products and the lowering of convolutions; see machine.h for the form. Matrices lie
// row by row; every distance is counted in elements.
#pragma once
#include <cstdint>

namespace apical {

// C <- alpha op(A) op(B) + beta C; the distances of a transposed factor are exchanged.
struct Product {
    int64_t level;
    int64_t elementBytes;
    int64_t rows;
    int64_t columns;
    int64_t depth;      // terms of each sum
    double alpha;
    int64_t a;
    int64_t aRow;       // distance between neighbouring rows of op(A)
    int64_t aColumn;
    int64_t b;
    int64_t bRow;
    int64_t bColumn;
    double beta;
    int64_t c;
    int64_t cRow;
    int64_t room;       // address of ROOM_BYTES
};

constexpr int64_t ROOM_BYTES = 1 << 20;

// Channels of a convolution, unfolded or folded.
struct Lowering {
    int64_t level;
    int64_t elementBytes;
    int64_t maps;
    int64_t columns;
    int64_t batch;
    int64_t height;
    int64_t width;
    int64_t kernelHeight;
    int64_t kernelWidth;
    int64_t stride;
    int64_t outputHeight;
    int64_t outputWidth;
    int64_t fromChannel;
    int64_t toChannel;
};

// A matrix and one number for each of its rows.
struct RowNumbers {
    int64_t level;
    int64_t elementBytes;
    int64_t matrix;
    int64_t rows;
    int64_t columns;
    int64_t stride;
    int64_t numbers;
    double alpha;
    double beta;
};

// What one instruction-set level offers.
struct ProductLevel {
    void (*multiply)(const Product&);
    void (*unfold)(const Lowering&);
    void (*fold)(const Lowering&);
    void (*fillRows)(const RowNumbers&);
    void (*sumRows)(const RowNumbers&);
};

}  // namespace apical
