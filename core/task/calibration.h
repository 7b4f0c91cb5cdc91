#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace sluice {

/// How far confidence and accuracy are apart (Guo, Pleiss, Sun & Weinberger 2017, "On calibration of modern neural networks", section 2).
///
///     confidence of an answer = the probability of the likeliest class; M bins of equal width over 0 … 1, each with its upper edge
///     ECE = Σ_m |B_m| / n · |accuracy(B_m) − confidence(B_m)|        MCE = max_m of the same difference
struct Calibration {
    struct Bin {
        double from = 0, to = 1;
        size_t count = 0;
        double accuracy = 0;   ///< share of right answers; NaN where the bin is empty
        double confidence = 0; ///< mean; NaN where the bin is empty
    };
    std::vector<Bin> bins;
    size_t count = 0;
    double expectedError = 0; ///< ECE; NaN without answers
    double largestError = 0;  ///< MCE
};

/// Counts answers into bins.
class CalibrationSums {
public:
    explicit CalibrationSums(size_t bins = 15); ///< as in the paper

    void add(double confidence, bool right);
    /// One logit a class (one logit in all for two classes), and the target's class number.
    void addLogits(std::span<const float> logits, size_t target);
    Calibration result() const;

private:
    struct Bin {
        size_t count = 0, right = 0;
        double confidence = 0;
    };
    std::vector<Bin> bins_;
};

} // namespace sluice
