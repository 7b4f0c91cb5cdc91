#include "core/data/preview_words.h"

namespace sluice {

Sentence countedRows(size_t count)
{
    return Sentence(count == 1 ? SLUICE_MESSAGE("core", "%1 row") : SLUICE_MESSAGE("core", "%1 rows"), count);
}

Sentence countedColumns(size_t count)
{
    return Sentence(count == 1 ? SLUICE_MESSAGE("core", "%1 column") : SLUICE_MESSAGE("core", "%1 columns"), count);
}

Sentence countedSequences(size_t count)
{
    return Sentence(count == 1 ? SLUICE_MESSAGE("core", "%1 sequence") : SLUICE_MESSAGE("core", "%1 sequences"), count);
}

Sentence columnList(const std::vector<std::string> &names)
{
    if (names.empty())
        return Sentence(SLUICE_MESSAGE("core", "no column"));
    const size_t named = names.size() > 6 ? 5 : names.size();
    std::vector<Sentence> parts;
    for (size_t index = 0; index < named; ++index)
        parts.emplace_back(SLUICE_MESSAGE("core", "%1"), names[index]);
    const Sentence list = joined(parts, SLUICE_MESSAGE("core", "%1, %2"));
    if (named == names.size())
        return list;
    return Sentence(SLUICE_MESSAGE("core", "%1 and %2 more"), list, names.size() - named);
}

} // namespace sluice
