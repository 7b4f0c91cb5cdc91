#include "core/task/leaks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace sluice {

namespace {

constexpr size_t fewestRows = 10;
constexpr double sameLine = 1e-9;

/// Pearson's r² of two columns, `lead` rows apart; 0 where one is constant or there are too few rows.
double sharedVariance(const Dataset &data, size_t input, size_t target, size_t lead)
{
    arma::running_stat<double> x;
    arma::running_stat<double> y;
    const auto forEachPair = [&](const auto &use) {
        for (const arma::mat &rows : data.sequences)
            for (size_t row = 0; row + lead < rows.n_cols; ++row)
                use(rows(input, row), rows(target, row + lead));
    };
    forEachPair([&](double from, double to) {
        x(from);
        y(to);
    });
    const double spread = x.var(1) * y.var(1);
    if (x.count() < fewestRows || !(spread > 0) || !std::isfinite(spread))
        return 0;
    double covariance = 0;
    forEachPair([&](double from, double to) { covariance += (from - x.mean()) * (to - y.mean()); });
    covariance /= x.count();
    return covariance * covariance / spread;
}

/// Whether rows that share a class of the column share the target, too.
bool namesTell(const Dataset &data, size_t column, size_t target)
{
    std::map<double, std::pair<size_t, double>> answers; // of a class: so many rows, and their target
    for (const arma::mat &rows : data.sequences)
        for (size_t row = 0; row < rows.n_cols; ++row) {
            auto &[count, answer] = answers.try_emplace(rows(column, row), 0, rows(target, row)).first->second;
            if (answer != rows(target, row))
                return false;
            ++count;
        }
    size_t shared = 0;
    std::set<double> told;
    std::erase_if(answers, [](const auto &each) { return each.second.first < 2; });
    for (const auto &[name, rows] : answers) {
        shared += rows.first;
        told.insert(rows.second);
    }
    return answers.size() >= 2 && told.size() >= 2 && shared >= fewestRows;
}

/// Validation and test samples whose targets a training sample holds.
size_t sharedTargets(const Task &task)
{
    std::vector<std::vector<bool>> seen;
    for (const arma::mat &rows : task.data().sequences)
        seen.emplace_back(rows.n_cols, false);
    const auto targetRows = [&](const SampleRange &range) { return range.outputSteps * task.targetsAtOnce(); };
    for (const SampleRange &range : task.samples(Split::train)) {
        auto &rows = seen[range.sequence];
        std::fill_n(rows.begin() + static_cast<std::ptrdiff_t>(range.firstRow), range.steps, true);
        for (size_t back = 0; back < targetRows(range); ++back)
            rows[range.targetRow - back] = true;
    }
    size_t count = 0;
    for (const Split split : {Split::validation, Split::test})
        for (const SampleRange &range : task.samples(split)) {
            bool shared = false;
            for (size_t back = 0; back < targetRows(range); ++back)
                shared = shared || seen[range.sequence][range.targetRow - back];
            count += shared ? 1 : 0;
        }
    return count;
}

std::vector<size_t> inputsOf(const TaskSpec &spec, const DataSpec &dataSpec, const Dataset &data, size_t target)
{
    std::vector<size_t> columns;
    for (const auto &name : dataSpec.inputs.value_or(data.inputs)) {
        const size_t column = data.columnIndex(name);
        const bool usual = !dataSpec.inputs && !spec.ahead() && column == target; // left out by itself
        if (column < data.columns.size() && !usual)
            columns.push_back(column);
    }
    return columns;
}

void findTargetInInputs(const TaskSpec &spec, const DataSpec &dataSpec, const Dataset &data, std::vector<Leak> &leaks)
{
    const size_t target = data.columnIndex(dataSpec.target.value_or(data.target));
    if (target == data.columns.size())
        return;
    for (const size_t column : inputsOf(spec, dataSpec, data, target)) {
        if (column == target && !spec.ahead())
            leaks.push_back(
                {Leak::Kind::targetAmongInputs, column, 0,
                 Error(SLUICE_MESSAGE("core", "“%1” is the target and an input of the same row, so the answer is given "
                                              "away. Take it out of the inputs, or forecast it."),
                       data.columns[column])});
        if (column != target && data.form == DataForm::table && !data.classesOf(column).empty() &&
            namesTell(data, column, target))
            leaks.push_back(
                {Leak::Kind::targetByName, column, 0,
                 Error(SLUICE_MESSAGE("core", "Rows with the same “%1” always have the same “%2”, so the answer can be "
                                              "looked up. If “%1” names sequences, give it the role series id; else "
                                              "take it out of the inputs."),
                       data.columns[column], data.columns[target])});
        const bool numbers = data.classesOf(column).empty() && data.classesOf(target).empty() && !spec.ofClasses();
        if (column == target || !numbers || 1 - sharedVariance(data, column, target, spec.lead()) > sameLine)
            continue;
        leaks.push_back(
            {Leak::Kind::targetInOtherWords, column, 0,
             Error(spec.ahead() ? SLUICE_MESSAGE("core", "The input “%1” holds the future: it is “%2” %3 rows later, but "
                                                         "for scale and offset. Take it out of the inputs.")
                                : SLUICE_MESSAGE("core", "The input “%1” is the target “%2” in other words: the same but "
                                                         "for scale and offset. Take it out of the inputs."),
                   data.columns[column], data.columns[target], spec.lead())});
    }
}

} // namespace

std::vector<Leak> findLeaks(const TaskSpec &spec, const DataSpec &dataSpec, const Dataset &data, const Task *task)
{
    std::vector<Leak> leaks;
    if (spec.scalerRows == ScalerRows::all && spec.scaling != Scaling::none)
        leaks.push_back(
            {Leak::Kind::scalerSeesAll,
             {},
             0,
             Error(SLUICE_MESSAGE("core", "The scaler has seen all rows: offset and scale tell the models how far values "
                                          "reach in the validation and test part. Fit it on the training rows."))});
    const bool dependent = data.form != DataForm::table && task != nullptr;
    if (const size_t shared = dependent ? sharedTargets(*task) : 0; shared > 0)
        leaks.push_back({Leak::Kind::sharedRows,
                         {},
                         shared,
                         Error(SLUICE_MESSAGE("core", "%1 of %2 validation and test windows have a target that a training window "
                                                      "holds: the models have seen the answers. Split in the order of time."),
                               shared, task->sampleCount(Split::validation) + task->sampleCount(Split::test))});
    findTargetInInputs(spec, dataSpec, data, leaks);
    return leaks;
}

} // namespace sluice
