// The natural logarithm: the same operations in the same order as org.apical.core.machine.Logarithm.
#pragma once
#include <cstdint>
#include <limits>

namespace apical {
namespace {

template <class T> inline T logarithmOfSpecial(T x) {
    if (x == 0) {
        return -std::numeric_limits<T>::infinity();
    }
    return x == std::numeric_limits<T>::infinity() ? x : std::numeric_limits<T>::quiet_NaN();
}

inline float logarithm(float x) {
    if (!(x > 0) || x == std::numeric_limits<float>::infinity()) {
        return logarithmOfSpecial(x);
    }
    constexpr int32_t sqrtHalf = 0x3f3504f3;
    bool isSubnormal = x < std::numeric_limits<float>::min();
    int32_t raw = __builtin_bit_cast(int32_t, isSubnormal ? x * 0x1p25f : x) - sqrtHalf;
    float n = float((raw >> 23) - (isSubnormal ? 25 : 0));
    float f = __builtin_bit_cast(float, (raw & 0x7fffff) + sqrtHalf) - 1.0f;
    float s = f / (2.0f + f);
    float z = s * s;
    float q = 0x1.e30542p-3f;
    q = q * z + 0x1.24387ap-2f;
    q = q * z + 0x1.999a7cp-2f;
    q = q * z + 0x1.555554p-1f;
    return n * 0x1.62e4p-1f + (f - (s * (f - z * q) - n * 0x1.7f7d1cp-20f));
}

inline double logarithm(double x) {
    if (!(x > 0) || x == std::numeric_limits<double>::infinity()) {
        return logarithmOfSpecial(x);
    }
    constexpr int64_t sqrtHalf = 0x3fe6a09e667f3bcdL;
    bool isSubnormal = x < std::numeric_limits<double>::min();
    int64_t raw = __builtin_bit_cast(int64_t, isSubnormal ? x * 0x1p54 : x) - sqrtHalf;
    double n = double((raw >> 52) - (isSubnormal ? 54 : 0));
    double f = __builtin_bit_cast(double, (raw & 0xfffffffffffffL) + sqrtHalf) - 1.0;
    double s = f / (2.0 + f);
    double z = s * s;
    double q = 0x1.2f15bcaaebdc0p-3;
    q = q * z + 0x1.39a02ecd2d348p-3;
    q = q * z + 0x1.74664d777eaf8p-3;
    q = q * z + 0x1.c71c51c66807fp-3;
    q = q * z + 0x1.249249423e5acp-2;
    q = q * z + 0x1.999999997f8a6p-2;
    q = q * z + 0x1.5555555555593p-1;
    return n * 0x1.62e42feep-1 + (f - (s * (f - z * q) - n * 0x1.a39ef35793c76p-33));
}

}  // namespace
}  // namespace apical
