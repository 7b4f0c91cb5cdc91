#include "core/nn/isa.h"

#include <cstdlib>
#include <string_view>

extern "C" void openblas_set_num_threads(int count);

namespace sluice {

namespace {

Isa choose()
{
    const char *asked = std::getenv("SLUICE_ISA");
    const std::string_view name = asked ? asked : "";
    if (name == "base")
        return Isa::base;
    if (name == "avx2" && machineHas(Isa::avx2))
        return Isa::avx2;
    for (const Isa path : {Isa::avx512, Isa::avx2})
        if (machineHas(path))
            return path;
    return Isa::base;
}

} // namespace

bool machineHas(Isa path)
{
#ifdef __x86_64__
    __builtin_cpu_init();
    const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    if (path == Isa::avx2)
        return avx2;
    if (path == Isa::avx512)
        return avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
               __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw");
#endif
    return path == Isa::base;
}

Isa isa()
{
    static const Isa chosen = choose();
    return chosen;
}

std::string isaName()
{
    switch (isa()) {
    case Isa::avx512:
        return "avx512";
    case Isa::avx2:
        return "avx2";
    case Isa::base:
        break;
    }
    return "base";
}

void useSingleThreadedBlas()
{
    openblas_set_num_threads(1);
}

} // namespace sluice
