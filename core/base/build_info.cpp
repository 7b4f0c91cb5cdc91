#include "core/base/build_info.h"

namespace sluice {

namespace {

std::string compiler()
{
#ifdef __clang__
    return "clang " + std::to_string(__clang_major__) + "." + std::to_string(__clang_minor__) + "." +
           std::to_string(__clang_patchlevel__);
#else
    return std::string("g++ ") + __VERSION__;
#endif
}

} // namespace

std::string versionNumber()
{
    return SLUICE_VERSION;
}

std::string buildDescription()
{
    return std::string(SLUICE_VERSION) + " (" + SLUICE_BUILD_TYPE + ", " + compiler() + ")";
}

} // namespace sluice
