#include "ui/models/loss_content.h"

#include "ui/models/loss_text.h"
#include "ui/models/model_name.h"
#include "ui/models/run_summary.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

double drawable(double loss, bool logarithmic)
{
    return std::isfinite(loss) && (!logarithmic || loss > 0) ? loss : std::numeric_limits<double>::quiet_NaN();
}

/// Where one forked from the other, both curves meet: the epoch itself is in both.
void addOtherFutures(const ViewState &state, LossAxis axis, bool logarithmic, LossContent &content)
{
    for (const OtherFuture &future : state.otherFutures) {
        const size_t first = content.others.size();
        for (size_t model = 0; model < state.experiment->models.size(); ++model)
            content.others.push_back(
                {model, Words::tr("%1, %2").arg(modelName(state.experiment->models[model].name), future.name), {}, {}, {}, 0});
        for (const EpochRecord &record : future.epochs) {
            if (record.epoch < future.forkedAt)
                continue;
            LossContent::Curve &curve = content.others[first + record.model];
            curve.x.push_back(axis == LossAxis::epochs ? record.epoch : record.seconds);
            curve.validation.push_back(drawable(record.validationLoss, logarithmic));
            content.xUpper = std::max(content.xUpper, curve.x.back());
        }
    }
}

PlotRange rangeOf(const LossContent &content, bool logarithmic)
{
    PlotRange range = emptyRange;
    for (const SeedBand &band : content.bands)
        for (const auto *edge : {&band.validation.least, &band.validation.most})
            for (const double value : *edge)
                include(range, {drawable(value, logarithmic)});
    for (const auto *curves : {&content.curves, &content.others})
        for (const auto &curve : *curves) {
            include(range, curve.train);
            include(range, curve.validation);
        }
    if (content.constant)
        include(range, {*content.constant});
    if (logarithmic && range.lower <= range.upper)
        return {range.lower / 1.3, range.upper * 1.3};
    return withAir({std::min(0.0, range.lower), range.upper});
}

} // namespace

LossContent lossContent(const ViewState &state, LossAxis axis, bool logarithmic)
{
    LossContent content;
    if (!state.experiment || !state.task)
        return content;
    for (size_t model = 0; model < state.experiment->models.size(); ++model)
        content.curves.push_back({model, modelName(state.experiment->models[model].name), {}, {}, {}, 0});
    content.xUpper = axis == LossAxis::epochs ? static_cast<double>(state.experiment->training.epochs) : 0;
    for (const EpochRecord &record : state.epochs) {
        LossContent::Curve &curve = content.curves[record.model];
        curve.x.push_back(axis == LossAxis::epochs ? record.epoch : record.seconds);
        curve.train.push_back(drawable(record.trainLoss, logarithmic));
        curve.validation.push_back(drawable(record.validationLoss, logarithmic));
        if (record.model < state.moment.size() && record.epoch <= epochOfWeights(*state.moment[record.model]))
            curve.shown = curve.x.back();
        content.xUpper = std::max(content.xUpper, curve.x.back());
    }
    addOtherFutures(state, axis, logarithmic, content);
    if (content.xUpper <= 0)
        content.xUpper = 1;
    const LossSpec &loss = state.experiment->training.loss;
    content.lossTitle = lossTitle(loss, state.task->spec().scaling != Scaling::none);
    content.constantName = constantName(loss);
    if (std::isfinite(state.constantLoss))
        content.constant = state.constantLoss;
    if (axis == LossAxis::epochs && state.seedBands && sameButForSeed(*state.seedBands->of, *state.experiment)) {
        content.bands = state.seedBands->bands;
        content.seeds = state.seedBands->seeds;
    }
    content.range = rangeOf(content, logarithmic);
    return content;
}

} // namespace sluice
