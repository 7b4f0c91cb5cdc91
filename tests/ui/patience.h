#pragma once

namespace sluice::testing {

/// How long a test waits, in milliseconds, for what takes as long as the machine is busy, a training or pages that are filled off
/// the window's thread: a bound for what never comes. Waiting ends as soon as it is there.
inline constexpr int patience = 60000;

} // namespace sluice::testing
