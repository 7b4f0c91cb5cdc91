#pragma once

#include <QString>

namespace sluice {

/// In the window's language, with a true minus sign; "–" where it is not finite.
QString fixedText(double value, int decimals = 2);
/// And with a plus sign where it is not negative.
QString signedText(double value, int decimals = 2);
/// As short as it can be: "0.5", "−4".
QString plainText(double value);
/// Enough digits to tell any two floats apart, for tooltips.
QString exactText(double value);

} // namespace sluice
