#include "core/inspect/gradient_check.h"

#include "core/base/random.h"
#include "core/nn/loss.h"
#include "core/nn/model.h"
#include "core/nn/recurrent.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace sluice {

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// Not smooth at zero, where differences measure something else.
bool bends(const LayerSpec &layer)
{
    return std::visit(
        [](const auto &own) {
            if constexpr (requires { own.activation; })
                return own.activation == Activation::relu || own.activation == Activation::leakyRelu ||
                       own.activation == Activation::elu;
            else
                return false;
        },
        layer);
}

/// How many sequences have begun by each step; empty where all have from the first.
std::vector<uint32_t> begunOf(const GradientCheckOptions &options, size_t steps)
{
    std::vector<uint32_t> begun;
    for (size_t t = 0; t < (options.lengths.empty() ? 0 : steps); ++t)
        begun.push_back(static_cast<uint32_t>(
            std::count_if(options.lengths.begin(), options.lengths.end(), [&](size_t length) { return length + t >= steps; })));
    return begun;
}

/// Numbers that the loss depends on, with ∂L/∂(them).
struct Group {
    std::string name;
    std::span<Real> values;
    std::vector<Real> gradient;
};

class Check {
public:
    Check(const ModelSpec &spec, const ModelShape &shape, const GradientCheckOptions &options);
    std::vector<GradientCheckRow> run();

private:
    void drawNumbers(uint64_t seed);
    double loss();
    void gradients();
    void poison();
    std::vector<Group> groups();
    double slope(Real &number);
    std::vector<bool> switches() const;
    std::optional<double> slopeWithin(Real &number, double difference, const std::vector<bool> &switchesHere);

    ConstView input() const { return ConstView(x_.view()).alignedWith(begunView()); }
    ConstView target() const { return ConstView(y_.view()).alignedWith(begunView()); }
    ConstView begunView() const { return {nullptr, 0, 0, x_.view().steps, begun_.empty() ? nullptr : begun_.data()}; }

    Model model_;
    LossSpec lossSpec_;
    RandomStream dropout_;
    ForwardMode mode_;
    std::vector<uint32_t> begun_; ///< block.h
    double difference_;
    std::vector<Real> parameters_, gradient_;
    Block<Real> x_, y_, dy_, dx_;
    ModelCache cache_;
    PackedModel packed_;
    std::vector<std::pair<std::string, RecurrentState *>> states_;
    std::vector<const LayerCache *> bending_;
};

Check::Check(const ModelSpec &spec, const ModelShape &shape, const GradientCheckOptions &options)
    : model_(spec, shape), lossSpec_(options.loss), dropout_(options.seed, Purpose::dropout),
      begun_(begunOf(options, shape.steps)), difference_(options.difference), gradient_(model_.parameterCount()),
      x_(shape.features, options.width, shape.steps),
      y_(shape.classes > 0 ? 1 : shape.outputs, options.width, shape.outputSteps()),
      dy_(shape.outputs, options.width, shape.outputSteps()), dx_(shape.features, options.width, shape.steps),
      cache_(model_.makeCache()), packed_(model_.makePacked())
{
    if (options.training)
        mode_ = {&dropout_, 0, options.width};
    constexpr std::array stateNames = {".h0", ".c0"};
    for (size_t layer = 0; layer < spec.layers.size(); ++layer) {
        LayerCache &cache = *cache_.layers[model_.placeOf(layer)];
        for (size_t k = 0; k < cache.states().size(); ++k) {
            RecurrentState &state = cache.states()[k];
            state.initial.resize(outputFeatures(spec.layers[layer], 0), options.width, 1);
            states_.emplace_back("layers." + std::to_string(layer) + stateNames[k], &state);
        }
        if (bends(spec.layers[layer]))
            bending_.push_back(&cache);
    }
    parameters_ = model_.initialParameters(options.seed);
    drawNumbers(options.seed);
}

void Check::drawNumbers(uint64_t seed)
{
    const RandomStream random(seed, Purpose::data, "gradient check");
    uint64_t index = 0;
    const auto draw = [&](View view) {
        for (size_t k = 0; k < view.size(); ++k)
            view.data[k] = 2 * random.uniform(index++) - 1;
    };
    draw(x_.view());
    draw(y_.view());
    if (const size_t classes = model_.shape().classes; classes > 0)
        for (size_t k = 0; k < y_.view().size(); ++k)
            y_.view().data[k] = std::floor((y_.view().data[k] + 1) / 2 * static_cast<double>(classes));
    for (auto &[name, state] : states_)
        draw(state->initial.view());
    // Biases start alike; a mistake in their order would not show.
    for (Real &parameter : parameters_)
        parameter += 0.2 * (random.uniform(index++) - 0.5);
}

double Check::loss()
{
    model_.pack(parameters_, packed_);
    const ConstView predicted = model_.forward(parameters_, packed_, input(), cache_, mode_);
    const double weight = lossWeight(lossSpec_, target());
    return lossGradient(lossSpec_, predicted, target(), weight, dy_.view().alignedWith(begunView())) / weight;
}

/// NaN wherever backward is to write.
void Check::poison()
{
    std::fill(gradient_.begin(), gradient_.end(), notANumber);
    dx_.fill(notANumber);
    for (auto &between : cache_.gradients)
        between.fill(notANumber);
    for (auto &[name, state] : states_)
        state->gradient.fill(notANumber);
    for (auto &cache : cache_.layers)
        if (auto *recurrent = dynamic_cast<RecurrentCache *>(cache.get()))
            for (auto &dGate : recurrent->dGates)
                dGate.fill(notANumber);
}

void Check::gradients()
{
    const auto backward = [this] {
        loss();
        model_.backward(packed_, input(), dy_.view().alignedWith(begunView()), cache_, gradient_,
                        dx_.view().alignedWith(begunView()));
    };
    backward(); // the caches get their sizes
    poison();
    backward();
}

std::vector<Group> Check::groups()
{
    std::vector<Group> all;
    const auto add = [&all](std::string name, View values, ConstView gradient) {
        all.push_back({std::move(name), {values.data, values.size()}, {gradient.data, gradient.data + gradient.size()}});
    };
    for (const Tensor &tensor : model_.tensors())
        add(tensor.name, {parameters_.data() + tensor.offset, tensor.rows, tensor.columns, 1},
            {gradient_.data() + tensor.offset, tensor.rows, tensor.columns, 1});
    add("x", x_.view(), dx_.view());
    for (auto &[name, state] : states_)
        add(name, state->initial.view(), state->gradient.view());
    return all;
}

/// On which side of their bends units and errors are, as of the last forward.
std::vector<bool> Check::switches() const
{
    std::vector<bool> on;
    if (lossSpec_.type == LossSpec::Type::mae || lossSpec_.type == LossSpec::Type::huber) {
        const double knee = lossSpec_.type == LossSpec::Type::huber ? lossSpec_.delta : 0;
        const ConstView predicted = cache_.layers.back()->output();
        for (size_t k = 0; k < predicted.size(); ++k) {
            const double difference = predicted.data[k] - y_.view().data[k];
            on.push_back(difference > knee);
            on.push_back(difference < -knee);
        }
    }
    for (const LayerCache *cache : bending_)
        for (size_t k = 0; k < cache->output().size(); ++k)
            on.push_back(cache->output().data[k] > 0);
    return on;
}

std::optional<double> Check::slopeWithin(Real &number, double difference, const std::vector<bool> &switchesHere)
{
    const Real here = number;
    bool smooth = true;
    double sum = 0;
    for (const auto &[offset, weight] : {std::pair{-2.0, 1.0}, {-1.0, -8.0}, {1.0, 8.0}, {2.0, -1.0}}) {
        number = here + offset * difference;
        sum += weight * loss();
        smooth = smooth && switches() == switchesHere;
    }
    number = here;
    return smooth ? std::optional(sum / (12 * difference)) : std::nullopt;
}

double Check::slope(Real &number)
{
    loss();
    const std::vector<bool> here = switches();
    for (double difference = difference_; difference > 1e-3 * difference_; difference /= 4)
        if (const auto found = slopeWithin(number, difference, here))
            return *found;
    return notANumber;
}

std::vector<GradientCheckRow> Check::run()
{
    gradients();
    std::vector<GradientCheckRow> rows;
    for (Group &group : groups()) {
        std::vector<double> numeric;
        for (Real &number : group.values)
            numeric.push_back(slope(number));
        rows.push_back({group.name, numeric.size(), gradientError(group.gradient, numeric)});
    }
    return rows;
}

} // namespace

double gradientError(std::span<const double> analytic, std::span<const double> numeric)
{
    if (analytic.size() != numeric.size())
        return std::numeric_limits<double>::infinity();
    double largest = 1e-8;
    double difference = 0;
    for (size_t k = 0; k < analytic.size(); ++k) {
        if (!std::isfinite(analytic[k]) || !std::isfinite(numeric[k]))
            return std::numeric_limits<double>::infinity();
        largest = std::max({largest, std::abs(analytic[k]), std::abs(numeric[k])});
        difference = std::max(difference, std::abs(analytic[k] - numeric[k]));
    }
    return difference / largest;
}

std::vector<GradientCheckRow> checkGradients(const ModelSpec &spec, const ModelShape &shape, const GradientCheckOptions &options)
{
    return Check(spec, shape, options).run();
}

} // namespace sluice
