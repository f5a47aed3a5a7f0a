// Background noise: one byte per cell says which of 16 joint outcomes its sources have; for the few bytes that leave it open the
// cell makes a draw of its own. The numbers are those of org.apical.core.machine.NoiseThresholds.
#pragma once
#include "machine.h"
#include "philox.h"

namespace apical {
namespace {

constexpr int CELLS_PER_BLOCK = 64;
constexpr int CELLS_PER_DRAW = 16;
constexpr uint32_t SECOND_DRAW = 0x80000000u;

// The codes of some blocks of 64 bytes.
#if defined(__AVX512BW__)
struct Codes {
    static constexpr int BLOCKS = 4;  // a limit is spread over a vector once for all of them
    __m512i code[BLOCKS];
    Codes(const Noise& noise, const uint8_t* bytes) {
        __m512i b[BLOCKS];
        for (int i = 0; i < BLOCKS; ++i) {
            b[i] = _mm512_loadu_si512(bytes + CELLS_PER_BLOCK * i);
            code[i] = _mm512_setzero_si512();
        }
        for (int k = 0; k < noise.limitCount; ++k) {
            const __m512i limit = _mm512_set1_epi8(char(noise.limit[k]));
            const __m512i change = _mm512_set1_epi8(char(noise.change[k]));
            for (int i = 0; i < BLOCKS; ++i) {
                code[i] = _mm512_mask_add_epi8(code[i], _mm512_cmpge_epu8_mask(b[i], limit), code[i], change);
            }
        }
    }
    // Bit i is set if code i of a block has this bit.
    uint64_t withBit(int block, int bit) const { return _mm512_test_epi8_mask(code[block], _mm512_set1_epi8(char(1 << bit))); }
};
#elif defined(__AVX2__)
struct Codes {
    static constexpr int BLOCKS = 1;
    __m256i part[2] = {_mm256_setzero_si256(), _mm256_setzero_si256()};
    Codes(const Noise& noise, const uint8_t* bytes) {
        for (int i = 0; i < 2; ++i) {
            const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + 32 * i));
            for (int k = 0; k < noise.limitCount; ++k) {
                const __m256i passed = _mm256_cmpeq_epi8(_mm256_max_epu8(b, _mm256_set1_epi8(char(noise.limit[k]))), b);
                part[i] = _mm256_add_epi8(part[i], _mm256_and_si256(passed, _mm256_set1_epi8(char(noise.change[k]))));
            }
        }
    }
    uint64_t withBit([[maybe_unused]] int block, int bit) const {
        const uint32_t low = uint32_t(_mm256_movemask_epi8(_mm256_slli_epi16(part[0], 7 - bit)));
        const uint32_t high = uint32_t(_mm256_movemask_epi8(_mm256_slli_epi16(part[1], 7 - bit)));
        return low | uint64_t(high) << 32;
    }
};
#elif defined(__SSE2__)
struct Codes {
    static constexpr int BLOCKS = 1;
    __m128i part[4];
    Codes(const Noise& noise, const uint8_t* bytes) {
        for (int i = 0; i < 4; ++i) {
            part[i] = _mm_setzero_si128();
            const __m128i b = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * i));
            for (int k = 0; k < noise.limitCount; ++k) {
                const __m128i passed = _mm_cmpeq_epi8(_mm_max_epu8(b, _mm_set1_epi8(char(noise.limit[k]))), b);
                part[i] = _mm_add_epi8(part[i], _mm_and_si128(passed, _mm_set1_epi8(char(noise.change[k]))));
            }
        }
    }
    uint64_t withBit([[maybe_unused]] int block, int bit) const {
        uint64_t mask = 0;
        for (int i = 0; i < 4; ++i) {
            mask |= uint64_t(uint32_t(_mm_movemask_epi8(_mm_slli_epi16(part[i], 7 - bit)))) << 16 * i;
        }
        return mask;
    }
};
#else
struct Codes {
    static constexpr int BLOCKS = 1;
    uint8_t code[CELLS_PER_BLOCK] = {};
    Codes(const Noise& noise, const uint8_t* bytes) {
        for (int i = 0; i < CELLS_PER_BLOCK; ++i) {
            for (int k = 0; k < noise.limitCount; ++k) {
                code[i] = uint8_t(code[i] + (bytes[i] >= noise.limit[k] ? noise.change[k] : 0));
            }
        }
    }
    uint64_t withBit([[maybe_unused]] int block, int bit) const {
        uint64_t mask = 0;
        for (int i = 0; i < CELLS_PER_BLOCK; ++i) {
            mask |= uint64_t(code[i] >> bit & 1) << i;
        }
        return mask;
    }
};
#endif

// Adds a weight to those of 64 cells whose bit is set.
#if defined(__AVX512F__)
inline void addWhere(uint64_t mask, float* g, float w) {
    for (int i = 0; i < CELLS_PER_BLOCK; i += 16) {
        const __m512 x = _mm512_loadu_ps(g + i);
        _mm512_storeu_ps(g + i, _mm512_mask_add_ps(x, __mmask16(mask >> i), x, _mm512_set1_ps(w)));
    }
}
inline void addWhere(uint64_t mask, double* g, double w) {
    for (int i = 0; i < CELLS_PER_BLOCK; i += 8) {
        const __m512d x = _mm512_loadu_pd(g + i);
        _mm512_storeu_pd(g + i, _mm512_mask_add_pd(x, __mmask8(mask >> i), x, _mm512_set1_pd(w)));
    }
}
#else
template <class T> inline void addWhere(uint64_t mask, T* g, T w) {
    for (; mask != 0; mask &= mask - 1) {
        g[__builtin_ctzll(mask)] += w;
    }
}
#endif

// One byte per cell: the four words of a draw are the bytes of 16 cells.
inline void drawBytes(const Noise& noise, int64_t step) {
    using Draws = Vectors<4>;
    const Address address = {uint64_t(noise.seed), uint32_t(noise.stream), uint64_t(step)};
    const int64_t draws = (noise.to - noise.from + CELLS_PER_DRAW - 1) / CELLS_PER_DRAW;
    uint64_t* out = reinterpret_cast<uint64_t*>(noise.bytes);
    for (int64_t from = 0; from < draws; from += Draws::UNITS) {
        uint64_t units[Draws::UNITS];
        for (int i = 0; i < Draws::UNITS; ++i) {
            units[i] = uint64_t(noise.from / CELLS_PER_DRAW + from + i);
        }
        Draws drawn;
        philox(address, units, drawn);
        for (int i = 0; i < 4; ++i) {
            const Wide first = Wide::joined(drawn.word[0][i], drawn.word[1][i]);
            const Wide second = Wide::joined(drawn.word[2][i], drawn.word[3][i]);
            Wide::storePairs(out, first, second);
            out += 2 * Wide::LANES;
        }
    }
}

template <class T> inline T* target(const Noise& noise, int64_t source) {
    return reinterpret_cast<T*>(noise.target[source]) + noise.from;
}

// Adds the weights of the sources whose spikes bytes tell, and lists the cells of which they leave it open; returns their number.
template <class T> int64_t addDecided(const Noise& noise) {
    constexpr int undecidedBit = SOURCES;
    int64_t open = 0;
    const int64_t cells = noise.to - noise.from;
    for (int64_t from = 0; from < cells; from += CELLS_PER_BLOCK * Codes::BLOCKS) {
        const Codes codes(noise, noise.bytes + from);
        for (int block = 0; block < Codes::BLOCKS && from + block * CELLS_PER_BLOCK < cells; ++block) {
            const int64_t cell = from + block * CELLS_PER_BLOCK;
            const int64_t left = cells - cell;
            const uint64_t exist = left >= CELLS_PER_BLOCK ? ~uint64_t(0) : (uint64_t(1) << left) - 1;
            for (int64_t s = 0; s < noise.sources; ++s) {
                addWhere(codes.withBit(block, int(s)) & exist, target<T>(noise, s) + cell, T(noise.weight[s]));
            }
            for (uint64_t rest = codes.withBit(block, undecidedBit) & exist; rest != 0; rest &= rest - 1) {
                const int64_t at = cell + __builtin_ctzll(rest);
                noise.units[open] = int32_t(at);
                noise.high[open++] = uint32_t(noise.bytes[at]) << 24;
            }
        }
    }
    return open;
}

// Cells that draw again together.
constexpr int AGAIN = 32;

// The outcomes of some cells: how many thresholds their numbers pass.
inline void drawAgain(const Noise& noise, int64_t step, int64_t from, uint32_t* outcome) {
    constexpr int vectors = 4;
    const Address address = {uint64_t(noise.seed), uint32_t(noise.stream) | SECOND_DRAW, uint64_t(step)};
    uint64_t units[AGAIN];
    for (int i = 0; i < AGAIN; ++i) {
        units[i] = uint64_t(noise.from + noise.units[from + i]);
    }
    uint64_t words[AGAIN];
    for (int k = 0; k < AGAIN; k += vectors * Wide::LANES) {
        Vectors<vectors> drawn;
        philox(address, units + k, drawn);
        for (int i = 0; i < vectors; ++i) {
            drawn.word[0][i].store(words + k + i * Wide::LANES);
        }
    }
    uint32_t number[AGAIN];
    for (int i = 0; i < AGAIN; ++i) {
        number[i] = noise.high[from + i] | (uint32_t(words[i]) & 0xffffff);
        outcome[i] = 0;
    }
    for (int k = 0; k < THRESHOLDS && noise.threshold[k] <= 0xffffffff; ++k) {
        for (int i = 0; i < AGAIN; ++i) {
            outcome[i] += number[i] >= uint32_t(noise.threshold[k]) ? 1 : 0;
        }
    }
}

// Adds the weights of the sources of cells that bytes leave undecided.
template <class T> void addRest(const Noise& noise, int64_t step, int64_t open) {
    for (int64_t from = 0; from < open; from += AGAIN) {
        uint32_t outcome[AGAIN];
        drawAgain(noise, step, from, outcome);
        const int n = int(open - from < AGAIN ? open - from : AGAIN);
        const int32_t* cells = noise.units + from;
        for (int64_t s = 0; s < noise.sources; ++s) {
            T* g = target<T>(noise, s);
            const T added[2] = {T(-0.0), T(noise.weight[s])};  // -0 changes no number, and a choice by index needs no branch
            for (int i = 0; i < n; ++i) {
                g[cells[i]] += added[outcome[i] >> s & 1];
            }
        }
    }
}

template <class T> void addNoise(const Noise& noise, int64_t step) {
    drawBytes(noise, step);
    addRest<T>(noise, step, addDecided<T>(noise));
}

}  // namespace
}  // namespace apical
