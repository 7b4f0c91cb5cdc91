#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/data/parameters.h"
#include "core/data/source_group.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sluice {

/// Data that is made, not read. Each of them is a file of core/data/generate/ and a line of generators.cpp; what it makes stands in
/// core/data/generate/catalogue.h.
struct Generator {
    std::string id; ///< "generate:hold"
    std::string title;
    std::string teaches;   ///< one sentence
    std::string reference; ///< where it was published, or empty
    SourceGroup group;
    UsualTask usual;
    std::vector<ParameterRange> parameters;
    Dataset (*make)(const Parameters &, uint64_t seed); ///< of complete parameters that passed `check`
    /// What single ranges cannot say, of complete parameters that are in range; none where there is nothing more to say.
    Result<void> (*check)(const Parameters &) = nullptr;
};

/// All of them, group by group, in the order of the menus.
const std::vector<Generator> &generators();

Provenance generatedProvenance(const Generator &generator);

/// Errors: a parameter the generator does not have, one out of its range, parameters that do not go together, more than 20
/// million steps in all.
Result<Dataset> generate(const Generator &generator, const Parameters &asked, uint64_t seed);

} // namespace sluice
