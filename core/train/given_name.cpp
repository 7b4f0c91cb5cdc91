#include "core/train/given_name.h"

#include <algorithm>
#include <array>

namespace sluice {

namespace {

constexpr std::array given = {SLUICE_MESSAGE("ModelName", "Dense"), SLUICE_MESSAGE("ModelName", "Convolution"),
                              SLUICE_MESSAGE("ModelName", "Small"), SLUICE_MESSAGE("ModelName", "Large"),
                              SLUICE_MESSAGE("ModelName", "LSTM open")};

} // namespace

Sentence givenName(const std::string &name)
{
    const auto found = std::ranges::find(given, name, &Message::text);
    return found == given.end() ? Sentence(Message{"core", "%1"}, name) : Sentence(*found);
}

} // namespace sluice
