// The exponential function: the same operations in the same order as org.apical.core.machine.Exponential.
#pragma once
#include <cstdint>

namespace apical {
namespace {

inline float exponential(float a) {
    constexpr float magic = 0x1.8p23f;
    float x = 89.0f < a ? 89.0f : a;
    x = x < -88.0f ? -88.0f : x;
    float shifted = x * 0x1.715476p0f + magic;
    float n = shifted - magic;
    float r = (x - n * 0x1.62e4p-1f) - n * 0x1.7f7d1cp-20f;
    float q = 0x1.6a2352p-10f;
    q = q * r + 0x1.123a6cp-7f;
    q = q * r + 0x1.5558f4p-5f;
    q = q * r + 0x1.555490p-3f;
    q = q * r + 0x1.fffffcp-2f;
    float p = (q * (r * r) + r) + 1.0f;
    int32_t power = __builtin_bit_cast(int32_t, shifted) - __builtin_bit_cast(int32_t, magic);
    uint32_t exponent = uint32_t(power + 127) << 23;
    return p * __builtin_bit_cast(float, exponent);
}

inline double exponential(double a) {
    constexpr double magic = 0x1.8p52;
    double x = 710.0 < a ? 710.0 : a;
    x = x < -709.0 ? -709.0 : x;
    double shifted = x * 0x1.71547652b82fep0 + magic;
    double n = shifted - magic;
    double r = (x - n * 0x1.62e42feep-1) - n * 0x1.a39ef35793c76p-33;
    double q = 0x1.ad7f02ab63a0ap-26;
    q = q * r + 0x1.28adce733963cp-22;
    q = q * r + 0x1.71df262c451e0p-19;
    q = q * r + 0x1.a01999adcb23cp-16;
    q = q * r + 0x1.a01a0129b4612p-13;
    q = q * r + 0x1.6c16c1844b01cp-10;
    q = q * r + 0x1.1111111127e83p-7;
    q = q * r + 0x1.55555555507f1p-5;
    q = q * r + 0x1.55555555554f9p-3;
    q = q * r + 0x1.000000000000ap-1;
    double p = (q * (r * r) + r) + 1.0;
    int64_t power = __builtin_bit_cast(int64_t, shifted) - __builtin_bit_cast(int64_t, magic);
    uint64_t exponent = uint64_t(power + 1023) << 52;
    return p * __builtin_bit_cast(double, exponent);
}

}  // namespace
}  // namespace apical
