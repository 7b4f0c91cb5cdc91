#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

#include <cmath>

namespace sluice {

namespace {

constexpr size_t distractors = 4;
constexpr double x = 4;
constexpr double start = 6;
constexpr double end = 7;

std::vector<std::string> symbols()
{
    return {"a", "b", "c", "d", "X", "Y", "E", "B"};
}

/// Where one of the symbols to remember stands, as parts of `length`.
struct Place {
    double from;
    double to;
};

/// "XX", "XY", …: the first symbol counts most.
std::vector<std::string> orders(size_t count)
{
    std::vector<std::string> names = {""};
    for (size_t symbol = 0; symbol < count; ++symbol) {
        std::vector<std::string> longer;
        for (const auto &name : names)
            longer.insert(longer.end(), {name + "X", name + "Y"});
        names = std::move(longer);
    }
    return names;
}

arma::mat makeSequence(const RandomStream &stream, size_t length, const std::vector<Place> &places)
{
    const size_t steps = length + below(stream, 0, length / 10 + 1);
    arma::mat rows(2, steps);
    for (size_t step = 1; step + 1 < steps; ++step)
        rows(0, step) = static_cast<double>(below(stream, 2 * places.size() + step, distractors));
    rows(0, 0) = start;
    rows(0, steps - 1) = end;
    double order = 0;
    for (size_t place = 0; place < places.size(); ++place) {
        const auto from = static_cast<size_t>(std::lround(places[place].from * static_cast<double>(length)));
        const auto to = static_cast<size_t>(std::lround(places[place].to * static_cast<double>(length)));
        const auto which = static_cast<double>(below(stream, 2 * place + 1, 2));
        rows(0, from + below(stream, 2 * place + 2, to - from + 1)) = x + which;
        order = 2 * order + which;
    }
    rows.row(1).fill(order);
    return rows;
}

Dataset makeSequences(const char *generator, const std::vector<Place> &places, const Parameters &parameters, uint64_t seed)
{
    auto data = withColumns(DataForm::sequences, {{"symbol", symbols()}, {"order", orders(places.size())}});
    for (size_t sequence = 0; sequence < whole(parameters, "sequences"); ++sequence)
        data.sequences.push_back(makeSequence(sequenceStream(seed, generator, sequence), whole(parameters, "length"), places));
    return data;
}

Dataset makeTwo(const Parameters &parameters, uint64_t seed)
{
    return makeSequences("temporal_order", {{0.1, 0.2}, {0.5, 0.6}}, parameters, seed);
}

Dataset makeThree(const Parameters &parameters, uint64_t seed)
{
    return makeSequences("temporal_order_3", {{0.1, 0.2}, {0.33, 0.43}, {0.66, 0.76}}, parameters, seed);
}

std::vector<ParameterRange> ranges()
{
    return {{"length", 10, 50, 1e5, true, "steps of the shortest sequences; the longest have a tenth more"}, sequencesRange()};
}

} // namespace

Generator temporalOrderOfTwo()
{
    return {"generate:temporal_order",
            "Temporal order",
            "Which came first? Two symbols among many that mean nothing, and only their order counts.",
            "Hochreiter & Schmidhuber (1997), section 5.6, task 6a",
            SourceGroup::memory,
            {UsualQuestion::classify, AnsweredAt::last},
            ranges(),
            makeTwo};
}

Generator temporalOrderOfThree()
{
    return {"generate:temporal_order_3",
            "Temporal order of three",
            "Three symbols to remember in order, eight answers: how much a few cells can keep apart.",
            "Hochreiter & Schmidhuber (1997), section 5.6, task 6b",
            SourceGroup::memory,
            {UsualQuestion::classify, AnsweredAt::last},
            ranges(),
            makeThree};
}

} // namespace sluice
