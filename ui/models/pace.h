#pragma once

#include <QString>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <utility>

namespace sluice {

/// Updates per drawn frame, also less than one; none is full speed.
using Pace = std::optional<double>;

/// The pace slider: 0 is three batches a second, then each position is the same ratio, the last one is full speed.
inline constexpr int paceSteps = 60;
Pace paceAt(int position);
int positionOf(Pace pace);

/// Time left, from how fast the newest updates came. Times in seconds on any clock that only goes forward.
class RateEstimate {
public:
    void clear() { seen_.clear(); }
    void add(double seconds, uint64_t step);
    /// Until `lastStep`; none where too little was seen.
    std::optional<double> left(uint64_t lastStep) const;

private:
    std::deque<std::pair<double, uint64_t>> seen_; ///< of the newest few seconds
};

/// "0.4 s", "6 s", "3 min 20 s", "2 h 5 min": as much as anyone wants to know.
QString durationText(double seconds);

} // namespace sluice
