// The loops of the machine: one per operation, pattern of operands and type, and the table of them.
#pragma once
#include "machine.h"
#include "operations.h"
#include "philox.h"

namespace apical {
namespace {

// Vectors of every level divide this many lanes.
constexpr int LANES_AT_ONCE = 16;

template <class T> inline T* lanesAt(int64_t address, int64_t moves, const Block& block) {
    return reinterpret_cast<T*>(address) + block.first * moves;
}

// d = F(a, b, c) on all lanes; operands that are one number are read once.
template <class T, class F, int Pattern> void apply(const Operation& o, const Block& block) {
    T* d = lanesAt<T>(o.dest, o.destMoves, block);
    const T* a = lanesAt<T>(o.source[0], o.moves[0], block);
    const T* b = lanesAt<T>(o.source[1], o.moves[1], block);
    const T* c = lanesAt<T>(o.source[2], o.moves[2], block);
    const T x = *a;
    const T y = *b;
    const T z = *c;
    const int n = (o.isSingle ? LANES_AT_ONCE : block.lanes) & ~(LANES_AT_ONCE - 1);
#pragma GCC ivdep
    for (int i = 0; i < n; ++i) {
        d[i] = F::template of<T>(Pattern & 1 ? x : a[i], Pattern & 2 ? y : b[i], Pattern & 4 ? z : c[i]);
    }
}

// Appends the units of lanes that meet a condition. Mostly none does: all lanes are tested without a branch, then 64 at a time.
template <class T, class F, int Pattern> void list(const Operation& o, const Block& block) {
    constexpr int tested = 64;
    const T* a = lanesAt<T>(o.source[0], o.moves[0], block);
    const T* b = lanesAt<T>(o.source[1], o.moves[1], block);
    const T* c = lanesAt<T>(o.source[2], o.moves[2], block);
    const T x = *a;
    const T y = *b;
    const T z = *c;
    int32_t* units = reinterpret_cast<int32_t*>(o.dest);
    int64_t& length = *reinterpret_cast<int64_t*>(o.destMoves);
    auto mark = [&](int i) {
        return F::template of<T>(Pattern & 1 ? x : a[i], Pattern & 2 ? y : b[i], Pattern & 4 ? z : c[i]);
    };
    auto anyOf = [&](int from, int to) {
        Bits<T> any = 0;
        for (int i = from; i < to; ++i) {
            any |= bits<T>(mark(i));
        }
        return any != 0;
    };
    if (!anyOf(0, block.lanes & ~(LANES_AT_ONCE - 1))) {
        return;
    }
    for (int from = 0; from < block.real; from += tested) {
        if (!anyOf(from, from + tested)) {
            continue;
        }
        const int to = from + tested < block.real ? from + tested : block.real;
        for (int i = from; i < to; ++i) {
            if (mark(i) != 0) {
                units[length++] = int32_t(block.first + i);
            }
        }
    }
}

template <class T> inline T uniform(uint32_t word);
template <> inline double uniform<double>(uint32_t word) { return (word + 0.5) * 0x1p-32; }
template <> inline float uniform<float>(uint32_t word) {
    const float x = float(uniform<double>(word));
    return x < 0x1.fffffep-1f ? x : 0x1.fffffep-1f;
}

// d = draw k of each unit; draws 0 to 3 share an address, 4 to 7 the next, and so on.
template <class T> void draw(const Operation& o, const Block& block) {
    T* d = lanesAt<T>(o.dest, o.destMoves, block);
    const Program& program = *block.program;
    const uint64_t step = uint64_t(block.step) | uint64_t(o.pattern / 4) << 56;
    const Address address = {uint64_t(program.seed), uint32_t(program.stream), step};
    for (int from = 0; from < block.real; from += FEW) {
        const int n = block.real - from < FEW ? block.real - from : FEW;
        uint64_t units[FEW] = {};
        for (int i = 0; i < n; ++i) {
            units[i] = uint32_t(block.units != nullptr ? block.units[from + i] : int32_t(block.first + from + i));
        }
        uint64_t words[FEW];
        philoxWord(address, units, n, int(o.pattern % 4), words);
        for (int i = 0; i < n; ++i) {
            d[from + i] = uniform<T>(uint32_t(words[i]));
        }
    }
}

template <class T, class F> Kernel unary(int64_t pattern) {
    return pattern & 1 ? apply<T, F, 7> : apply<T, F, 6>;
}

template <class T, class F> Kernel binary(int64_t pattern) {
    static constexpr Kernel all[4] = {apply<T, F, 4>, apply<T, F, 5>, apply<T, F, 6>, apply<T, F, 7>};
    return all[pattern & 3];
}

template <class T, class F> Kernel ternary(int64_t pattern) {
    static constexpr Kernel all[8] = {apply<T, F, 0>, apply<T, F, 1>, apply<T, F, 2>, apply<T, F, 3>,
                                      apply<T, F, 4>, apply<T, F, 5>, apply<T, F, 6>, apply<T, F, 7>};
    return all[pattern & 7];
}

template <class T, class F> Kernel listing(int64_t pattern) {
    static constexpr Kernel all[8] = {list<T, F, 0>, list<T, F, 1>, list<T, F, 2>, list<T, F, 3>,
                                      list<T, F, 4>, list<T, F, 5>, list<T, F, 6>, list<T, F, 7>};
    return all[pattern & 7];
}

// By the number of an operation; the order is that of operation_code.
template <class T> Kernel kernel(int64_t code, int64_t pattern) {
    using Choice = Kernel (*)(int64_t);
    static constexpr Choice all[] = {
        unary<T, Mov>,      binary<T, Add>,     binary<T, Sub>,    binary<T, Mul>,     binary<T, Div>,
        ternary<T, Madd>,   ternary<T, Nmadd>,  ternary<T, Msub>,  ternary<T, Relax>,  ternary<T, Gadd>,
        binary<T, Decay>,   unary<T, Exp>,      unary<T, Sigmoid>, unary<T, Log>,      unary<T, Sqrt>,
        unary<T, Countdown>, ternary<T, Select>, binary<T, Gt>,    binary<T, Ge>,      binary<T, Lt>,
        binary<T, Le>,      binary<T, Eq>,      binary<T, Ne>,     binary<T, And>,     binary<T, Or>,
        unary<T, Not>,      binary<T, Min>,     binary<T, Max>,    unary<T, Abs>,      unary<T, Neg>,
        unary<T, Floor>,    nullptr,            listing<T, Hit>,   listing<T, HitGt>,  listing<T, HitGtZero>,
        listing<T, HitEq>,
    };
    return all[code] == nullptr ? draw<T> : all[code](pattern);
}

}  // namespace
}  // namespace apical
