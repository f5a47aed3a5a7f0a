// What each operation does to one lane: the meaning is that of org.apical.kernel.Op, the bits are those of the machine in Java.
#pragma once
#include "exponential.h"
#include "logarithm.h"
#include <cmath>

namespace apical {
namespace {

// Bits of a number as an integer of its size.
template <class T> struct BitsOf;
template <> struct BitsOf<float> { using type = int32_t; };
template <> struct BitsOf<double> { using type = int64_t; };
template <class T> using Bits = typename BitsOf<T>::type;

template <class T> inline Bits<T> bits(T x) { return __builtin_bit_cast(Bits<T>, x); }
template <class T> inline T number(Bits<T> x) { return __builtin_bit_cast(T, x); }

template <class T> constexpr T FLUSH = T(1e-22);
template <> constexpr double FLUSH<double> = 1e-250;

// The smaller one; NaN if either is; -0 is smaller than 0.
template <class T> inline T smaller(T a, T b) {
    T m = b < a ? b : a;
    m = a == b ? number<T>(bits(a) | bits(b)) : m;
    return b != b ? b : m;
}

template <class T> inline T larger(T a, T b) {
    T m = b > a ? b : a;
    m = a == b ? number<T>(bits(a) & bits(b)) : m;
    return b != b ? b : m;
}

template <class T> inline T magnitude(T a) { return number<T>(bits(a) & ~(Bits<T>(1) << (sizeof(T) * 8 - 1))); }

template <class T> constexpr T WHOLE = T(0x1p23);
template <> constexpr double WHOLE<double> = 0x1p52;

template <class T> inline T roundedDown(T a) {
    bool isWhole = !(magnitude(a) < WHOLE<T>) || a == 0;
    T truncated = T(Bits<T>(isWhole ? T(0) : a));
    T floor = truncated > a ? truncated - 1 : truncated;
    return isWhole ? a : floor;
}

#define APICAL_OPERATION(Name, expression)                                                 \
    struct Name {                                                                           \
        template <class T> static inline T of(T a, [[maybe_unused]] T b, [[maybe_unused]] T c) { return expression; } \
    };

APICAL_OPERATION(Mov, a)
APICAL_OPERATION(Add, a + b)
APICAL_OPERATION(Sub, a - b)
APICAL_OPERATION(Mul, a * b)
APICAL_OPERATION(Div, a / b)
APICAL_OPERATION(Madd, a * b + c)
APICAL_OPERATION(Nmadd, c - a * b)
APICAL_OPERATION(Msub, a * b - c)
APICAL_OPERATION(Relax, a + b * (c - a))
APICAL_OPERATION(Gadd, b + c * (T(1) < a ? T(1) : a))
APICAL_OPERATION(Decay, (a * b + FLUSH<T>) - FLUSH<T>)
APICAL_OPERATION(Exp, exponential(a))
APICAL_OPERATION(Sigmoid, T(1) / (T(1) + exponential(-a)))
APICAL_OPERATION(Log, logarithm(a))
APICAL_OPERATION(Sqrt, std::sqrt(a))
APICAL_OPERATION(Countdown, a - 1 < 0 ? T(0) : a - 1)
APICAL_OPERATION(Select, a != 0 ? b : c)
APICAL_OPERATION(Gt, a > b ? T(1) : T(0))
APICAL_OPERATION(Ge, a >= b ? T(1) : T(0))
APICAL_OPERATION(Lt, a < b ? T(1) : T(0))
APICAL_OPERATION(Le, a <= b ? T(1) : T(0))
APICAL_OPERATION(Eq, a == b ? T(1) : T(0))
APICAL_OPERATION(Ne, a != b ? T(1) : T(0))
APICAL_OPERATION(And, (a != 0) & (b != 0) ? T(1) : T(0))
APICAL_OPERATION(Or, (a != 0) | (b != 0) ? T(1) : T(0))
APICAL_OPERATION(Not, a == 0 ? T(1) : T(0))
APICAL_OPERATION(Min, smaller(a, b))
APICAL_OPERATION(Max, larger(a, b))
APICAL_OPERATION(Abs, magnitude(a))
APICAL_OPERATION(Neg, -a)
APICAL_OPERATION(Floor, roundedDown(a))

// Whether a lane is listed, as 1 or 0. A conjunction is a product: compilers turn that into vectors, and not always an "and".
APICAL_OPERATION(Hit, a != 0 ? T(1) : T(0))
APICAL_OPERATION(HitGt, a > b ? T(1) : T(0))
APICAL_OPERATION(HitGtZero, (a > b ? T(1) : T(0)) * (c == 0 ? T(1) : T(0)))
APICAL_OPERATION(HitEq, a == b ? T(1) : T(0))

#undef APICAL_OPERATION

}  // namespace
}  // namespace apical
