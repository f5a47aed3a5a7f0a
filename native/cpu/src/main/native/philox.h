// Philox 4x32-10 for several units at once, with the numbers of org.apical.core.machine.Philox. Lanes are 64 bits wide and hold
// 32, since vector units multiply 32 by 32 bits only in such lanes.
#pragma once
#include <cstdint>
#if defined(__SSE2__)
#include <immintrin.h>
#endif

namespace apical {
namespace {

#if defined(__AVX512F__)
struct Wide {
    static constexpr int LANES = 8;
    __m512i v;
    static Wide all(uint64_t x) { return {_mm512_set1_epi64(int64_t(x))}; }
    static Wide load(const uint64_t* p) { return {_mm512_loadu_si512(p)}; }
    void store(uint64_t* p) const { _mm512_storeu_si512(p, v); }
    Wide times(Wide o) const { return {_mm512_mul_epu32(v, o.v)}; }
    Wide high() const { return {_mm512_srli_epi64(v, 32)}; }
    Wide operator^(Wide o) const { return {_mm512_xor_si512(v, o.v)}; }
};
#elif defined(__AVX2__)
struct Wide {
    static constexpr int LANES = 4;
    __m256i v;
    static Wide all(uint64_t x) { return {_mm256_set1_epi64x(int64_t(x))}; }
    static Wide load(const uint64_t* p) { return {_mm256_loadu_si256(reinterpret_cast<const __m256i*>(p))}; }
    void store(uint64_t* p) const { _mm256_storeu_si256(reinterpret_cast<__m256i*>(p), v); }
    Wide times(Wide o) const { return {_mm256_mul_epu32(v, o.v)}; }
    Wide high() const { return {_mm256_srli_epi64(v, 32)}; }
    Wide operator^(Wide o) const { return {_mm256_xor_si256(v, o.v)}; }
};
#elif defined(__SSE2__)
struct Wide {
    static constexpr int LANES = 2;
    __m128i v;
    static Wide all(uint64_t x) { return {_mm_set1_epi64x(int64_t(x))}; }
    static Wide load(const uint64_t* p) { return {_mm_loadu_si128(reinterpret_cast<const __m128i*>(p))}; }
    void store(uint64_t* p) const { _mm_storeu_si128(reinterpret_cast<__m128i*>(p), v); }
    Wide times(Wide o) const { return {_mm_mul_epu32(v, o.v)}; }
    Wide high() const { return {_mm_srli_epi64(v, 32)}; }
    Wide operator^(Wide o) const { return {_mm_xor_si128(v, o.v)}; }
};
#else
struct Wide {
    static constexpr int LANES = 1;
    uint64_t v;
    static Wide all(uint64_t x) { return {x}; }
    static Wide load(const uint64_t* p) { return {*p}; }
    void store(uint64_t* p) const { *p = v; }
    Wide times(Wide o) const { return {(v & 0xffffffffu) * (o.v & 0xffffffffu)}; }
    Wide high() const { return {v >> 32}; }
    Wide operator^(Wide o) const { return {v ^ o.v}; }
};
#endif

// Units per call, whatever the width.
constexpr int DRAWN_TOGETHER = 8;

// The 4 words of 8 units: word w of unit i is the low half of words[w][i].
struct Drawn {
    uint64_t words[4][DRAWN_TOGETHER];
};

inline void philox(uint64_t seed, uint32_t stream, uint64_t step, const uint64_t* units, Drawn& drawn) {
    const Wide multiplier0 = Wide::all(0xD2511F53u);
    const Wide multiplier1 = Wide::all(0xCD9E8D57u);
    for (int i = 0; i < DRAWN_TOGETHER; i += Wide::LANES) {
        Wide x0 = Wide::load(units + i);
        Wide x1 = Wide::all(stream);
        Wide x2 = Wide::all(step & 0xffffffffu);
        Wide x3 = Wide::all(step >> 32);
        uint32_t key0 = uint32_t(seed);
        uint32_t key1 = uint32_t(seed >> 32);
        for (int round = 0; round < 10; ++round) {
            Wide product0 = multiplier0.times(x0);
            Wide product1 = multiplier1.times(x2);
            x0 = product1.high() ^ x1 ^ Wide::all(key0);
            x1 = product1;
            x2 = product0.high() ^ x3 ^ Wide::all(key1);
            x3 = product0;
            key0 += 0x9E3779B9u;
            key1 += 0xBB67AE85u;
        }
        x0.store(drawn.words[0] + i);
        x1.store(drawn.words[1] + i);
        x2.store(drawn.words[2] + i);
        x3.store(drawn.words[3] + i);
    }
}

}  // namespace
}  // namespace apical
