#include "core/task/calibration.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sluice {

CalibrationSums::CalibrationSums(size_t bins) : bins_(bins) {}

void CalibrationSums::add(double confidence, bool right)
{
    if (!std::isfinite(confidence))
        return;
    const auto count = static_cast<double>(bins_.size());
    const double place = std::ceil(std::clamp(confidence, 0.0, 1.0) * count) - 1; // a bin holds its upper edge
    Bin &bin = bins_[static_cast<size_t>(std::max(0.0, place))];
    ++bin.count;
    bin.right += right ? 1 : 0;
    bin.confidence += confidence;
}

void CalibrationSums::addLogits(std::span<const float> logits, size_t target)
{
    if (logits.size() == 1) {
        const auto z = static_cast<double>(logits.front());
        return add(1 / (1 + std::exp(-std::abs(z))), target == (z > 0 ? 1U : 0U));
    }
    const auto largest = std::max_element(logits.begin(), logits.end());
    double total = 0;
    for (const float logit : logits)
        total += std::exp(static_cast<double>(logit) - static_cast<double>(*largest));
    add(1 / total, static_cast<size_t>(largest - logits.begin()) == target);
}

Calibration CalibrationSums::result() const
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    Calibration calibration;
    double weighted = 0;
    for (size_t k = 0; k < bins_.size(); ++k) {
        const Bin &own = bins_[k];
        const auto width = static_cast<double>(bins_.size());
        const auto count = static_cast<double>(own.count);
        Calibration::Bin bin{static_cast<double>(k) / width, static_cast<double>(k + 1) / width, own.count, none, none};
        if (own.count > 0) {
            bin.accuracy = static_cast<double>(own.right) / count;
            bin.confidence = own.confidence / count;
            const double apart = std::abs(bin.accuracy - bin.confidence);
            weighted += count * apart;
            calibration.largestError = std::max(calibration.largestError, apart);
        }
        calibration.count += own.count;
        calibration.bins.push_back(bin);
    }
    calibration.expectedError = calibration.count == 0 ? none : weighted / static_cast<double>(calibration.count);
    return calibration;
}

} // namespace sluice
