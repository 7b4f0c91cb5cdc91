#include "core/inspect/traced.h"

#include "core/base/listed.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace sluice {

namespace {

constexpr std::array parts{std::pair{Traced::inputGate, Part::inputGate}, std::pair{Traced::forgetGate, Part::forgetGate},
                           std::pair{Traced::candidate, Part::candidate}, std::pair{Traced::outputGate, Part::outputGate},
                           std::pair{Traced::cell, Part::cell},           std::pair{Traced::hidden, Part::hidden},
                           std::pair{Traced::resetGate, Part::resetGate}, std::pair{Traced::updateGate, Part::updateGate}};

const arma::mat *ofLstm(const LstmTrace &trace, Traced traced)
{
    switch (traced) {
    case Traced::inputGate:
        return &trace.i;
    case Traced::forgetGate:
        return &trace.f;
    case Traced::candidate:
        return &trace.g;
    case Traced::outputGate:
        return &trace.o;
    case Traced::cell:
        return &trace.c;
    case Traced::hidden:
        return &trace.h;
    case Traced::written:
        return &trace.written;
    case Traced::kept:
        return &trace.kept;
    case Traced::resetGate:
    case Traced::updateGate:
    case Traced::preactivation:
    case Traced::input:
        break;
    }
    return nullptr;
}

const arma::mat *ofGru(const GruTrace &trace, Traced traced)
{
    switch (traced) {
    case Traced::resetGate:
        return &trace.r;
    case Traced::updateGate:
        return &trace.z;
    case Traced::candidate:
        return &trace.n;
    case Traced::hidden:
        return &trace.h;
    case Traced::written:
        return &trace.written;
    case Traced::kept:
        return &trace.kept;
    default:
        return nullptr;
    }
}

bool within(double value, const StepCondition &condition)
{
    return (!condition.above || value > *condition.above) && (!condition.below || value < *condition.below);
}

Result<void> checkRow(const TracedRow &row, const ModelSpec &spec)
{
    if (row.layer >= spec.layers.size() || !has(spec.layers[row.layer], row.traced))
        return fail(SLUICE_MESSAGE("core", "layer %1 of %2 has no such part"), row.layer + 1, spec.name);
    const size_t units = outputFeatures(spec.layers[row.layer], 1);
    if (row.unit && *row.unit >= units)
        return fail(SLUICE_MESSAGE("core", "layer %1 of %2 has %3 units, there is no unit %4 (counted from 0)"), row.layer + 1,
                    spec.name, units, *row.unit);
    return {};
}

} // namespace

std::optional<Part> partOf(Traced traced)
{
    const auto found = std::ranges::find(parts, traced, &std::pair<Traced, Part>::first);
    return found == parts.end() ? std::nullopt : std::optional(found->second);
}

Traced tracedOf(Part part)
{
    return std::ranges::find(parts, part, &std::pair<Traced, Part>::second)->first;
}

Message tracedRowName(Traced traced)
{
    if (const auto part = partOf(traced))
        return partName(*part);
    if (traced == Traced::preactivation)
        return SLUICE_MESSAGE("core", "preactivation");
    if (traced == Traced::input)
        return SLUICE_MESSAGE("core", "input");
    return traced == Traced::written ? SLUICE_MESSAGE("core", "written") : SLUICE_MESSAGE("core", "kept");
}

bool isGate(Traced traced)
{
    constexpr std::array gates{Traced::inputGate, Traced::forgetGate, Traced::outputGate, Traced::resetGate, Traced::updateGate};
    return std::ranges::find(gates, traced) != gates.end();
}

const arma::mat *valuesOf(const LayerTrace &layer, Traced traced)
{
    if (const auto *lstm = std::get_if<LstmTrace>(&layer))
        return ofLstm(*lstm, traced);
    if (const auto *gru = std::get_if<GruTrace>(&layer))
        return ofGru(*gru, traced);
    if (const auto *rnn = std::get_if<RnnTrace>(&layer); rnn && traced == Traced::preactivation)
        return &rnn->preactivation;
    return traced == Traced::hidden ? &outputOf(layer) : nullptr;
}

bool has(const LayerSpec &layer, Traced traced)
{
    if (std::holds_alternative<LstmSpec>(layer))
        return valuesOf(LstmTrace(), traced) != nullptr;
    if (std::holds_alternative<GruSpec>(layer))
        return valuesOf(GruTrace(), traced) != nullptr;
    if (std::holds_alternative<RnnSpec>(layer))
        return valuesOf(RnnTrace(), traced) != nullptr;
    return traced == Traced::hidden && !std::holds_alternative<DropoutSpec>(layer);
}

Result<size_t> featureCalled(const std::string &name, const Task &task)
{
    const auto &features = task.featureList();
    const auto found = std::ranges::find(features, name, &Feature::name);
    if (found != features.end())
        return static_cast<size_t>(found - features.begin());
    std::vector<std::string> known;
    for (const Feature &feature : features)
        known.push_back(feature.name);
    return fail(SLUICE_MESSAGE("core", "there is no input \"%1\"; there are %2"), name, listed(known));
}

Result<arma::uvec> stepsWhere(const StepCondition &condition, const Task &task, const Sample &sample)
{
    const arma::uword steps = sample.x.n_cols;
    arma::uvec meant(steps, arma::fill::zeros);
    if (condition.first < steps)
        meant.tail(steps - condition.first).ones();
    if (condition.last && *condition.last + 1 < steps)
        meant.tail(steps - *condition.last - 1).zeros();
    if (condition.feature.empty())
        return meant;
    const auto feature = featureCalled(condition.feature, task);
    if (!feature)
        return passOn(feature);
    for (arma::uword step = 0; step < steps; ++step)
        if (!within(task.featureValue(*feature, static_cast<double>(sample.x(*feature, step))), condition))
            meant(step) = 0;
    return meant;
}

double statisticOf(const arma::vec &values, const Statistic &statistic)
{
    if (values.is_empty())
        return std::nan("");
    const auto share = [&](const arma::uvec &met) {
        return static_cast<double>(arma::accu(met)) / static_cast<double>(values.n_elem);
    };
    switch (statistic.take) {
    case Statistic::Take::mean:
        return arma::mean(values);
    case Statistic::Take::meanSize:
        return arma::mean(arma::abs(values));
    case Statistic::Take::smallest:
        return values.min();
    case Statistic::Take::largest:
        return values.max();
    case Statistic::Take::deviation:
        return arma::stddev(values, 1);
    case Statistic::Take::shareAbove:
        return share(values > statistic.level);
    case Statistic::Take::shareBelow:
        return share(values < statistic.level);
    }
    return std::nan("");
}

Result<arma::vec> collect(const TracedRow &row, const ModelSpec &spec, std::span<const float> weights, const Task &task,
                          size_t most, const std::vector<WhatIf> &whatIfs, size_t model)
{
    const auto all = collectUnits(row, spec, weights, task, most, whatIfs, model);
    if (!all)
        return passOn(all);
    return row.unit ? arma::vec(all->row(*row.unit).t()) : arma::vec(arma::vectorise(*all));
}

Result<arma::mat> collectUnits(const TracedRow &row, const ModelSpec &spec, std::span<const float> weights, const Task &task,
                               size_t most, const std::vector<WhatIf> &whatIfs, size_t model)
{
    if (const auto sound = checkRow(row, spec); !sound)
        return passOn(sound);
    arma::mat all(outputFeatures(spec.layers[row.layer], 1), 0);
    for (size_t index = 0; index < std::min(most, task.sampleCount(row.split)); ++index) {
        const auto meant = stepsWhere(row.steps, task, task.sample(row.split, index));
        if (!meant)
            return passOn(meant);
        const Trace trace = probeWhatIf(spec, weights, task, {row.split, index}, whatIfs, model);
        const arma::mat &values = *valuesOf(trace.layers[row.layer], row.traced);
        const arma::uword traced = std::min<arma::uword>(values.n_cols, meant->n_elem);
        all.insert_cols(all.n_cols, values.cols(arma::find(meant->head(traced))));
    }
    return all;
}

} // namespace sluice
