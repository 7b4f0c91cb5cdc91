#include "core/train/measure.h"

#include "core/inspect/gradient_flow.h"
#include "core/inspect/memory.h"
#include "core/task/period.h"
#include "core/train/reference_loss.h"
#include "core/train/trainer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sluice {

namespace {

constexpr size_t tracedSamples = 200;
constexpr size_t gradientSamples = 50;
constexpr double never = std::numeric_limits<double>::infinity();

Result<double> scoreOf(const Metrics &metrics, Score score)
{
    const bool ofClasses = metrics.classes.has_value();
    switch (score) {
    case Score::relative:
        return metrics.relative;
    case Score::accuracy:
        if (ofClasses)
            return metrics.classes->accuracy;
        return fail(SLUICE_MESSAGE("core", "numbers have no accuracy; use rmse or relative"));
    case Score::logLoss:
        if (ofClasses)
            return metrics.classes->logLoss;
        return fail(SLUICE_MESSAGE("core", "numbers have no log loss; use mse or relative"));
    default:
        break;
    }
    if (ofClasses)
        return fail(SLUICE_MESSAGE("core", "classes have no such score; use accuracy, log_loss or relative"));
    return score == Score::mse    ? metrics.mse
           : score == Score::rmse ? metrics.rmse
           : score == Score::mae  ? metrics.mae
                                  : metrics.r2;
}

double reference(const MeasuredRun &run, LossOf loss)
{
    return referenceLoss(run.experiment->training.loss, *run.task, loss == LossOf::train ? Split::train : Split::validation);
}

double lossOf(const EpochRecord &record, LossOf loss)
{
    return loss == LossOf::train ? record.trainLoss : record.validationLoss;
}

/// The records of one model in the order of its epochs.
std::vector<EpochRecord> recordsOf(const MeasuredRun &run, size_t model)
{
    std::vector<EpochRecord> records;
    std::ranges::copy_if(run.epochs, std::back_inserter(records),
                         [model](const EpochRecord &record) { return record.model == model; });
    return records;
}

/// The first with the lowest loss, as early stopping has it: untrained weights are not chosen where there are others.
const EpochRecord *bestOf(const std::vector<EpochRecord> &records)
{
    const EpochRecord *best = nullptr;
    for (const EpochRecord &record : records) {
        const bool chosen = std::isfinite(record.validationLoss) && (record.epoch > 0 || records.size() == 1);
        if (chosen && (!best || record.validationLoss < best->validationLoss))
            best = &record;
    }
    return best;
}

/// A row of a feature's or the target's values of one sample, from its first step on, as wide as the steps it is answered at.
Result<arma::rowvec> dataOf(const DataMeasure &measure, const Task &task, const Sample &sample)
{
    if (measure.feature.empty()) {
        const double scale = measure.scaled ? 1 : task.targetScaler().scale(0);
        const double offset = measure.scaled ? 0 : task.targetScaler().offset(0);
        return arma::rowvec(arma::conv_to<arma::rowvec>::from(sample.y.row(0)) * scale + offset);
    }
    const auto feature = featureCalled(measure.feature, task);
    if (!feature)
        return passOn(feature);
    arma::rowvec values = arma::conv_to<arma::rowvec>::from(sample.x.row(*feature));
    if (!measure.scaled)
        values.transform([&](double value) { return task.featureValue(*feature, value); });
    return values;
}

Result<double> gradientBack(const GradientMeasure &measure, const GradientFlow &flow, size_t step)
{
    if (!measure.alongCell)
        return arma::norm(flow.input.col(step));
    const auto layer = std::ranges::find(flow.layers, *measure.alongCell, &LayerGradientFlow::layer);
    if (layer == flow.layers.end() || layer->cellPath.is_empty())
        return fail(SLUICE_MESSAGE("core", "layer %1 has no cell"), *measure.alongCell + 1);
    return layer->cellPath(step);
}

/// From 1; NaN where no unit has a number.
double bestUnit(const arma::vec &ofUnits)
{
    double best = std::nan(""), most = -never;
    for (arma::uword unit = 0; unit < ofUnits.n_elem; ++unit)
        if (ofUnits(unit) > most) {
            most = ofUnits(unit);
            best = static_cast<double>(unit + 1);
        }
    return best;
}

arma::vec statisticOfRows(const arma::mat &rows, const Statistic &statistic)
{
    arma::vec values(rows.n_rows);
    for (arma::uword row = 0; row < rows.n_rows; ++row)
        values(row) = statisticOf(rows.row(row).t(), statistic);
    return values;
}

class Measurer {
public:
    Measurer(MeasuredRun &run, const MeasuredValues &before, ThreadPool &pool) : run_(run), before_(before), pool_(pool) {}

    Result<double> operator()(const ParameterMeasure &measure) const
    {
        return static_cast<double>(parameterCount(specOf(measure.model), ModelShape::of(*run_.task)));
    }

    Result<double> operator()(const SettingMeasure &measure) const { return settingOf(measure, *run_.experiment); }

    Result<double> operator()(const WeightsMeasure &measure) const
    {
        const auto snapshot = snapshotAt(measure.model, measure.epoch);
        if (!snapshot)
            return passOn(snapshot);
        return statisticOf(arma::conv_to<arma::vec>::from((*snapshot)->weights), measure.statistic);
    }

    Result<double> operator()(const ScoreMeasure &measure) const
    {
        const auto snapshot = snapshotAt(measure.model, measure.epoch);
        if (!snapshot)
            return passOn(snapshot);
        const ModelSpec &spec = specOf(measure.model);
        const auto &weights = (*snapshot)->weights;
        if (!reaches(measure.whatIfs, measure.model))
            return scoreOf(evaluate(spec, *run_.task, measure.split, weights, pool_), measure.score);
        return scoreOf(*evaluateWhatIf(spec, weights, *run_.task, measure.split, measure.whatIfs, measure.model, {}),
                       measure.score);
    }

    Result<double> operator()(const BaselineMeasure &measure) const
    {
        if (!run_.baselines)
            run_.baselines = std::make_shared<const std::vector<Baseline>>(computeBaselines(*run_.task));
        const auto found = std::ranges::find(*run_.baselines, measure.name, &Baseline::name);
        if (found == run_.baselines->end())
            return fail(SLUICE_MESSAGE("core", "this task has no baseline \"%1\""), measure.name);
        return scoreOf(measure.split == Split::train        ? found->train
                       : measure.split == Split::validation ? found->validation
                                                            : found->test,
                       measure.score);
    }

    Result<double> operator()(const DataMeasure &measure) const
    {
        if (measure.feature.empty() && !run_.task->classes().empty())
            return fail(SLUICE_MESSAGE("core", "classes are no numbers; name a feature"));
        std::vector<double> all;
        for (size_t index = 0; index < run_.task->sampleCount(measure.split); ++index) {
            const Sample sample = run_.task->sample(measure.split, index);
            const auto meant = stepsWhere(measure.steps, *run_.task, sample);
            if (!meant)
                return passOn(meant);
            const auto values = dataOf(measure, *run_.task, sample);
            if (!values)
                return passOn(values);
            const arma::uword answered = std::min(values->n_elem, meant->n_elem);
            const arma::rowvec last = values->tail(answered);
            const arma::rowvec chosen = last.elem(arma::find(meant->tail(answered))).t();
            all.insert(all.end(), chosen.begin(), chosen.end());
        }
        return statisticOf(arma::vec(all), measure.statistic);
    }

    Result<double> operator()(const StepsMeasure &measure) const
    {
        std::vector<double> counts;
        for (size_t index = 0; index < run_.task->sampleCount(measure.split); ++index) {
            const auto meant = stepsWhere(measure.steps, *run_.task, run_.task->sample(measure.split, index));
            if (!meant)
                return passOn(meant);
            counts.push_back(static_cast<double>(arma::accu(*meant)));
        }
        return statisticOf(arma::vec(counts), measure.statistic);
    }

    Result<double> operator()(const RowsMeasure &measure) const
    {
        const auto [begin, end] = run_.task->rows(measure.split);
        return static_cast<double>(end - begin);
    }

    Result<double> operator()(const SeasonMeasure &) const
    {
        const auto period = seasonalPeriod(*run_.task);
        return period ? static_cast<double>(*period) : never;
    }

    Result<double> operator()(const TracedMeasure &measure) const
    {
        const auto snapshot = snapshotAt(measure.model, measure.epoch);
        if (!snapshot)
            return passOn(snapshot);
        TracedRow row = measure.row;
        if (!measure.unitOf.empty()) {
            const double unit = valueBefore(measure.unitOf);
            if (!(unit >= 1))
                return std::nan("");
            row.unit = static_cast<size_t>(unit) - 1;
        }
        const auto values =
            collect(row, specOf(measure.model), (*snapshot)->weights, *run_.task, tracedSamples, measure.whatIfs, measure.model);
        if (!values)
            return passOn(values);
        return statisticOf(*values, measure.statistic);
    }

    Result<double> operator()(const UnitMeasure &measure) const
    {
        const auto snapshot = snapshotAt(measure.model, measure.epoch);
        if (!snapshot)
            return passOn(snapshot);
        const auto ofUnits = [&](const StepCondition &steps) -> Result<arma::vec> {
            TracedRow row = measure.row;
            row.steps = steps;
            const auto values = collectUnits(row, specOf(measure.model), (*snapshot)->weights, *run_.task, tracedSamples);
            if (!values)
                return passOn(values);
            return statisticOfRows(*values, measure.statistic);
        };
        const auto meant = ofUnits(measure.row.steps);
        if (!meant || !measure.against)
            return meant ? Result<double>(bestUnit(*meant)) : passOn(meant);
        const auto against = ofUnits(*measure.against);
        if (!against)
            return passOn(against);
        return bestUnit(*meant / *against);
    }

    Result<double> operator()(const GradientMeasure &measure) const
    {
        const auto snapshot = snapshotAt(measure.model, measure.epoch);
        if (!snapshot)
            return passOn(snapshot);
        double logarithms = 0;
        size_t count = 0;
        for (size_t index = 0; index < std::min(gradientSamples, run_.task->sampleCount(Split::validation)); ++index) {
            const Sample sample = run_.task->sample(Split::validation, index);
            if (measure.lag >= sample.x.n_cols)
                return fail(SLUICE_MESSAGE("core", "sample %1 has %2 steps, none %3 before its last"), index + 1, sample.x.n_cols,
                            measure.lag);
            const size_t last = sample.x.n_cols - 1;
            const GradientFlow flow =
                gradientFlow(specOf(measure.model), ModelShape::of(*run_.task), (*snapshot)->weights, sample, last);
            const auto back = gradientBack(measure, flow, last - measure.lag);
            if (!back)
                return passOn(back);
            logarithms += std::log(*back);
            ++count;
        }
        return std::exp(logarithms / static_cast<double>(count));
    }

    Result<double> operator()(const MemoryMeasure &measure) const
    {
        const auto snapshot = snapshotAt(measure.model, measure.epoch);
        if (!snapshot)
            return passOn(snapshot);
        const ModelSpec &spec = specOf(measure.model);
        if (measure.layer >= spec.layers.size() || !std::holds_alternative<LstmSpec>(spec.layers[measure.layer]))
            return fail(SLUICE_MESSAGE("core", "layer %1 has no cell"), measure.layer + 1);
        const auto index = sampleOf(measure.sample, *run_.task, measure.split);
        if (!index || !*index)
            return index ? Result<double>(std::nan("")) : passOn(index);
        if (**index >= run_.task->sampleCount(measure.split))
            return fail(SLUICE_MESSAGE("core", "there is no sample %1 (counted from 0)"), **index);
        const Sample sample = run_.task->sample(measure.split, **index);
        const auto step = stepOf(measure.step, *run_.task, sample);
        if (!step || !*step)
            return step ? Result<double>(std::nan("")) : passOn(step);
        const auto memory = cellMemory(spec, ModelShape::of(*run_.task), (*snapshot)->weights, sample, measure.layer);
        const auto unit = std::ranges::find(memory, measure.unit, &UnitMemory::unit);
        if (unit == memory.end() || **step >= unit->jacobian.n_elem)
            return fail(SLUICE_MESSAGE("core", "there is no unit %1 or no step %2 (counted from 0)"), measure.unit, **step);
        return measure.what == MemoryMeasure::What::jacobian ? unit->jacobian(**step) : unit->halfLife;
    }

    Result<double> operator()(const LossMeasure &measure) const
    {
        const auto records = recordsOf(run_, measure.model);
        const EpochRecord *record = records.empty() ? nullptr : &records.back();
        if (measure.at == LossMeasure::At::best)
            record = bestOf(records);
        if (measure.at == LossMeasure::At::epoch) {
            const auto found = std::ranges::find(records, measure.epoch, &EpochRecord::epoch);
            record = found == records.end() ? nullptr : &*found;
        }
        return record ? lossOf(*record, measure.loss) / reference(run_, measure.loss) : std::nan("");
    }

    Result<double> operator()(const EpochsUntilMeasure &measure) const
    {
        const double level = measure.below * reference(run_, measure.loss);
        for (const EpochRecord &record : recordsOf(run_, measure.model))
            if (lossOf(record, measure.loss) < level)
                return record.epoch;
        return never;
    }

    Result<double> operator()(const BestEpochMeasure &measure) const
    {
        const auto records = recordsOf(run_, measure.model);
        const EpochRecord *best = bestOf(records);
        return best ? best->epoch : std::nan("");
    }

    Result<double> operator()(const TrainedEpochsMeasure &measure) const
    {
        const auto records = recordsOf(run_, measure.model);
        return records.empty() ? 0.0 : records.back().epoch;
    }

    Result<double> operator()(const DivergedMeasure &) const { return run_.divergedInEpoch ? *run_.divergedInEpoch : never; }

    Result<double> operator()(const PairMeasure &measure) const
    {
        const double first = valueBefore(measure.first), second = valueBefore(measure.second);
        return measure.kind == PairMeasure::Kind::ratio ? first / second : first - second;
    }

private:
    double valueBefore(const std::string &name) const
    {
        const auto found = before_.find(name);
        return found == before_.end() ? std::nan("") : found->second;
    }
    const ModelSpec &specOf(size_t model) const { return run_.experiment->models[model]; }

    Result<SnapshotPtr> snapshotAt(size_t model, std::optional<uint32_t> epoch) const
    {
        if (!epoch) {
            if (run_.final.empty())
                return fail(SLUICE_MESSAGE("core", "there is no trained network yet"));
            return run_.final[model];
        }
        const auto found =
            std::ranges::find_if(run_.kept, [&](const Moment &moment) { return moment.front()->at.epoch == *epoch; });
        if (found == run_.kept.end())
            return fail(SLUICE_MESSAGE("core", "the networks of epoch %1 were not kept"), *epoch);
        return (*found)[model];
    }

    MeasuredRun &run_;
    const MeasuredValues &before_;
    ThreadPool &pool_;
};

} // namespace

Result<double> measure(const Measure &measure, MeasuredRun &run, const MeasuredValues &before, ThreadPool &pool)
{
    if (const auto model = modelOf(measure); model && *model >= run.experiment->models.size()) // a scene's model may be removed
        return fail(SLUICE_MESSAGE("core", "there is no model %1"), *model + 1);
    return std::visit(Measurer(run, before, pool), measure);
}

} // namespace sluice
