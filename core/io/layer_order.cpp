#include "core/io/layer_order.h"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace sluice {

namespace {

constexpr size_t mostTries = 20'000; // of orders

bool isDense(const ReadLayer &layer)
{
    return std::holds_alternative<DenseSpec>(layer.spec);
}

/// Numbers in names count as numbers: "layer 2" before "layer 10".
bool naturallyBefore(const std::string &one, const std::string &other)
{
    size_t a = 0, b = 0;
    const auto digit = [](const std::string &text, size_t at) {
        return at < text.size() && std::isdigit(static_cast<unsigned char>(text[at]));
    };
    while (a < one.size() && b < other.size()) {
        if (!digit(one, a) || !digit(other, b)) {
            if (one[a] != other[b])
                return one[a] < other[b];
            ++a;
            ++b;
            continue;
        }
        const size_t beginA = a, beginB = b;
        while (digit(one, a))
            ++a;
        while (digit(other, b))
            ++b;
        if (a - beginA != b - beginB)
            return a - beginA < b - beginB;
        if (const int order = one.compare(beginA, a - beginA, other, beginB, b - beginB); order != 0)
            return order < 0;
    }
    return one.size() - a < other.size() - b;
}

/// Finds an order in which the layers' sizes fit each other.
class LayerOrder {
public:
    LayerOrder(const std::vector<ReadLayer> &layers, const ExpectedSizes &expected, bool headWanted)
        : layers_(layers), expected_(expected), headWanted_(headWanted)
    {
    }

    /// Places in the list, or nothing. `preferred`: all places, those to be tried first in front.
    std::optional<std::vector<size_t>> find(const std::vector<size_t> &preferred)
    {
        preferred_ = preferred;
        tries_ = 0;
        chosen_.clear();
        used_.assign(layers_.size(), false);
        return extend() ? std::optional(chosen_) : std::nullopt;
    }
    /// Whether the layers fit in just that order.
    bool fits(const std::vector<size_t> &order)
    {
        chosen_.clear();
        for (const size_t place : order) {
            if (!follows(place))
                return false;
            chosen_.push_back(place);
        }
        return ends();
    }

private:
    size_t givenTo(size_t number) const { return number == 0 ? expected_.features : layers_[chosen_[number - 1]].outputs; }
    /// Whether a dense layer among those chosen sees a window: then there are no steps any more.
    bool flattened() const
    {
        for (size_t number = 0; number < chosen_.size(); ++number)
            if (const size_t given = givenTo(number); given > 0 && layers_[chosen_[number]].inputs != given)
                return true;
        return false;
    }
    /// Whether a layer can come next.
    bool follows(size_t place) const
    {
        const ReadLayer &layer = layers_[place];
        if (mixesSteps(layer.spec) && flattened())
            return false;
        const size_t given = givenTo(chosen_.size());
        if (given == 0 || layer.inputs == given)
            return true;
        // A window, flattened: before the first dense layer of a network without a recurrent one.
        const bool first = std::ranges::none_of(
            chosen_, [&](size_t before) { return isDense(layers_[before]) || isRecurrent(layers_[before].spec); });
        return first && isDense(layer) && layer.inputs % given == 0;
    }
    bool ends() const
    {
        const ReadLayer &last = layers_[chosen_.back()];
        if (!isDense(last))
            return !headWanted_;
        return expected_.outputs == 0 || last.outputs == expected_.outputs;
    }
    bool extend()
    {
        if (++tries_ > mostTries)
            return false;
        if (chosen_.size() == layers_.size())
            return ends();
        for (const size_t place : preferred_) {
            if (used_[place] || !follows(place))
                continue;
            used_[place] = true;
            chosen_.push_back(place);
            if (extend())
                return true;
            chosen_.pop_back();
            used_[place] = false;
        }
        return false;
    }

    const std::vector<ReadLayer> &layers_;
    ExpectedSizes expected_;
    bool headWanted_; ///< the last one is to be dense
    std::vector<size_t> preferred_, chosen_;
    std::vector<bool> used_;
    size_t tries_ = 0;
};

} // namespace

std::optional<std::vector<size_t>> orderOf(const std::vector<ReadLayer> &layers, const ExpectedSizes &expected)
{
    std::vector<size_t> inFile(layers.size());
    std::iota(inFile.begin(), inFile.end(), size_t{0});
    std::vector<size_t> preferred = inFile;
    std::ranges::sort(preferred, [&](size_t a, size_t b) { return naturallyBefore(layers[a].name, layers[b].name); });
    std::stable_partition(preferred.begin(), preferred.end(), [&](size_t place) { return layers[place].name != "head"; });
    const std::vector<size_t> byName = preferred;
    std::stable_partition(preferred.begin(), preferred.end(), [&](size_t place) { return !isDense(layers[place]); });
    for (const bool headWanted : {true, false})
        for (const ExpectedSizes &sizes : {expected, ExpectedSizes{}}) {
            LayerOrder order(layers, sizes, headWanted);
            for (const auto &whole : {inFile, byName})
                if (order.fits(whole))
                    return whole;
            if (auto found = order.find(preferred))
                return found;
        }
    return {};
}

} // namespace sluice
