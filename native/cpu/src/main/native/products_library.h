// What Java calls for matrix products. Addresses are of the structures of products.h.
#pragma once
#include <cstdint>

void apicalMultiply(int64_t product);
void apicalUnfold(int64_t lowering);
void apicalFold(int64_t lowering);
void apicalFillRows(int64_t numbers);
void apicalSumRows(int64_t numbers);

// What a function without arguments says.
inline const char* apicalTextOf(int64_t function) { return reinterpret_cast<const char* (*)()>(function)(); }
