// What Java calls. Addresses are of the structures of machine.h.
#pragma once
#include <cstdint>

// How many levels this processor runs, from the most general one; the last is the fastest.
int32_t apicalLevels();
const char* apicalLevelName(int32_t level);

// The number of an operation; -1 if there is none of that name.
int32_t apicalOperation(const char* name);

// The number of the loop for a section, by the digest of its shape; -1 if there is none.
int32_t apicalFused(const char* digest);

// The address of a direct buffer.
inline int64_t apicalAddress(void* buffer) { return reinterpret_cast<int64_t>(buffer); }

void apicalBind(int64_t program);
int64_t apicalStep(int64_t program, int64_t step);
void apicalAfter(int64_t program, int64_t step);
int64_t apicalAfterAndStep(int64_t program, int64_t step);
void apicalBindRows(int64_t rows, int64_t sections);
void apicalRunRow(int64_t rows, int64_t section, int64_t unit, int64_t first, int64_t count);
void apicalDeliver(int64_t delivery, int64_t first, int64_t end, double factor);
void apicalAnnounce(int64_t delivery, int64_t first, int64_t end);
void apicalNoise(int64_t noise, int64_t step);
