// Picks the level, and hands calls on to it.
#include "library.h"
#include "fused.h"
#include "machine.h"
#include <cstring>

namespace apical {

#if defined(__x86_64__)
extern const Level level_sse2, level_avx2, level_avx512;

namespace {
const Level* const LEVELS[] = {&level_sse2, &level_avx2, &level_avx512};

int count() {
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512vl")) {
        return 3;
    }
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? 2 : 1;
}
}  // namespace
#else
extern const Level level_plain;

namespace {
const Level* const LEVELS[] = {&level_plain};

int count() { return 1; }
}  // namespace
#endif

namespace {
const char* const OPERATIONS[] = {
    "MOV",    "ADD",   "SUB",  "MUL", "DIV", "MADD", "NMADD", "MSUB",   "RELAX",       "GADD",  "DECAY", "EXP",
    "SIGMOID", "LOG",  "SQRT", "COUNTDOWN",  "SELECT", "GT",  "GE",     "LT",          "LE",    "EQ",    "NE",
    "AND",    "OR",    "NOT",  "MIN", "MAX", "ABS",  "NEG",   "FLOOR",  "UNIFORM",     "HIT",   "HIT_GT", "HIT_GT_ZERO",
    "HIT_EQ",
};

const char* const FUSED[] = {APICAL_FUSED_DIGESTS};

template <class T> T& at(int64_t address) { return *reinterpret_cast<T*>(address); }
}  // namespace

int operation_code(const char* name) {
    const int n = sizeof(OPERATIONS) / sizeof(*OPERATIONS);
    for (int k = 0; k < n; ++k) {
        if (std::strcmp(OPERATIONS[k], name) == 0) {
            return k;
        }
    }
    return -1;
}

}  // namespace apical

using namespace apical;

int32_t apicalLevels() { return count(); }
const char* apicalLevelName(int32_t level) { return LEVELS[level]->name; }
int32_t apicalOperation(const char* name) { return operation_code(name); }

int32_t apicalFused(const char* digest) {
    for (int k = 0; FUSED[k] != nullptr; ++k) {
        if (std::strcmp(FUSED[k], digest) == 0) {
            return k;
        }
    }
    return -1;
}

void apicalBind(int64_t program) { LEVELS[at<Program>(program).level]->bindProgram(at<Program>(program)); }

int64_t apicalStep(int64_t program, int64_t step) {
    return LEVELS[at<Program>(program).level]->step(at<Program>(program), step);
}

void apicalAfter(int64_t program, int64_t step) { LEVELS[at<Program>(program).level]->after(at<Program>(program), step); }

int64_t apicalAfterAndStep(int64_t program, int64_t step) {
    return LEVELS[at<Program>(program).level]->afterAndStep(at<Program>(program), step);
}

void apicalBindRows(int64_t rows, int64_t sections) { LEVELS[at<Rows>(rows).level]->bindRows(at<Rows>(rows), sections); }

void apicalRunRow(int64_t rows, int64_t section, int64_t unit, int64_t first, int64_t count) {
    LEVELS[at<Rows>(rows).level]->runRow(at<Rows>(rows), section, unit, first, count);
}

void apicalNoise(int64_t noise, int64_t step) { LEVELS[at<Noise>(noise).level]->addNoise(at<Noise>(noise), step); }

void apicalDeliver(int64_t delivery, int64_t first, int64_t end, double factor) {
    LEVELS[at<Delivery>(delivery).level]->deliver(at<Delivery>(delivery), first, end, factor);
}

void apicalAnnounce(int64_t delivery, int64_t first, int64_t end) {
    constexpr int64_t line = 64;
    const Delivery& d = at<Delivery>(delivery);
    const char* target = reinterpret_cast<const char*>(d.target + first);
    for (int64_t k = 0; k < (end - first) * int64_t(sizeof(int32_t)); k += line) {
        __builtin_prefetch(target + k);
    }
    if (!d.isShared) {
        const char* weight = reinterpret_cast<const char*>(d.weight + first * d.elementBytes);
        for (int64_t k = 0; k < (end - first) * d.elementBytes; k += line) {
            __builtin_prefetch(weight + k);
        }
    }
}
