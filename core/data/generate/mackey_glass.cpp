#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

namespace sluice {

namespace {

constexpr size_t stepsPerUnit = 10;
constexpr double h = 1.0 / stepsPerUnit;

double slope(double x, double delayed)
{
    const double square = delayed * delayed;
    const double fourth = square * square;
    return 0.2 * delayed / (1 + fourth * fourth * square) - 0.1 * x;
}

/// The solution from time 0 on, one step of h after the other. Keeps what the delay needs: x at the last τ/h grid points, and halfway
/// after each of them.
class MackeyGlass {
public:
    MackeyGlass(double start, size_t tau) : x_(start), nodes_(tau * stepsPerUnit, start), middles_(nodes_) {}

    double x() const { return x_; }

    void step()
    {
        const double delayed = nodes_[oldest_];
        const double halfway = middles_[oldest_];
        const size_t next = oldest_ + 1 == nodes_.size() ? 0 : oldest_ + 1;
        const double delayedNext = nodes_[next];
        const double k1 = slope(x_, delayed);
        const double k2 = slope(x_ + h / 2 * k1, halfway);
        const double k3 = slope(x_ + h / 2 * k2, halfway);
        const double k4 = slope(x_ + h * k3, delayedNext);
        const double after = x_ + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
        nodes_[oldest_] = x_;
        middles_[oldest_] = (x_ + after) / 2 + h / 8 * (k1 - slope(after, delayedNext));
        oldest_ = next;
        x_ = after;
    }

private:
    double x_;                    ///< at the present grid point
    std::vector<double> nodes_;   ///< at the grid points before it; x(t − τ) at oldest_
    std::vector<double> middles_; ///< half a step after each
    size_t oldest_ = 0;
};

Dataset make(const Parameters &parameters, uint64_t seed)
{
    auto data = emptySeries({{"value"}}, parameters);
    MackeyGlass solution(between(sequenceStream(seed, "mackey_glass"), 0, 0.5, 1.5), whole(parameters, "tau"));
    const auto advance = [&solution](size_t units) {
        for (size_t step = 0; step < units * stepsPerUnit; ++step)
            solution.step();
    };
    advance(whole(parameters, "skip"));
    auto &rows = data.sequences.front();
    for (size_t sample = 0; sample < rows.n_cols; ++sample) {
        rows(0, sample) = solution.x();
        advance(1);
    }
    return data;
}

} // namespace

Generator mackeyGlass()
{
    return {
        "generate:mackey_glass",
        "Mackey–Glass",
        "Chaos with a delay: the next value is easy, the far future is not, and a window as long as the delay holds all there "
        "is to know.",
        "Mackey & Glass (1977), Science 197, 287–289",
        SourceGroup::signal,
        {UsualQuestion::forecast, AnsweredAt::last},
        {seriesLengthRange(1000),
         {"tau", 2, 17, 300, true, "the delay in time units, which are steps; chaotic from 17 on"},
         {"skip", 0, 300, 1e5, true, "time units left out before the first step"}},
        make};
}

} // namespace sluice
