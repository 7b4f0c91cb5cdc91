#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

#include <array>
#include <cmath>

namespace sluice {

namespace {

constexpr size_t unseen = 1000; // steps before the first one shown
using Coefficients = std::array<double, 4>;

Coefficients coefficients(const Parameters &parameters)
{
    return {parameters.at("phi1"), parameters.at("phi2"), parameters.at("phi3"), parameters.at("phi4")};
}

/// Whether all roots of 1 − φ₁z − … − φ₄z⁴ lie outside the unit circle: the Levinson–Durbin recursion taken backwards finds every
/// partial autocorrelation between −1 and 1 (Barndorff-Nielsen & Schou 1973).
bool isStationary(Coefficients phi)
{
    for (size_t order = phi.size(); order > 0; --order) {
        const double partial = phi[order - 1];
        if (!(std::abs(partial) < 1))
            return false;
        const auto higher = phi;
        for (size_t lag = 0; lag + 1 < order; ++lag)
            phi[lag] = (higher[lag] + partial * higher[order - 2 - lag]) / (1 - partial * partial);
    }
    return true;
}

Dataset make(const Parameters &parameters, uint64_t seed)
{
    auto data = emptySeries({{"value"}}, parameters);
    const auto stream = sequenceStream(seed, "ar");
    const auto phi = coefficients(parameters);
    auto &rows = data.sequences.front();
    Coefficients past = {}; // the newest first
    for (size_t step = 0; step < unseen + rows.n_cols; ++step) {
        double value = stream.normal(step);
        for (size_t lag = 0; lag < phi.size(); ++lag)
            value += phi[lag] * past[lag];
        past = {value, past[0], past[1], past[2]};
        if (step >= unseen)
            rows(0, step - unseen) = value;
    }
    return data;
}

Result<void> check(const Parameters &parameters)
{
    if (!isStationary(coefficients(parameters)))
        return fail(SLUICE_MESSAGE("core", "With these coefficients phi1 to phi4 the series would grow without bound; make them "
                                           "smaller (phi1 alone must lie between -1 and 1)."));
    return {};
}

} // namespace

Generator autoregression()
{
    return {
        "generate:ar",
        "Autoregression",
        "Each value is a weighted sum of those before it plus noise, so linear autoregression is the truth: a network can equal "
        "it and beats it by luck only.",
        "Box & Jenkins (1970), section 3.2",
        SourceGroup::signal,
        {UsualQuestion::forecast, AnsweredAt::last},
        {seriesLengthRange(1000),
         {"phi1", -4, 1.5, 4, false, "weight of the value one step before"},
         {"phi2", -6, -0.8, 6, false, "two steps before"},
         {"phi3", -4, 0, 4, false, "three steps before"},
         {"phi4", -1, 0, 1, false, "four steps before"}},
        make,
        check};
}

} // namespace sluice
