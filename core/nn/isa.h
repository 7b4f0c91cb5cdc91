#pragma once

#include <cstddef>
#include <string>

namespace sluice {

/// The three instruction paths of the numeric kernels.
enum class Isa { base, avx2, avx512 };

/// The path in use: the best this machine has, or what SLUICE_ISA (base, avx2, avx512) asks for where the machine has it.
/// Decided once, at the first call.
Isa isa();
bool machineHas(Isa path);
std::string isaName();

/// BLAS runs single-threaded inside Sluice: threads work on shards. Call once at start.
void useSingleThreadedBlas();

} // namespace sluice
