#include "core/data/data_hash.h"

#include "core/base/sha256.h"

#include <bit>

namespace sluice {

static_assert(std::endian::native == std::endian::little, "hashes are of little-endian numbers");

std::string dataHash(const Dataset &data)
{
    Sha256 hash;
    for (const auto &sequence : data.sequences)
        hash.add({reinterpret_cast<const char *>(sequence.memptr()), sequence.n_elem * sizeof(double)});
    return "sha256:" + hash.finish();
}

} // namespace sluice
