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
    static Wide joined(Wide low, Wide high) {
        return {_mm512_mask_blend_epi32(0xAAAA, low.v, _mm512_slli_epi64(high.v, 32))};
    }
    static void storePairs(uint64_t* p, Wide first, Wide second) {
        const __m512i low = _mm512_setr_epi64(0, 8, 1, 9, 2, 10, 3, 11);
        const __m512i high = _mm512_setr_epi64(4, 12, 5, 13, 6, 14, 7, 15);
        _mm512_storeu_si512(p, _mm512_permutex2var_epi64(first.v, low, second.v));
        _mm512_storeu_si512(p + 8, _mm512_permutex2var_epi64(first.v, high, second.v));
    }
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
    static Wide joined(Wide low, Wide high) { return {_mm256_blend_epi32(low.v, _mm256_slli_epi64(high.v, 32), 0xAA)}; }
    static void storePairs(uint64_t* p, Wide first, Wide second) {
        const __m256i even = _mm256_unpacklo_epi64(first.v, second.v);
        const __m256i odd = _mm256_unpackhi_epi64(first.v, second.v);
        Wide{_mm256_permute2x128_si256(even, odd, 0x20)}.store(p);
        Wide{_mm256_permute2x128_si256(even, odd, 0x31)}.store(p + 4);
    }
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
    static Wide joined(Wide low, Wide high) {
        return {_mm_or_si128(_mm_and_si128(low.v, _mm_set1_epi64x(0xffffffff)), _mm_slli_epi64(high.v, 32))};
    }
    static void storePairs(uint64_t* p, Wide first, Wide second) {
        Wide{_mm_unpacklo_epi64(first.v, second.v)}.store(p);
        Wide{_mm_unpackhi_epi64(first.v, second.v)}.store(p + 2);
    }
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
    static Wide joined(Wide low, Wide high) { return {(low.v & 0xffffffffu) | high.v << 32}; }
    static void storePairs(uint64_t* p, Wide first, Wide second) {
        p[0] = first.v;
        p[1] = second.v;
    }
    Wide times(Wide o) const { return {(v & 0xffffffffu) * (o.v & 0xffffffffu)}; }
    Wide high() const { return {v >> 32}; }
    Wide operator^(Wide o) const { return {v ^ o.v}; }
};
#endif

// Where a generator stands: what is the same for all units of a draw.
struct Address {
    uint64_t seed;
    uint32_t stream;
    uint64_t step;
};

// Words 0 to 3 of some vectors of units; only the low halves of lanes count. Several vectors at a time hide the time that a product
// takes.
template <int Count> struct Vectors {
    static constexpr int UNITS = Count * Wide::LANES;
    Wide word[4][Count];
};

template <int Count> inline void philox(const Address& address, const uint64_t* units, Vectors<Count>& x) {
    const Wide multiplier0 = Wide::all(0xD2511F53u);
    const Wide multiplier1 = Wide::all(0xCD9E8D57u);
    for (int i = 0; i < Count; ++i) {
        x.word[0][i] = Wide::load(units + i * Wide::LANES);
        x.word[1][i] = Wide::all(address.stream);
        x.word[2][i] = Wide::all(address.step & 0xffffffffu);
        x.word[3][i] = Wide::all(address.step >> 32);
    }
    uint32_t key0 = uint32_t(address.seed);
    uint32_t key1 = uint32_t(address.seed >> 32);
    for (int round = 0; round < 10; ++round) {
        for (int i = 0; i < Count; ++i) {
            const Wide product0 = multiplier0.times(x.word[0][i]);
            const Wide product1 = multiplier1.times(x.word[2][i]);
            x.word[0][i] = product1.high() ^ x.word[1][i] ^ Wide::all(key0);
            x.word[1][i] = product1;
            x.word[2][i] = product0.high() ^ x.word[3][i] ^ Wide::all(key1);
            x.word[3][i] = product0;
        }
        key0 += 0x9E3779B9u;
        key1 += 0xBB67AE85u;
    }
}

// One word of each of up to 16 units, as the low half of a number.
constexpr int FEW = 16;

inline void philoxWord(const Address& address, const uint64_t* units, int n, int word, uint64_t* result) {
    for (int from = 0; from < n; from += Wide::LANES) {
        Vectors<1> drawn;
        philox(address, units + from, drawn);
        drawn.word[word][0].store(result + from);
    }
}

}  // namespace
}  // namespace apical
