#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

namespace sluice {

namespace {

constexpr size_t stepsPerHundredth = 4;
constexpr double h = 0.01 / stepsPerHundredth;
using State = arma::vec::fixed<3>;

State slope(const State &s, double rho)
{
    return {10 * (s(1) - s(0)), s(0) * (rho - s(2)) - s(1), s(0) * s(1) - 8.0 / 3 * s(2)};
}

State after(State state, double rho, size_t hundredths)
{
    for (size_t step = 0; step < hundredths * stepsPerHundredth; ++step) {
        const State k1 = slope(state, rho);
        const State k2 = slope(state + h / 2 * k1, rho);
        const State k3 = slope(state + h / 2 * k2, rho);
        const State k4 = slope(state + h * k3, rho);
        state += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
    }
    return state;
}

Dataset make(const Parameters &parameters, uint64_t seed)
{
    auto data = emptySeries({{"x"}, {"y"}, {"z"}}, parameters);
    data.target = "x";
    data.inputs = {"x"};
    const auto stream = sequenceStream(seed, "lorenz");
    const double rho = parameters.at("rho");
    const size_t stride = whole(parameters, "stride");
    State state = {between(stream, 0, -10, 10), between(stream, 1, -10, 10), between(stream, 2, 10, 30)};
    state = after(state, rho, whole(parameters, "skip") * stride);
    auto &rows = data.sequences.front();
    for (size_t sample = 0; sample < rows.n_cols; ++sample) {
        rows.col(sample) = state;
        state = after(state, rho, stride);
    }
    return data;
}

} // namespace

Generator lorenz()
{
    return {"generate:lorenz",
            "Lorenz",
            "Only x is shown, but y and z decide when it changes sides: its own past must stand in for what is hidden.",
            "Lorenz (1963), Journal of the Atmospheric Sciences 20, 130–141",
            SourceGroup::signal,
            {UsualQuestion::forecast, AnsweredAt::last},
            {seriesLengthRange(2000),
             {"rho", 0, 28, 100, false, "chaotic at 28"},
             {"stride", 1, 5, 20, true, "hundredths of a time unit between two steps"},
             {"skip", 0, 200, 1e5, true, "steps left out before the first one"}},
            make};
}

} // namespace sluice
