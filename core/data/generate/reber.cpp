#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

#include <array>

namespace sluice {

namespace {

enum Symbol : uint8_t { B, T, P, S, X, V, E };

struct Way {
    Symbol symbol;
    size_t node; ///< where it leads
};

/// The two ways out of each node of the Reber grammar, whose numbers are those of catalogue.h less one; node 5 has one way only.
constexpr std::array<std::array<Way, 2>, 6> grammar = {{
    {{{T, 1}, {P, 2}}},
    {{{S, 1}, {X, 3}}},
    {{{T, 2}, {V, 4}}},
    {{{X, 2}, {S, 5}}},
    {{{P, 3}, {V, 5}}},
    {{{E, 6}, {E, 6}}},
}};
constexpr double usualSteps = 12; // symbols of an embedded string: 9 at least, 12 in the mean

std::vector<std::string> symbols()
{
    return {"B", "T", "P", "S", "X", "V", "E"};
}

/// Strings of the embedded grammar, one after the other, from the random numbers of one stream.
class ReberStrings {
public:
    explicit ReberStrings(const RandomStream &stream) : stream_(&stream) {}

    std::vector<Symbol> next()
    {
        const Symbol outer = coin() ? P : T;
        std::vector<Symbol> string = {B, outer, B};
        for (size_t node = 0; node < grammar.size();) {
            const Way way = grammar[node][coin() ? 1 : 0];
            string.push_back(way.symbol);
            node = way.node;
        }
        string.insert(string.end(), {outer, E});
        return string;
    }

private:
    bool coin() { return below(*stream_, drawn_++, 2) == 1; }

    const RandomStream *stream_;
    uint64_t drawn_ = 0;
};

Dataset noStrings()
{
    return withColumns(DataForm::sequences, {{"symbol", symbols()}, {"next", symbols()}});
}

/// Each symbol with the one that follows.
arma::mat toRows(const std::vector<Symbol> &string, size_t steps)
{
    arma::mat rows(2, steps);
    for (size_t step = 0; step < steps; ++step) {
        rows(0, step) = string[step];
        rows(1, step) = string[step + 1];
    }
    return rows;
}

Dataset makeEmbedded(const Parameters &parameters, uint64_t seed)
{
    auto data = noStrings();
    for (size_t sequence = 0; sequence < whole(parameters, "sequences"); ++sequence) {
        const auto stream = sequenceStream(seed, "reber", sequence);
        const auto string = ReberStrings(stream).next();
        data.sequences.push_back(toRows(string, string.size() - 1));
    }
    return data;
}

Dataset makeContinual(const Parameters &parameters, uint64_t seed)
{
    auto data = noStrings();
    const size_t length = whole(parameters, "length");
    for (size_t sequence = 0; sequence < whole(parameters, "sequences"); ++sequence) {
        const auto stream = sequenceStream(seed, "continual_reber", sequence);
        ReberStrings strings(stream);
        std::vector<Symbol> symbolsSoFar;
        while (symbolsSoFar.size() <= length) {
            const auto string = strings.next();
            symbolsSoFar.insert(symbolsSoFar.end(), string.begin(), string.end());
        }
        data.sequences.push_back(toRows(symbolsSoFar, length));
    }
    return data;
}

Result<void> checkEmbedded(const Parameters &parameters)
{
    return checkTotal(parameters.at("sequences"), usualSteps);
}

} // namespace

Generator embeddedReber()
{
    return {"generate:reber",
            "Embedded Reber grammar",
            "A string's second symbol returns at its end: all else follows from the symbol before, this needs memory.",
            "Hochreiter & Schmidhuber (1997), section 5.1; Cleeremans, Servan-Schreiber & McClelland (1989)",
            SourceGroup::grammar,
            {UsualQuestion::classify, AnsweredAt::every},
            {sequencesRange(1000)},
            makeEmbedded,
            checkEmbedded};
}

Generator continualReber()
{
    return {"generate:continual_reber",
            "Continual embedded Reber grammar",
            "Strings without end or pause: a cell that never forgets fills up, which is why LSTM got its forget gate.",
            "Gers, Schmidhuber & Cummins (2000), section 4",
            SourceGroup::grammar,
            {UsualQuestion::classify, AnsweredAt::every},
            {lengthRange(1, 100), sequencesRange(300)},
            makeContinual};
}

} // namespace sluice
