#pragma once

#include <armadillo>
#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace sluice {

/// An n-gram model of tokens 0 … K−1: interpolated Kneser–Ney (Kneser & Ney 1995; Chen & Goodman 1999, section 4.1.6, equation 21),
///
///     p_m(w | c) = max(n(c w) − D_m, 0) / Σ_v n(c v)  +  D_m N(c) / Σ_v n(c v) · p_{m−1}(w | c without its oldest token)
///
/// where N(c) is how many different tokens follow c. Of the longest contexts n(c w) counts how often c w was seen; of shorter ones
/// how many different tokens were seen before c w. p_0 is 1 / K, and a context that was never seen leaves p to the shorter one.
/// D_m = n₁ / (n₁ + 2 n₂) with the numbers of c w counted once and twice (Ney, Essen & Kneser 1994), 1/2 where n₁ or n₂ is 0.
/// What came before the first token of a sequence is a token of its own.
class NGramModel {
public:
    /// `order`: n, tokens of a context and the one that follows.
    NGramModel(size_t tokens, size_t order);

    size_t order() const { return order_; }
    /// Counts the token that follows a context, the newest token of the context first. A context shorter than order − 1 is the
    /// beginning of a sequence.
    void add(std::span<const uint32_t> newestFirst, uint32_t token);
    /// To be called once, after all has been counted.
    void finish();
    /// The distribution over the tokens after a context. Of one shorter than order − 1 no more is known than that.
    arma::vec probabilities(std::span<const uint32_t> newestFirst) const;

private:
    struct Follower {
        uint32_t token;
        uint32_t count;
    };
    struct Node {
        std::vector<Follower> followers;
        uint64_t total = 0;
    };

    static bool count(Node &node, uint32_t token);
    uint32_t child(uint32_t node, uint32_t token);

    size_t tokens_;
    size_t order_;
    std::vector<Node> nodes_;                         ///< a context each; the empty one first
    std::vector<size_t> depths_;                      ///< tokens of each context
    std::unordered_map<uint64_t, uint32_t> children_; ///< (node, token before it) → node
    std::vector<double> discounts_;                   ///< by depth
};

} // namespace sluice
