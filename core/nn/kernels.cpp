#include "core/nn/kernels.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <utility>
#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace sluice::inline SLUICE_PRECISION {

namespace {

namespace base {
#define SLUICE_VECTOR_BYTES 16
#define SLUICE_COLUMNS 4
#define SLUICE_MULTIPLY_ADD(a, b, c) ((a) * (b) + (c))
#define SLUICE_MIN(a, b) ((a) < (b) ? (a) : (b))
#define SLUICE_MAX(a, b) ((a) > (b) ? (a) : (b))
#include "core/nn/kernel_bodies.inc"
#include "core/nn/kernel_undefine.inc"
} // namespace base

#ifdef __x86_64__

#ifdef SLUICE_DOUBLE
#define SLUICE_256(operation) _mm256_##operation##_pd
#define SLUICE_512(operation) _mm512_##operation##_pd
#else
#define SLUICE_256(operation) _mm256_##operation##_ps
#define SLUICE_512(operation) _mm512_##operation##_ps
#endif

#ifdef __clang__
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,fma")
#endif
namespace avx2 {
#define SLUICE_VECTOR_BYTES 32
#define SLUICE_COLUMNS 6
#define SLUICE_MULTIPLY_ADD(a, b, c) SLUICE_256(fmadd)(a, b, c)
#define SLUICE_MIN(a, b) SLUICE_256(min)(a, b)
#define SLUICE_MAX(a, b) SLUICE_256(max)(a, b)
#include "core/nn/kernel_bodies.inc"
#include "core/nn/kernel_undefine.inc"
} // namespace avx2
#ifdef __clang__
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

#ifdef __clang__
#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx512dq,avx512bw,fma"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx512f,avx512vl,avx512dq,avx512bw,fma")
#endif
namespace avx512 {
#define SLUICE_VECTOR_BYTES 64
#define SLUICE_COLUMNS 8
#define SLUICE_MULTIPLY_ADD(a, b, c) SLUICE_512(fmadd)(a, b, c)
#define SLUICE_MIN(a, b) SLUICE_512(min)(a, b)
#define SLUICE_MAX(a, b) SLUICE_512(max)(a, b)
#include "core/nn/kernel_bodies.inc"
#include "core/nn/kernel_undefine.inc"
} // namespace avx512
#ifdef __clang__
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

#endif

} // namespace

const Kernels &kernelsOf(Isa path)
{
    switch (path) {
#ifdef __x86_64__
    case Isa::avx512:
        return avx512::table;
    case Isa::avx2:
        return avx2::table;
#endif
    default:
        return base::table;
    }
}

const Kernels &kernels()
{
    static const Kernels &chosen = kernelsOf(isa());
    return chosen;
}

void packPanels(const Real *source, size_t rows, size_t columns, size_t leading, Real *packed)
{
    for (size_t first = 0; first < rows; first += panelRows) {
        const size_t count = std::min(panelRows, rows - first);
        for (size_t k = 0; k < columns; ++k, packed += panelRows) {
            const Real *from = source + first + k * leading;
            if (count == panelRows) {
                std::copy_n(from, panelRows, packed);
            } else {
                std::copy_n(from, count, packed);
                std::fill(packed + count, packed + panelRows, Real(0));
            }
        }
    }
}

void packPanelsTransposed(const Real *source, size_t rows, size_t columns, size_t leading, Real *packed)
{
    constexpr size_t together = 128; // columns that stay in the first-level cache until all rows of a panel are there
    for (size_t first = 0; first < rows; first += panelRows) {
        const size_t count = std::min(panelRows, rows - first);
        if (count < panelRows)
            std::fill(packed, packed + panelRows * columns, Real(0));
        for (size_t begin = 0; begin < columns; begin += together)
            for (size_t row = 0; row < count; ++row) {
                const Real *line = source + (first + row) * leading;
                for (size_t k = begin; k < std::min(begin + together, columns); ++k)
                    packed[k * panelRows + row] = line[k];
            }
        packed += panelRows * columns;
    }
}

} // namespace sluice::inline SLUICE_PRECISION
