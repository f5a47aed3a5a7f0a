// The order in which a product goes through its tiles: blocks of terms, for each the columns whose panels fit the room, for these
// all rows. A is read in place. So is B where few tiles share a row of it, as with a batch of samples; else it is copied to panels.
#pragma once
#include "panels.h"

namespace apical {
namespace {

// Terms that are summed before they are added to C: a row of a large layer, so that C is mostly written once.
constexpr int64_t MOST_DEPTH = 1024;

// Panels of B, or B itself.
template <class T> struct Columns {
    const T* first;
    int64_t distance;  // between two of them
    int64_t count;     // of numbers in a row
};

template <class T> using Tile = void (*)(const Task<T>&);

// The tile of so many rows.
template <class T, bool FETCHES, int64_t R = TILE_ROWS> Tile<T> tileOf(int64_t rows) {
    if constexpr (R == 1) {
        return tile<T, 1, FETCHES>;
    } else {
        return rows == R ? tile<T, R, FETCHES> : tileOf<T, FETCHES, R - 1>(rows);
    }
}

template <class T> void allRows(Task<T> t, const Columns<T>& b, int64_t rows) {
    for (int64_t i = 0; i < rows; i += TILE_ROWS) {
        const int64_t height = least(TILE_ROWS, rows - i);
        const bool fetches = t.a.row == 1 && i + TILE_ROWS < rows;
        const Tile<T> run = fetches ? tileOf<T, true>(height) : tileOf<T, false>(height);
        Task<T> part = t;
        for (int64_t j = 0; j < b.count; j += TILE_COLUMNS<T>) {
            part.columns = least(TILE_COLUMNS<T>, b.count - j);
            part.b = b.first + j / TILE_COLUMNS<T> * b.distance;
            part.c = t.c + j;
            run(part);
        }
        t.c += height * t.cRow;
        t.a.first += height * t.a.row;
    }
}

template <class T> void multiplyAs(const Product& p) {
    constexpr int64_t width = TILE_COLUMNS<T>;
    const Factor<T> a{reinterpret_cast<const T*>(p.a), p.aRow, p.aColumn};
    const Factor<T> b{reinterpret_cast<const T*>(p.b), p.bRow, p.bColumn};
    T* const room = reinterpret_cast<T*>(p.room);
    const bool isInPlace = p.bColumn == 1 && p.columns % width == 0 && p.columns <= 2 * width;
    for (int64_t k = 0; k < p.depth; k += MOST_DEPTH) {
        Task<T> t{};
        t.depth = least(MOST_DEPTH, p.depth - k);
        t.a = {a.at(0, k), a.row, a.column};
        t.bRow = isInPlace ? p.bRow : width;
        t.cRow = p.cRow;
        t.alpha = T(p.alpha);
        t.beta = k == 0 ? T(p.beta) : T(1);
        const int64_t most = isInPlace ? p.columns : ROOM_BYTES / int64_t(sizeof(T)) / t.depth / width * width;
        for (int64_t j = 0; j < p.columns; j += most) {
            const int64_t count = least(most, p.columns - j);
            if (!isInPlace) {
                pack(b, k, j, t.depth, count, room);
            }
            t.c = reinterpret_cast<T*>(p.c) + j;
            allRows(t, isInPlace ? Columns<T>{b.at(k, j), width, count} : Columns<T>{room, width * t.depth, count}, p.rows);
        }
    }
}

}  // namespace
}  // namespace apical
