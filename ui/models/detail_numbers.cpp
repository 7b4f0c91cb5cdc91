#include "ui/models/detail_numbers.h"

#include "ui/models/fact_lines.h"
#include "ui/models/language.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <armadillo>
#include <cmath>

namespace sluice {

namespace {

constexpr qsizetype mostCurves = 6;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DetailNumbers)
};

/// The class of the picked sample, at the cursor where it has several.
std::optional<arma::uword> pickedClass(const ViewState &state)
{
    const Selection &at = state.selection;
    if (at.sample >= state.task->sampleCount(at.split))
        return {};
    const Sample sample = state.task->sample(at.split, at.sample);
    const arma::uword before = sample.x.n_cols - sample.y.n_cols;
    const arma::uword step = at.step < before ? 0 : std::min<arma::uword>(at.step - before, sample.y.n_cols - 1);
    return static_cast<arma::uword>(sample.y(0, step));
}

/// "n(a, b) ÷ n(a) = 3 ÷ 45 = 0.067"
QString shareText(const HeatMap &map, const arma::urowvec &counts, arma::uword of, arma::uword said)
{
    const QString name = map.yNames[static_cast<qsizetype>(of)];
    const arma::uword all = arma::accu(counts);
    return QStringLiteral("n(%1, %2) ÷ n(%1) = %3 ÷ %4 = %5")
        .arg(name, map.xNames[static_cast<qsizetype>(said)])
        .arg(counts(said))
        .arg(all)
        .arg(shortNumber(static_cast<double>(counts(said)) / static_cast<double>(all)));
}

arma::urowvec countsOf(const HeatMap &map, arma::uword of)
{
    arma::urowvec counts(map.values.n_cols);
    for (arma::uword said = 0; said < counts.n_elem; ++said)
        counts(said) = map.cellTexts[static_cast<qsizetype>(said * map.values.n_rows + of)].toULongLong();
    return counts;
}

QString confusionText(const HeatMap &map, arma::uword of)
{
    const arma::urowvec counts = countsOf(map, of);
    if (arma::accu(counts) == 0)
        return {};
    QStringList shares = {shareText(map, counts, of, of)};
    arma::urowvec wrong = counts;
    wrong(of) = 0;
    if (wrong.max() > 0)
        shares << shareText(map, counts, of, wrong.index_max());
    return shares.join(QStringLiteral(", "));
}

} // namespace

QString pathNumbers(const PathContent &path)
{
    QStringList lines;
    for (const PathContent::Model &model : path.models) {
        QStringList errors;
        for (size_t step = 0; step < model.rmse.size(); ++step)
            if (step == 0 || step + 1 == model.rmse.size())
                errors << QStringLiteral("RMSE(%1) = %2").arg(step + 1).arg(shortNumber(model.rmse[step]));
        if (!errors.isEmpty())
            lines << named(model.name, errors.join(QStringLiteral(", ")));
    }
    return lines.join(betweenFacts);
}

QString confusionNumbers(const ConfusionContent &confusion, const ViewState &state)
{
    const auto of = pickedClass(state);
    QStringList lines;
    for (const ConfusionContent::Model &model : confusion.models)
        if (of && *of < model.map.values.n_rows)
            if (const QString own = confusionText(model.map, *of); !own.isEmpty())
                lines << named(model.name, own);
    return lines.join(betweenFacts);
}

QString reliabilityNumbers(const ReliabilityContent &reliability)
{
    QStringList lines;
    for (const ReliabilityContent::Model &model : reliability.models) {
        if (model.calibration.count == 0)
            continue;
        const auto &bin = *std::ranges::max_element(model.calibration.bins, {}, &Calibration::Bin::count);
        lines << named(model.name, QStringLiteral("ECE = %1/%2 · |%3 − %4| + … = %5")
                                       .arg(bin.count)
                                       .arg(model.calibration.count)
                                       .arg(shortNumber(bin.accuracy), shortNumber(bin.confidence),
                                            shortNumber(model.calibration.expectedError)));
    }
    return lines.join(betweenFacts);
}

QString seedNumbers(const SeedBands &bands)
{
    QStringList lines;
    for (const SeedBand &band : bands.bands) {
        if (band.epoch.empty())
            continue;
        const SeedBand::Of &of = band.validation;
        lines << named(band.name,
                       Words::tr("L(%1) over %n seed(s): mean %2, min %3, max %4", nullptr, static_cast<int>(band.seeds.back()))
                           .arg(band.epoch.back())
                           .arg(shortNumber(of.mean.back()), shortNumber(of.least.back()), shortNumber(of.most.back())));
    }
    return lines.join(betweenFacts);
}

QString rankingNumbers(const std::vector<SeedRank> &ranking)
{
    QStringList lines;
    for (const SeedRank &rank : ranking) {
        double squared = 0;
        for (const double error : rank.errors)
            if (std::isfinite(error))
                squared += (error - rank.mean) * (error - rank.mean);
        if (rank.finished > 1)
            lines << named(rank.name, QStringLiteral("%1 ± √(%2 ÷ %3) = %1 ± %4")
                                          .arg(shortNumber(rank.mean), shortNumber(squared))
                                          .arg(rank.finished - 1)
                                          .arg(shortNumber(rank.deviation)));
    }
    return lines.join(betweenFacts);
}

QString runNumbers(const DrawnRuns &runs)
{
    QStringList lines;
    for (const RunCurve &curve : runs.curves)
        if (!curve.epoch.empty() && lines.size() < mostCurves)
            lines << named(curve.name, QStringLiteral("L(%1) = %2").arg(curve.epoch.back()).arg(shortNumber(curve.loss.back())));
    return lines.join(betweenFacts);
}

QString questionNumbers(const std::vector<double> &drawn, const Curve &truth)
{
    std::vector<size_t> both;
    double mean = 0;
    for (size_t point = 0; point < std::min(drawn.size(), truth.y.size()); ++point)
        if (std::isfinite(drawn[point]) && std::isfinite(truth.y[point])) {
            both.push_back(point);
            mean += truth.y[point];
        }
    mean /= static_cast<double>(both.size());
    double squared = 0, spread = 0;
    for (const size_t point : both) {
        squared += (drawn[point] - truth.y[point]) * (drawn[point] - truth.y[point]);
        spread += (truth.y[point] - mean) * (truth.y[point] - mean);
    }
    if (!(spread > 0))
        return {};
    return QStringLiteral("R² = 1 − %1 ÷ %2 = %3")
        .arg(shortNumber(squared), shortNumber(spread), shortNumber(1 - squared / spread));
}

QString unitNumbers(const InsideContent &inside)
{
    const auto row = std::ranges::find_if(inside.rows, [&](const InsideRow &each) {
        return each.quantity == inside.arranged.by && each.units.size() > 1 && each.values.n_cols > 1;
    });
    const auto place = row == inside.rows.end() ? std::nullopt : row->placeOf(inside.selection.unit);
    if (!place)
        return {};
    const size_t beside = *place + 1 < row->units.size() ? *place + 1 : *place - 1;
    const double found = arma::as_scalar(arma::cor(row->values.row(*place), row->values.row(beside)));
    const double r = std::isfinite(found) ? found : 0;
    return Words::tr("units %1 and %2").arg(row->units[*place] + 1).arg(row->units[beside] + 1) + betweenFacts +
           QStringLiteral("r = %1, w = (1 + %2) ÷ 2 = %3")
               .arg(shortNumber(r), afterSign(shortNumber(r)), shortNumber((1 + r) / 2));
}

} // namespace sluice
