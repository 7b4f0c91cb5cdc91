#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

#include <array>

namespace sluice {

namespace {

constexpr std::array<const char *, 4> openers = {"(", "[", "{", "<"};
constexpr std::array<const char *, 4> closers = {")", "]", "}", ">"};

/// Whether the next bracket closes one, so that every string of the remaining brackets is as likely as another.
bool closes(double draw, double depth, double remaining)
{
    return draw * 2 * remaining * (depth + 1) < depth * (remaining + depth + 2);
}

/// Symbols are the openers 0 … kinds−1 and the closers kinds … 2·kinds−1; "due" is 0 for none, else 1 + the kind.
arma::mat makeString(const RandomStream &stream, size_t pairs, size_t kinds)
{
    arma::mat rows(3, 2 * pairs);
    std::vector<size_t> open;
    for (size_t step = 0; step < rows.n_cols; ++step) {
        const auto depth = static_cast<double>(open.size());
        const auto remaining = static_cast<double>(rows.n_cols - step);
        if (closes(stream.uniform(2 * step), depth, remaining)) {
            rows(0, step) = static_cast<double>(kinds + open.back());
            open.pop_back();
        } else {
            open.push_back(below(stream, 2 * step + 1, kinds));
            rows(0, step) = static_cast<double>(open.back());
        }
        rows(1, step) = static_cast<double>(open.size());
        rows(2, step) = open.empty() ? 0 : static_cast<double>(1 + open.back());
    }
    return rows;
}

Dataset make(const Parameters &parameters, uint64_t seed)
{
    const size_t kinds = whole(parameters, "kinds");
    std::vector<std::string> symbols(openers.data(), openers.data() + kinds);
    symbols.insert(symbols.end(), closers.data(), closers.data() + kinds);
    std::vector<std::string> due = {"none"};
    due.insert(due.end(), closers.data(), closers.data() + kinds);
    auto data = withColumns(DataForm::sequences, {{"symbol", symbols}, {"depth"}, {"due", due}});
    data.inputs = {"symbol"};
    for (size_t sequence = 0; sequence < whole(parameters, "sequences"); ++sequence)
        data.sequences.push_back(makeString(sequenceStream(seed, "brackets", sequence), whole(parameters, "pairs"), kinds));
    return data;
}

Result<void> check(const Parameters &parameters)
{
    return checkTotal(parameters.at("sequences"), 2 * parameters.at("pairs"));
}

} // namespace

Generator balancedBrackets()
{
    return {"generate:brackets",
            "Balanced brackets",
            "Which bracket must close next? A stack has to be kept in a handful of cells, and depth is what breaks it.",
            "Gers & Schmidhuber (2001), IEEE Transactions on Neural Networks 12(6); strings after Arnold & Sleep (1980)",
            SourceGroup::grammar,
            {UsualQuestion::classify, AnsweredAt::every},
            {{"pairs", 1, 12, 5e4, true, "pairs of brackets of each string"},
             {"kinds", 1, 2, 4, true, "kinds of brackets"},
             sequencesRange(1000)},
            make,
            check};
}

} // namespace sluice
