// Background noise: one byte per cell says which of 16 joint outcomes its sources have; for the few bytes that leave it open the
// cell makes a draw of its own. The numbers are those of org.apical.core.machine.NoiseThresholds.
#pragma once
#include "machine.h"
#include "philox.h"

namespace apical {
namespace {

constexpr int CELLS_PER_MASK = 64;
constexpr int CELLS_PER_DRAW = 16;
constexpr uint32_t SECOND_DRAW = 0x80000000u;

// Bit i is set if byte i is at least (or equal to) the given one, for 64 bytes.
#if defined(__AVX512BW__)
struct Bytes {
    __m512i v;
    explicit Bytes(const uint8_t* p) : v(_mm512_loadu_si512(p)) {}
    uint64_t atLeast(int b) const { return _mm512_cmpge_epu8_mask(v, _mm512_set1_epi8(char(b))); }
    uint64_t equal(int b) const { return _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8(char(b))); }
};
#elif defined(__AVX2__)
struct Bytes {
    __m256i low, high;
    explicit Bytes(const uint8_t* p)
        : low(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(p))),
          high(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(p + 32))) {}
    static uint64_t join(__m256i a, __m256i b) {
        return uint64_t(uint32_t(_mm256_movemask_epi8(a))) | uint64_t(uint32_t(_mm256_movemask_epi8(b))) << 32;
    }
    uint64_t atLeast(int b) const {
        const __m256i limit = _mm256_set1_epi8(char(b));
        return join(_mm256_cmpeq_epi8(_mm256_max_epu8(low, limit), low), _mm256_cmpeq_epi8(_mm256_max_epu8(high, limit), high));
    }
    uint64_t equal(int b) const {
        const __m256i wanted = _mm256_set1_epi8(char(b));
        return join(_mm256_cmpeq_epi8(low, wanted), _mm256_cmpeq_epi8(high, wanted));
    }
};
#elif defined(__SSE2__)
struct Bytes {
    __m128i part[4];
    explicit Bytes(const uint8_t* p) {
        for (int i = 0; i < 4; ++i) {
            part[i] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p + 16 * i));
        }
    }
    uint64_t atLeast(int b) const {
        const __m128i limit = _mm_set1_epi8(char(b));
        uint64_t mask = 0;
        for (int i = 0; i < 4; ++i) {
            const __m128i found = _mm_cmpeq_epi8(_mm_max_epu8(part[i], limit), part[i]);
            mask |= uint64_t(uint32_t(_mm_movemask_epi8(found))) << 16 * i;
        }
        return mask;
    }
    uint64_t equal(int b) const {
        const __m128i wanted = _mm_set1_epi8(char(b));
        uint64_t mask = 0;
        for (int i = 0; i < 4; ++i) {
            mask |= uint64_t(uint32_t(_mm_movemask_epi8(_mm_cmpeq_epi8(part[i], wanted)))) << 16 * i;
        }
        return mask;
    }
};
#else
struct Bytes {
    const uint8_t* p;
    explicit Bytes(const uint8_t* bytes) : p(bytes) {}
    uint64_t atLeast(int b) const {
        uint64_t mask = 0;
        for (int i = 0; i < CELLS_PER_MASK; ++i) {
            mask |= uint64_t(p[i] >= b) << i;
        }
        return mask;
    }
    uint64_t equal(int b) const {
        uint64_t mask = 0;
        for (int i = 0; i < CELLS_PER_MASK; ++i) {
            mask |= uint64_t(p[i] == b) << i;
        }
        return mask;
    }
};
#endif

// Adds a weight to those of 64 cells whose bit is set.
#if defined(__AVX512F__)
inline void addWhere(uint64_t mask, float* g, float w) {
    for (int i = 0; i < CELLS_PER_MASK; i += 16) {
        const __m512 x = _mm512_loadu_ps(g + i);
        _mm512_storeu_ps(g + i, _mm512_mask_add_ps(x, __mmask16(mask >> i), x, _mm512_set1_ps(w)));
    }
}
inline void addWhere(uint64_t mask, double* g, double w) {
    for (int i = 0; i < CELLS_PER_MASK; i += 8) {
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
    const Address address = {uint64_t(noise.seed), uint32_t(noise.stream), uint64_t(step)};
    const int64_t draws = (noise.to - noise.from + CELLS_PER_DRAW - 1) / CELLS_PER_DRAW;
    uint64_t* out = reinterpret_cast<uint64_t*>(noise.bytes);
    for (int64_t from = 0; from < draws; from += VECTOR_UNITS) {
        uint64_t units[VECTOR_UNITS];
        for (int i = 0; i < VECTOR_UNITS; ++i) {
            units[i] = uint64_t(noise.from / CELLS_PER_DRAW + from + i);
        }
        Vectors drawn;
        philox(address, units, drawn);
        for (int i = 0; i < Wide::TOGETHER; ++i) {
            const Wide first = Wide::joined(drawn.word[0][i], drawn.word[1][i]);
            const Wide second = Wide::joined(drawn.word[2][i], drawn.word[3][i]);
            Wide::storePairs(out, first, second);
            out += 2 * Wide::LANES;
        }
    }
}

// The cells that each source reaches, as far as bytes tell. Returns how many cells are undecided.
inline int64_t decide(const Noise& noise) {
    int64_t open = 0;
    for (int64_t cell = 0; cell < noise.to - noise.from; cell += CELLS_PER_MASK) {
        const Bytes bytes(noise.bytes + cell);
        uint64_t reached[SOURCES] = {};
        for (int k = 0; k < noise.limitCount; ++k) {
            const uint64_t passed = bytes.atLeast(int(noise.limit[k]));
            for (int s = 0; s < SOURCES; ++s) {
                reached[s] ^= passed & -uint64_t(noise.changes[k] >> s & 1);
            }
        }
        uint64_t undecided = 0;
        for (int k = 0; k < noise.undecidedCount; ++k) {
            undecided |= bytes.equal(int(noise.undecided[k]));
        }
        const int64_t left = noise.to - noise.from - cell;
        const uint64_t exist = left >= CELLS_PER_MASK ? ~uint64_t(0) : (uint64_t(1) << left) - 1;
        for (int s = 0; s < SOURCES; ++s) {
            noise.masks[cell / CELLS_PER_MASK * SOURCES + s] = reached[s] & exist & ~undecided;
        }
        for (uint64_t rest = undecided & exist; rest != 0; rest &= rest - 1) {
            noise.units[open++] = int32_t(cell + __builtin_ctzll(rest));
        }
    }
    return open;
}

// Draws again for the cells that bytes leave undecided. The outcome is the number of thresholds passed.
inline void decideRest(const Noise& noise, int64_t step, int64_t open) {
    const Address address = {uint64_t(noise.seed), uint32_t(noise.stream) | SECOND_DRAW, uint64_t(step)};
    for (int64_t from = 0; from < open; from += VECTOR_UNITS) {
        const int n = int(open - from < VECTOR_UNITS ? open - from : VECTOR_UNITS);
        uint64_t units[VECTOR_UNITS];
        for (int i = 0; i < VECTOR_UNITS; ++i) {
            units[i] = uint64_t(noise.from + noise.units[from + (i < n ? i : 0)]);
        }
        Vectors drawn;
        philox(address, units, drawn);
        uint64_t low[VECTOR_UNITS];
        for (int i = 0; i < Wide::TOGETHER; ++i) {
            drawn.word[0][i].store(low + i * Wide::LANES);
        }
        uint32_t number[VECTOR_UNITS];
        uint32_t outcome[VECTOR_UNITS] = {};
        for (int i = 0; i < VECTOR_UNITS; ++i) {
            number[i] = uint32_t(noise.bytes[units[i] - uint64_t(noise.from)]) << 24 | (uint32_t(low[i]) & 0xffffff);
        }
        for (int k = 0; k < THRESHOLDS; ++k) {
            if (noise.threshold[k] > 0xffffffff) {
                break; // no number of 32 bits passes it, nor those after it
            }
            for (int i = 0; i < VECTOR_UNITS; ++i) {
                outcome[i] += number[i] >= uint32_t(noise.threshold[k]) ? 1 : 0;
            }
        }
        for (int i = 0; i < n; ++i) {
            const int32_t cell = noise.units[from + i];
            uint64_t* masks = noise.masks + cell / CELLS_PER_MASK * SOURCES;
            for (int s = 0; s < SOURCES; ++s) {
                masks[s] |= uint64_t(outcome[i] >> s & 1) << cell % CELLS_PER_MASK;
            }
        }
    }
}

template <class T> void addWeights(const Noise& noise) {
    for (int64_t s = 0; s < noise.sources; ++s) {
        T* g = reinterpret_cast<T*>(noise.target[s]) + noise.from;
        const T w = T(noise.weight[s]);
        for (int64_t cell = 0; cell < noise.to - noise.from; cell += CELLS_PER_MASK) {
            addWhere(noise.masks[cell / CELLS_PER_MASK * SOURCES + s], g + cell, w);
        }
    }
}

inline void addNoise(const Noise& noise, int64_t step) {
    drawBytes(noise, step);
    decideRest(noise, step, decide(noise));
    if (noise.elementBytes == 4) {
        addWeights<float>(noise);
    } else {
        addWeights<double>(noise);
    }
}

}  // namespace
}  // namespace apical
