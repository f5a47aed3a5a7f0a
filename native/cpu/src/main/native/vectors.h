// Vectors of one instruction-set level, by the compiler's vector types.
#pragma once
#include <cstdint>
#include <cstring>

namespace apical {
namespace {

#if defined(__AVX512F__)
constexpr int VECTOR_BYTES = 64;
constexpr int64_t TILE_ROWS = 12;  // 24 sums, two vectors of B and a number of A: 27 of 32 registers
#elif defined(__AVX__)
constexpr int VECTOR_BYTES = 32;
constexpr int64_t TILE_ROWS = 6;   // 15 of 16 registers
#else
constexpr int VECTOR_BYTES = 16;
constexpr int64_t TILE_ROWS = 6;
#endif

template <class T> struct VectorOf {
    typedef T type __attribute__((vector_size(VECTOR_BYTES)));
};
template <class T> using Vector = typename VectorOf<T>::type;

template <class T> constexpr int64_t LANES = VECTOR_BYTES / sizeof(T);
template <class T> constexpr int64_t TILE_COLUMNS = 2 * LANES<T>;

// Not std::min: the linker might take the one that was compiled for another level.
inline int64_t least(int64_t a, int64_t b) { return a < b ? a : b; }

template <class T> inline Vector<T> load(const T* from) {
    Vector<T> v;
    std::memcpy(&v, from, sizeof v);
    return v;
}

template <class T> inline void store(T* to, Vector<T> v) { std::memcpy(to, &v, sizeof v); }

}  // namespace
}  // namespace apical
