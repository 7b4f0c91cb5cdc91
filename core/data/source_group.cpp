#include "core/data/source_group.h"

namespace sluice {

const char *groupName(SourceGroup group)
{
    switch (group) {
    case SourceGroup::real:
        return "real data";
    case SourceGroup::signal:
        return "signals";
    case SourceGroup::memory:
        return "memory tasks";
    case SourceGroup::grammar:
        return "grammars";
    case SourceGroup::table:
        break;
    }
    return "tables";
}

} // namespace sluice
