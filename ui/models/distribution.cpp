#include "ui/models/distribution.h"

#include "ui/models/gate_atlas.h"
#include "ui/models/inside_parts.h"
#include "ui/models/value_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sluice {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

struct DistributionText {
    Q_DECLARE_TR_FUNCTIONS(DistributionText)
};

double widestOf(const Histograms &found)
{
    double widest = 0;
    for (const auto &histogram : found)
        widest = std::max(widest, histogram ? histogram->high : 0);
    return widest;
}

std::vector<Histogram> withBins(const Histograms &found, double widest)
{
    std::vector<Histogram> histograms;
    for (const auto &histogram : found)
        histograms.push_back(histogram ? widened(*histogram, widest) : Histogram{-widest, widest, {}, 0});
    return histograms;
}

/// The bins of all, so that one map can show them.
void shareBins(DistributionMap &map, const Histograms &found, const Histograms &untouched)
{
    const double widest = std::max(widestOf(found), widestOf(untouched));
    map.histograms = withBins(found, widest);
    map.untouched = withBins(untouched, widest);
}

/// Those of magnitudes have the same bins already.
std::vector<Histogram> magnitudes(const Histograms &found)
{
    std::vector<Histogram> histograms;
    for (const auto &histogram : found)
        histograms.push_back(histogram ? *histogram : magnitudeHistogramOf({}));
    return histograms;
}

void crop(DistributionMap &map)
{
    size_t first = Histogram::bins, last = 0;
    for (const auto *histograms : {&map.histograms, &map.untouched})
        for (const Histogram &histogram : *histograms)
            for (size_t bin = 0; bin < Histogram::bins; ++bin)
                if (histogram.counts[bin] > 0) {
                    first = std::min(first, bin);
                    last = std::max(last, bin);
                }
    if (first > last) // nothing counted at all
        first = last = Histogram::bins / 2;
    map.firstBin = first;
    map.bins = last - first + 1;
}

arma::mat sharesOf(const DistributionMap &map, const std::vector<Histogram> &histograms)
{
    arma::mat shares(map.bins, histograms.size());
    shares.fill(none);
    for (size_t moment = 0; moment < histograms.size(); ++moment) {
        const Histogram &histogram = histograms[moment];
        for (size_t row = 0; row < map.bins; ++row)
            if (const uint32_t count = histogram.counts[map.firstBin + row]; count > 0)
                shares(row, moment) = count / static_cast<double>(histogram.total);
    }
    return shares;
}

void takeShares(DistributionMap &map)
{
    map.shares = sharesOf(map, map.histograms);
    map.sharesUntouched = sharesOf(map, map.untouched);
    double largest = 0;
    for (const arma::mat *shares : {&map.shares, &map.sharesUntouched})
        for (const double share : *shares)
            largest = std::isnan(share) ? largest : std::max(largest, share);
    map.largest = largest > 0 ? largest : 1;
}

/// An empty bin has a share of 0; where both are empty, or one is not known yet, there is nothing to show.
arma::mat changeOf(const DistributionMap &map)
{
    arma::mat change(arma::size(map.shares));
    change.fill(none);
    for (size_t moment = 0; moment < map.histograms.size(); ++moment) {
        if (map.histograms[moment].total == 0 || map.untouched[moment].total == 0)
            continue;
        for (size_t row = 0; row < map.bins; ++row) {
            const double now = map.shares(row, moment), before = map.sharesUntouched(row, moment);
            if (!std::isnan(now) || !std::isnan(before))
                change(row, moment) = (std::isnan(now) ? 0 : now) - (std::isnan(before) ? 0 : before);
        }
    }
    return change;
}

QString axisOf(DistributionOf of)
{
    switch (of) {
    case DistributionOf::weights:
        return DistributionText::tr("weight");
    case DistributionOf::gradients:
        return DistributionText::tr("log₁₀ |∂L/∂w|");
    case DistributionOf::activations:
        break;
    }
    return DistributionText::tr("activation");
}

QString subtitleOf(const DistributionQuestion &question, size_t computed, size_t moments)
{
    QStringList parts;
    const size_t samples = question.task->sampleCount(question.split);
    Selection at;
    at.split = question.split;
    at.sample = question.sample;
    if (question.of == DistributionOf::gradients && question.batch)
        parts << DistributionText::tr(
            "loss on the first %n training sample(s)", nullptr,
            static_cast<int>(std::min(question.experiment->training.batch, question.task->sampleCount(Split::train))));
    else if (question.of == DistributionOf::gradients)
        parts << DistributionText::tr("loss on %1").arg(sampleName(at, samples));
    else if (question.of == DistributionOf::activations)
        parts << sampleName(at, samples);
    if (computed < moments)
        parts << DistributionText::tr("%1 of %n epoch(s) computed", nullptr, static_cast<int>(moments)).arg(computed);
    return parts.join(QStringLiteral(" · "));
}

/// Of a drawn bin.
std::pair<double, double> edgesOf(const DistributionMap &map, size_t row)
{
    const double low = map.bottom() + (static_cast<double>(row) - 0.5) * map.apart();
    return {low, low + map.apart()};
}

} // namespace

double DistributionMap::bottom() const
{
    return histograms.front().low + (static_cast<double>(firstBin) + 0.5) * apart();
}

double DistributionMap::apart() const
{
    return histograms.front().width();
}

DistributionMap distributionMap(const ViewState &state, const DistributionQuestion &question, const std::vector<Moment> &moments,
                                const Histograms &found, const Histograms &untouched)
{
    DistributionMap map;
    if (moments.empty())
        map.nothing = DistributionText::tr("Nothing is trained yet.");
    else if (std::ranges::all_of(found, [](const auto &histogram) { return histogram == nullptr; }))
        map.nothing = DistributionText::tr("Being computed…");
    if (!map.nothing.isEmpty())
        return map;
    map.axis = axisOf(question.of);
    std::vector<uint32_t> epochs;
    size_t computed = 0;
    for (size_t k = 0; k < moments.size(); ++k) {
        epochs.push_back(epochOf(moments[k]));
        computed += found[k] && (untouched.empty() || untouched[k]) ? 1 : 0;
    }
    map.grid = EpochGrid(std::move(epochs));
    map.subtitle = subtitleOf(question, computed, moments.size());
    map.idle = idleWhatIfs(question, state.selection.whatIfs);
    if (question.of == DistributionOf::gradients) {
        map.histograms = magnitudes(found);
        map.untouched = magnitudes(untouched);
    } else {
        shareBins(map, found, untouched);
    }
    crop(map);
    takeShares(map);
    map.shownEpoch = shownWeightsEpoch(state, question.part.model);
    return map;
}

DistributionCells distributionCells(const DistributionMap &map, MapShows shows)
{
    const QString share = DistributionText::tr("share of the values");
    if (map.untouched.empty() || shows == MapShows::whatIf)
        return {{}, share, map.shares, false, map.largest};
    if (shows == MapShows::before)
        return {InsideText::tr("%1, as it was").arg(map.axis), share, map.sharesUntouched, false, map.largest};
    DistributionCells cells{InsideText::tr("change of %1").arg(map.axis), DistributionText::tr("change of the share"),
                            changeOf(map), true, 1};
    cells.limit = limitOf(cells.values);
    return cells;
}

QString distributionTip(const DistributionMap &map, double epoch, size_t row)
{
    const size_t moment = map.grid.nearest(epoch);
    const auto [from, to] = edgesOf(map, row);
    const QString tip = DistributionText::tr("epoch %1, %2 … %3: %4 of %5 values")
                            .arg(map.grid.epochs()[moment])
                            .arg(exactText(from), exactText(to))
                            .arg(map.histograms[moment].counts[map.firstBin + row])
                            .arg(map.histograms[moment].total);
    if (map.untouched.empty())
        return tip;
    const Histogram &before = map.untouched[moment];
    return tip + ' ' + DistributionText::tr("(untouched %1 of %2)").arg(before.counts[map.firstBin + row]).arg(before.total);
}

PlotTable distributionTable(const DistributionMap &map)
{
    PlotTable table{{{DistributionText::tr("epoch"), {}},
                     {DistributionText::tr("%1 from").arg(map.axis), {}},
                     {DistributionText::tr("to"), {}},
                     {DistributionText::tr("values"), {}}}};
    if (!map.untouched.empty())
        table.columns.push_back({InsideText::tr("%1 untouched").arg(table.columns.back().name), {}});
    for (size_t moment = 0; moment < map.histograms.size(); ++moment)
        for (size_t row = 0; row < map.bins; ++row) {
            const auto [from, to] = edgesOf(map, row);
            std::vector<double> values = {static_cast<double>(map.grid.epochs()[moment]), from, to,
                                          static_cast<double>(map.histograms[moment].counts[map.firstBin + row])};
            if (!map.untouched.empty())
                values.push_back(map.untouched[moment].counts[map.firstBin + row]);
            for (size_t column = 0; column < values.size(); ++column)
                table.columns[column].values.push_back(values[column]);
        }
    return table;
}

} // namespace sluice
