#include "core/base/build_info.h"

namespace sluice {

std::string versionNumber()
{
    return SLUICE_VERSION;
}

std::string buildDescription()
{
    return std::string(SLUICE_VERSION) + " (" + SLUICE_BUILD_TYPE + ", " + "g++ " + __VERSION__ + ")";
}

} // namespace sluice
