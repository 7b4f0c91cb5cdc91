#include "core/base/listed.h"

namespace sluice {

Sentence listed(const std::vector<std::string> &names)
{
    constexpr Message itself{"core", "%1"};
    std::vector<Sentence> items;
    for (const std::string &name : names)
        items.emplace_back(itself, name);
    return items.empty() ? Sentence(itself, std::string()) : joined(items, SLUICE_MESSAGE("List", "%1, %2"));
}

} // namespace sluice
