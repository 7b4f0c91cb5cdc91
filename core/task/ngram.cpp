#include "core/task/ngram.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr double usualDiscount = 0.5;

uint64_t keyOf(uint32_t node, uint32_t token)
{
    return uint64_t{node} << 32 | token;
}

} // namespace

NGramModel::NGramModel(size_t tokens, size_t order) : tokens_(tokens), order_(order), nodes_(1), depths_(1, 0) {}

/// Whether the token follows for the first time.
bool NGramModel::count(Node &node, uint32_t token)
{
    ++node.total;
    const auto found = std::ranges::find(node.followers, token, &Follower::token);
    if (found != node.followers.end()) {
        ++found->count;
        return false;
    }
    node.followers.push_back({token, 1});
    return true;
}

uint32_t NGramModel::child(uint32_t node, uint32_t token)
{
    const auto [place, isNew] = children_.try_emplace(keyOf(node, token), static_cast<uint32_t>(nodes_.size()));
    if (isNew) {
        nodes_.emplace_back();
        depths_.push_back(depths_[node] + 1);
    }
    return place->second;
}

void NGramModel::add(std::span<const uint32_t> newestFirst, uint32_t token)
{
    const auto beginning = static_cast<uint32_t>(tokens_);
    std::vector<uint32_t> path = {0};
    for (size_t back = 0; back + 1 < order_; ++back)
        path.push_back(child(path.back(), back < newestFirst.size() ? newestFirst[back] : beginning));
    // A shorter context counts a token only when it is new to the next longer one.
    for (size_t depth = path.size(); depth-- > 0;)
        if (!count(nodes_[path[depth]], token))
            return;
}

void NGramModel::finish()
{
    std::vector<double> once(order_), twice(order_);
    for (size_t node = 0; node < nodes_.size(); ++node)
        for (const Follower &follower : nodes_[node].followers) {
            once[depths_[node]] += follower.count == 1;
            twice[depths_[node]] += follower.count == 2;
        }
    for (size_t depth = 0; depth < order_; ++depth) {
        const bool both = once[depth] > 0 && twice[depth] > 0;
        discounts_.push_back(both ? once[depth] / (once[depth] + 2 * twice[depth]) : usualDiscount);
    }
}

arma::vec NGramModel::probabilities(std::span<const uint32_t> newestFirst) const
{
    arma::vec result(tokens_);
    result.fill(1 / static_cast<double>(tokens_));
    uint32_t node = 0;
    for (size_t depth = 0; depth < order_; ++depth) {
        if (depth > 0) {
            const auto longer =
                depth <= newestFirst.size() ? children_.find(keyOf(node, newestFirst[depth - 1])) : children_.end();
            if (longer == children_.end())
                break;
            node = longer->second;
        }
        const Node &context = nodes_[node];
        const auto total = static_cast<double>(context.total);
        if (context.total == 0)
            break;
        result *= discounts_[depth] * static_cast<double>(context.followers.size()) / total;
        for (const Follower &follower : context.followers)
            result(follower.token) += (static_cast<double>(follower.count) - discounts_[depth]) / total;
    }
    return result;
}

} // namespace sluice
