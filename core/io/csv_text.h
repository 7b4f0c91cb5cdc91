#pragma once

#include "core/io/json_value.h"

#include <cmath>
#include <string>

namespace sluice {

/// A cell of a CSV file (RFC 4180).
inline std::string csvCell(const std::string &text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string result = "\"";
    for (const char character : text)
        result += character == '"' ? std::string("\"\"") : std::string(1, character);
    return result + '"';
}

/// Empty where there is no number.
inline std::string csvCell(double number)
{
    return std::isnan(number) ? "" : shortestText(number);
}

} // namespace sluice
