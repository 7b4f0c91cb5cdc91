#include "ui/models/path_content.h"

#include "core/inspect/plain_cubes.h"
#include "core/inspect/plain_network.h"
#include "tests/ui/inside_fixture.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

const std::atomic<bool> goOn = false;
const Intervention held{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.1};

ViewState stateOf(MultiStep how)
{
    const DataSpec data{"builtin:sunspots", {}, {}, {}, {}, {}};
    TaskSpec task;
    task.lookback = 12;
    task.horizon = 4;
    task.multiStep = how;
    ViewState state = testing::stateOf(data, task, {{"Dense", {DenseSpec{4, Activation::tanh}}}, {"LSTM", {LstmSpec{3}}}});
    state.selection.sample = 5;
    return state;
}

/// The LSTM's forecast of a path in the data's own units, one window after the other.
std::vector<double> byPlainEquations(const ViewState &state, size_t path, const std::vector<Intervention> &interventions)
{
    const Task &task = *state.task;
    const ModelSpec &spec = state.experiment->models[1];
    const ModelShape shape = ModelShape::of(task);
    const NetworkWeights weights = unpackWeights(spec, shape, state.moment[1]->weights);
    arma::fmat window = task.sample(task.paths(state.selection.split)[path]).x;
    std::vector<double> answers;
    while (answers.size() < task.spec().horizon) {
        const arma::cube output = runPlainNetwork(spec, shape, weights, oneSequence(window), interventions).output;
        for (const double scaled : output.slice(output.n_slices - 1).eval())
            answers.push_back(task.targetScaler().undo(0, scaled));
        const arma::fmat rest = window.tail_cols(window.n_cols - 1);
        window = arma::join_rows(rest, arma::fmat(1, 1, arma::fill::value(static_cast<float>(output(0)))));
    }
    return answers;
}

/// Of each step, over all paths.
std::vector<double> errorsByHand(const ViewState &state, const std::vector<Intervention> &interventions)
{
    const Task &task = *state.task;
    const auto &paths = task.paths(state.selection.split);
    std::vector<double> errors(task.spec().horizon, 0);
    for (size_t path = 0; path < paths.size(); ++path) {
        const std::vector<double> answers = byPlainEquations(state, path, interventions);
        for (size_t step = 0; step < errors.size(); ++step) {
            const size_t row = paths[path].targetRow + 1 + step - errors.size();
            const double truth = task.data().sequences[0](task.targetColumn(), row);
            errors[step] += (answers[step] - truth) * (answers[step] - truth) / static_cast<double>(paths.size());
        }
    }
    for (double &error : errors)
        error = std::sqrt(error);
    return errors;
}

bool close(const std::vector<double> &one, const std::vector<double> &other)
{
    return std::ranges::equal(one, other, [](double a, double b) { return std::abs(a - b) < 5e-3; });
}

} // namespace

class PathContentTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void whatIfsForecastBesideTheOthers_data()
    {
        QTest::addColumn<bool>("recursive");
        QTest::newRow("row by row") << true;
        QTest::newRow("all at once") << false;
    }
    // The model as it is stays where it was, and comes a second time under the what-if.
    void whatIfsForecastBesideTheOthers()
    {
        QFETCH(bool, recursive);
        ViewState state = stateOf(recursive ? MultiStep::recursive : MultiStep::direct);
        const PathContent before = *pathContent(state, goOn);
        state.selection.whatIfs = {{{}, true, 1, held}};
        const PathContent content = *pathContent(state, goOn);
        QCOMPARE(content.models.size(), size_t(3));
        for (size_t k = 0; k < 2; ++k) {
            QVERIFY(!content.models[k].whatIf);
            QCOMPARE(content.models[k].answer, before.models[k].answer);
            QCOMPARE(content.models[k].rmse, before.models[k].rmse);
        }
        const PathContent::Model &touched = content.models[2];
        QVERIFY(touched.whatIf);
        QCOMPARE(touched.model, size_t(1));
        QCOMPARE(touched.name, QString("LSTM, what if"));
        QVERIFY(close(touched.answer, byPlainEquations(state, 5, {held})));
        QVERIFY(close(before.models[1].answer, byPlainEquations(state, 5, {})));
        QVERIFY(!close(touched.answer, before.models[1].answer));
        QVERIFY(close(touched.rmse, errorsByHand(state, {held})));
    }

    void anotherInputReachesEveryModelOnItsOwnPath()
    {
        ViewState state = stateOf(MultiStep::recursive);
        state.selection.whatIfs = {{{}, true, 0, InputEdit{{state.selection.split, 5}, 0, {{11, 3}}}}};
        const PathContent content = *pathContent(state, goOn);
        QCOMPARE(content.models.size(), size_t(4));
        QVERIFY(content.models[1].whatIf && content.models[3].whatIf);
        QVERIFY(!close(content.models[3].answer, content.models[2].answer));
        state.selection.sample = 6;
        const PathContent other = *pathContent(state, goOn);
        QVERIFY(close(other.models[3].answer, other.models[2].answer));
    }

    void whatIsAbandonedGivesNothing()
    {
        ViewState state = stateOf(MultiStep::recursive);
        state.selection.whatIfs = {{{}, true, 1, held}};
        const std::atomic<bool> abandoned = true;
        QVERIFY(!pathContent(state, abandoned));
    }
};

QTEST_GUILESS_MAIN(PathContentTest)
#include "path_content_test.moc"
