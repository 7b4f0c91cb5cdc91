#include "core/nn/model.h"
#include "core/train/trainer.h"
#include "ui/models/measures_content.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"

#include <QtTest>

using namespace sluice;

namespace {

ViewState stateOf(const std::string &source, const TaskSpec &spec, const std::vector<ModelSpec> &models)
{
    Experiment experiment;
    experiment.data.source = source;
    experiment.task = spec;
    experiment.models = models;
    ViewState state;
    state.experiment = std::make_shared<const Experiment>(experiment);
    state.task = std::make_shared<const Task>(*Task::create(spec, experiment.data, *loadData(experiment.data, 1)));
    state.baselines = std::make_shared<const std::vector<Baseline>>(computeBaselines(*state.task));
    for (const ModelSpec &model : models) {
        Snapshot snapshot;
        snapshot.model = model.name;
        snapshot.weights = Model(model, ModelShape::of(*state.task)).initialParameters(3);
        state.moment.push_back(std::make_shared<const Snapshot>(std::move(snapshot)));
    }
    return state;
}

Measured measured(const ViewState &state, Split split)
{
    const std::atomic<bool> abandoned = false;
    return *measure(state, split, abandoned);
}

const ModelSpec lstm{"LSTM", {LstmSpec{4}}};
const ModelSpec line{"Line", {DenseSpec{1, Activation::identity}}};

} // namespace

class MeasuresContentTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void modelsAndBaselinesSideBySide()
    {
        TaskSpec spec;
        spec.lookback = 12;
        const ViewState state = stateOf("builtin:airpassengers", spec, {lstm, line});
        for (const Split split : {Split::validation, Split::test, Split::train}) {
            const MeasuresContent content = measuresContent(state, measured(state, split));
            QCOMPARE(content.columns.size(), 8); // four measures, four skills
            QCOMPARE(content.tips.size(), content.columns.size());
            QVERIFY(content.columns[0].contains("RMSE") && content.columns[0].contains("passengers"));
            QCOMPARE(content.rows.size(), size_t(6));
            QCOMPARE(content.rows[1].name, QString("Line"));
            QCOMPARE(content.rows[1].model, std::optional<size_t>(1));
            QCOMPARE(content.rows[4].name, QString("one season before (12 rows)"));
            for (const auto &row : content.rows)
                QCOMPARE(row.cells.size(), content.columns.size());
            ThreadPool pool(1);
            const Metrics metrics = evaluate(line, *state.task, split, state.moment[1]->weights, pool);
            QCOMPARE(content.rows[1].cells[0], shortNumber(metrics.rmse));
            QCOMPARE(content.rows[1].cells[2], shortNumber(metrics.mase));
            const Metrics &mean = split == Split::test         ? state.baselines->front().test
                                  : split == Split::validation ? state.baselines->front().validation
                                                               : state.baselines->front().train;
            QCOMPARE(content.rows[1].cells[4], signedText(1 - metrics.mse / mean.mse));
            QCOMPARE(content.rows[2].cells[4], signedText(0)); // the mean against itself
        }
    }

    void classesHaveTheirOwn()
    {
        TaskSpec spec;
        spec.kind = TaskKind::classify;
        const ViewState state = stateOf("builtin:iris", spec, {lstm});
        const MeasuresContent content = measuresContent(state, measured(state, Split::validation));
        QCOMPARE(content.columns.mid(0, 3), (QStringList{"accuracy", "macro F1", "log loss"}));
        QCOMPARE(content.rows.size(), size_t(3));
        QCOMPARE(content.rows[2].name, QString("most frequent class"));
        QCOMPARE(content.rows[2].cells[2], QString("–")); // it is certain, and wrong
    }

    void manySteps()
    {
        TaskSpec spec;
        spec.lookback = 6;
        spec.horizon = 3;
        for (const MultiStep how : {MultiStep::direct, MultiStep::recursive}) {
            spec.multiStep = how;
            const ViewState state = stateOf("builtin:nottem", spec, {line});
            const MeasuresContent content = measuresContent(state, measured(state, Split::validation));
            QCOMPARE(content.columns[6], QString("RMSE, +3"));
            for (const auto &row : content.rows)
                QVERIFY(row.cells[6] != QString("–"));
        }
    }

    /// Against one sample after the other through the plain equations.
    void underWhatIfsAModelHasASecondRow()
    {
        TaskSpec spec;
        spec.lookback = 6;
        spec.horizon = 2;
        spec.multiStep = MultiStep::direct;
        ViewState state = stateOf("builtin:nottem", spec, {line, lstm});
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.1}}};
        const Task &task = *state.task;
        const std::atomic<bool> abandoned = false;
        for (const Split split : {Split::validation, Split::test}) {
            const MeasuresContent content = measuresContent(state, *measureWithWhatIfs(state, split, abandoned));
            QCOMPARE(content.rows[2].name, QString("◆ LSTM, what if"));
            QVERIFY(content.rows[2].whatIf && !content.rows[0].whatIf && !content.rows[1].whatIf && !content.rows[3].whatIf);
            for (const bool held : {false, true}) {
                arma::vec squared(2, arma::fill::zeros);
                for (size_t k = 0; k < task.sampleCount(split); ++k) {
                    const Trace trace = probeWhatIf(lstm, state.moment[1]->weights, task, {split, k},
                                                    held ? state.selection.whatIfs : std::vector<WhatIf>(), 1);
                    const Sample sample = task.sample(split, k);
                    squared +=
                        arma::square(trace.output.col(trace.output.n_cols - 1) - arma::conv_to<arma::vec>::from(sample.y.col(0)));
                }
                const double scale = task.targetScaler().scale(0), count = double(task.sampleCount(split));
                const std::vector<double> &row = content.rows[held ? 2 : 1].values;
                QVERIFY(std::abs(row[0] / (std::sqrt(arma::accu(squared) / count / 2) * scale) - 1) < 1e-5);
                for (const size_t step : {0, 1})
                    QVERIFY(std::abs(row[4 + step] / (std::sqrt(squared(step) / count) * scale) - 1) < 1e-5);
            }
            QVERIFY(content.rows[2].cells != content.rows[1].cells);
        }
        QCOMPARE(measuresContent(state, measured(state, Split::test)).rows.size(), size_t(2) + state.baselines->size());
        const std::atomic<bool> gone = true;
        QVERIFY(!measureWithWhatIfs(state, Split::test, gone));
    }

    void aCopierIsNamed()
    {
        TaskSpec spec;
        spec.lookback = 3;
        ViewState state = stateOf("builtin:airpassengers", spec, {line, line});
        const auto set = [&](size_t model, std::vector<float> weights) {
            Snapshot snapshot = *state.moment[model];
            snapshot.weights = std::move(weights);
            state.moment[model] = std::make_shared<const Snapshot>(std::move(snapshot));
        };
        set(0, {0, 0, 1, 0, 1, 0}); // the last value
        set(1, {1, 0, 0, 0, 1, 0}); // the one two before
        const std::atomic<bool> abandoned = false;
        const QString words = *copyingWords(state, abandoned);
        QVERIFY2(words.startsWith("Line copies its last input") && words.contains("1.000"), qPrintable(words));
        QCOMPARE(words.count("copies"), 1);
        set(0, {1, 0, 0, 0, 1, 0});
        QCOMPARE(*copyingWords(state, abandoned), QString());
        const std::atomic<bool> gone = true;
        QVERIFY(!copyingWords(state, gone));
        QVERIFY(!measure(state, Split::validation, gone));
    }
};

QTEST_GUILESS_MAIN(MeasuresContentTest)
#include "measures_content_test.moc"
