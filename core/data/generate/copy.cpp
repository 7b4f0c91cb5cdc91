#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

namespace sluice {

namespace {

double stepsOf(const Parameters &parameters)
{
    return parameters.at("delay") + 2 * parameters.at("items");
}

/// "1", "2", …, "blank", "go".
std::vector<std::string> symbols(size_t alphabet)
{
    std::vector<std::string> names;
    for (size_t symbol = 1; symbol <= alphabet; ++symbol)
        names.push_back(std::to_string(symbol));
    names.insert(names.end(), {"blank", "go"});
    return names;
}

Dataset make(const Parameters &parameters, uint64_t seed)
{
    const size_t alphabet = whole(parameters, "alphabet");
    const size_t items = whole(parameters, "items");
    const size_t delay = whole(parameters, "delay");
    const auto blank = static_cast<double>(alphabet);
    auto data = withColumns(DataForm::sequences, {{"symbol", symbols(alphabet)}, {"copy", symbols(alphabet)}});
    data.sequences.assign(whole(parameters, "sequences"), arma::mat(2, delay + 2 * items, arma::fill::value(blank)));
    for (size_t sequence = 0; sequence < data.sequences.size(); ++sequence) {
        const auto stream = sequenceStream(seed, "copy", sequence);
        auto &rows = data.sequences[sequence];
        for (size_t item = 0; item < items; ++item) {
            const auto symbol = static_cast<double>(below(stream, item, alphabet));
            rows(0, item) = symbol;
            rows(1, delay + items + item) = symbol;
        }
        rows(0, items + delay - 1) = blank + 1;
    }
    return data;
}

Result<void> check(const Parameters &parameters)
{
    return checkTotal(parameters.at("sequences"), stepsOf(parameters));
}

} // namespace

Generator copyMemory()
{
    return {"generate:copy",
            "Copy memory",
            "Read a few symbols, wait, then repeat them in order: how much must be kept at once, and for how long.",
            "Arjovsky, Shah & Bengio (2016); Hochreiter & Schmidhuber (1997)",
            SourceGroup::memory,
            {UsualQuestion::classify, AnsweredAt::every},
            {{"items", 1, 5, 1000, true, "symbols to remember"},
             {"alphabet", 2, 8, 50, true, "different symbols"},
             {"delay", 1, 20, 1e5, true, "steps between the last symbol and the first copy"},
             sequencesRange()},
            make,
            check};
}

} // namespace sluice
