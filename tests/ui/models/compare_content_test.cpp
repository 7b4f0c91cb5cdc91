#include "core/task/batches.h"
#include "tests/ui/compared_state.h"
#include "tests/ui/small_scene.h"
#include "tests/ui/text_state.h"
#include "ui/models/compare_content.h"
#include "ui/models/language.h"
#include "ui/models/loss_content.h"
#include "ui/models/output_content.h"

#include <QtTest>
#include <cmath>

using namespace sluice;
using namespace sluice::testing;

class CompareContentTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        useLanguage(*qApp, "en"); // whose plurals are a translation
    }

    void outputsOfASampleAreThoseOfTheFastKernel()
    {
        ViewState state = stateOf(smallScene().experiment);
        state.selection.sample = 4;
        state.selection.step = 6;
        const OutputContent content = outputContent(state);
        QCOMPARE(content.x.size(), size_t(12));
        QCOMPARE(content.x.front(), 1.0);
        QCOMPARE(content.cursor, 7.0);
        QVERIFY(content.title.contains("validation sample 5"));
        ThreadPool pool(1);
        for (size_t model = 0; model < 2; ++model) {
            const arma::fcube fast =
                predict(state.experiment->models[model], *state.task, Split::validation, state.moment[model]->weights, pool);
            for (size_t t = 0; t < 12; ++t)
                QVERIFY(std::abs(content.answers[model].y[t] - static_cast<double>(fast(0, t, 4))) < 1e-5);
        }
        // The generator's own sequence: 40 training ones come first.
        const Dataset &data = state.task->data();
        const arma::mat &sequence = data.sequences[44];
        std::vector<double> marks;
        for (size_t t = 0; t < 12; ++t) {
            QVERIFY(std::abs(content.target[t] - sequence(data.columnIndex(data.target), t)) < 1e-6);
            if (sequence(data.columnIndex("mark"), t) == 1)
                marks.push_back(static_cast<double>(t + 1));
        }
        QCOMPARE(content.marks.front().name, "mark");
        QVERIFY(content.marks.front().x == marks);
        QVERIFY(!marks.empty());
    }

    void aSeriesIsShownOverItsDates()
    {
        ViewState state = stateOf(airPassengers(), 0.0F);
        state.selection.sample = 1;
        const OutputContent content = outputContent(state);
        QCOMPARE(content.dateFormat, "yyyy-MM");
        QCOMPARE(content.yTitle, QString("thousand passengers")); // not "passengers (thousand passengers)"
        QVERIFY(content.connected);
        QCOMPARE(content.x.size(), size_t(24));
        // Row 96, counted from 0 from January 1949, is January 1957, with 315 thousand passengers.
        QCOMPARE(QDateTime::fromSecsSinceEpoch(static_cast<qint64>(content.x[0]), Qt::UTC).date(), QDate(1957, 1, 1));
        QCOMPARE(content.target[0], 315.0);
        QCOMPARE(content.target[1], 301.0);
        QCOMPARE(content.cursor, content.x[1]);
        // A network of zeros answers 0, which is the mean of the first 96 months.
        double mean = 0;
        for (size_t row = 0; row < 96; ++row)
            mean += state.task->data().sequences[0](state.task->targetColumn(), row) / 96;
        for (const auto &answer : content.answers)
            for (const double y : answer.y)
                QVERIFY(std::abs(y - mean) < 1e-4);
    }

    void aWildAnswerDoesNotSqueezeTheTarget()
    {
        const OutputContent content = outputContent(stateOf(airPassengers(), 3e4F));
        const auto [low, high] = std::ranges::minmax(content.target);
        QVERIFY(content.range.upper - content.range.lower <= 3.4 * (high - low));
        QVERIFY(content.range.lower < low && content.range.upper > high);
    }

    /// Where nothing of an answer is seen, its range leaves the target no less room.
    void anAnswerWhollyOutsideIsOffTheScale()
    {
        const ViewState state = stateOf(airPassengers(), 3e4F);
        ViewState zeros = stateOf(airPassengers(), 0.0F);
        const OutputContent wild = outputContent(state);
        const double low = std::ranges::min(wild.target);
        const double high = std::ranges::max(wild.target);
        QVERIFY(std::ranges::all_of(wild.answers, &OutputContent::Answer::offScale));
        QVERIFY(wild.range.upper - wild.range.lower < 1.3 * (high - low));
        for (const auto &answer : wild.answers)
            QVERIFY(std::ranges::none_of(answer.y, [&](double y) { return y >= wild.range.lower && y <= wild.range.upper; }));
        const OutputContent nothing = outputContent(stateOf(airPassengers(), NAN)); // is said elsewhere
        QVERIFY(std::ranges::none_of(nothing.answers, &OutputContent::Answer::offScale));
        QVERIFY(std::ranges::none_of(outputContent(zeros).answers, &OutputContent::Answer::offScale));
    }

    void whereAnswersLeaveThePlotIsMarkedOnce()
    {
        OutputContent content;
        content.x = {1, 2, 3, 4, 5, 6};
        content.range = {0, 1};
        content.answers = {{0, "one", {0.5, 2, 3, 0.5, -1, 0.5}}, {1, "other", {0.5, 0.5, 0.5, 0.5, 0.5, 2}}};
        QVERIFY((leavingAt(content, true) == std::vector<double>{2.5, 6}));
        QVERIFY((leavingAt(content, false) == std::vector<double>{5}));
        content.connected = false; // each is a point of its own
        QVERIFY((leavingAt(content, true) == std::vector<double>{2, 3, 6}));
    }

    void aTargetThatNeverChangesLeavesRoomForTheAnswers()
    {
        Experiment experiment = smallScene().experiment;
        experiment.data.source = "generate:hold";
        experiment.data.params = {{"length", 12}, {"sequences", 64}, {"mark_probability", 0}};
        const OutputContent content = outputContent(stateOf(experiment));
        QCOMPARE(std::ranges::min(content.target), std::ranges::max(content.target));
        for (const auto &answer : content.answers)
            for (const double y : answer.y)
                QVERIFY(content.range.lower < y && y < content.range.upper);
    }

    void aSampleThatHardlyChangesLeavesRoomForTheAnswers()
    {
        Experiment experiment = smallScene().experiment;
        experiment.data.source = "generate:hold";
        experiment.data.params = {{"length", 12}, {"sequences", 640}, {"mark_probability", 0.1}};
        ViewState state = stateOf(experiment, 0.5F);
        double least = 1;
        OutputContent flattest;
        for (size_t sample = 0; sample < state.task->sampleCount(state.selection.split); ++sample) {
            state.selection.sample = sample;
            const OutputContent content = outputContent(state);
            const auto [low, high] = std::ranges::minmax(content.target);
            if (high > low && high - low < least) {
                least = high - low;
                flattest = content;
            }
        }
        QVERIFY2(least < 0.2, qPrintable(QString::number(least)));
        const double target = flattest.target.front();
        bool apart = false;
        for (const auto &answer : flattest.answers)
            for (const double y : answer.y) {
                apart = apart || std::abs(y - target) > 2 * least;
                QVERIFY(std::abs(y - target) > 0.7 || (flattest.range.lower < y && y < flattest.range.upper));
            }
        QVERIFY(apart); // a range about the target alone would have cut it
    }

    void ofTwoInputsOfMarksTheRarerIsNamed()
    {
        Experiment experiment = smallScene().experiment;
        experiment.data.source = "generate:count";
        experiment.data.params = {{"length", 60}, {"sequences", 64}};
        experiment.task.lookback = 60;
        ViewState state = stateOf(experiment);
        Sample sample = state.task->sample(Split::validation, 0);
        while (arma::all(sample.x.row(1) == sample.x(1, 0))) // event, reset: some have none
            sample = state.task->sample(Split::validation, ++state.selection.sample);
        const OutputContent content = outputContent(state);
        QCOMPARE(content.marks.front().name, "reset");
        QCOMPARE(content.marks.front().kind, size_t(1)); // behind the events
        QCOMPARE(content.marks.size(), size_t(2));
        QCOMPARE(content.marks.back().name, "event");
        QCOMPARE(content.marks.back().kind, size_t(0));
        for (size_t t = 1; t <= 60; ++t) {
            const bool marked =
                std::ranges::find(content.marks.front().x, static_cast<double>(t)) != content.marks.front().x.end();
            QCOMPARE(marked, state.task->featureValue(1, sample.x(1, t - 1)) > 0.5);
        }
    }

    void theNearestPointIsPicked()
    {
        OutputContent content;
        QCOMPARE(nearestPoint(content, 5), size_t(0));
        content.x = {1, 2, 4, 8};
        QCOMPARE(nearestPoint(content, -3), size_t(0));
        QCOMPARE(nearestPoint(content, 3.1), size_t(2));
        QCOMPARE(nearestPoint(content, 100), size_t(3));
    }

    void theBatchShownIsTheNewestOne()
    {
        ViewState state = stateOf(smallScene().experiment);
        StepRecord step;
        step.epoch = 1;
        step.batch = 2;
        state.recentSteps = {step};
        const BatchContent content = batchContent(state);
        QCOMPARE(content.rows.size(), size_t(2));
        QCOMPARE(content.rows[1].name, "mark");
        const TrainingSpec &training = state.experiment->training;
        const auto samples = Batches(*state.task, batchSpecOf(training), 16).ranges(1, 2);
        QVERIFY(content.place.startsWith(QString("sample 1 of %1, batch 3 of 3").arg(samples.size())));
        const arma::fmat x = state.task->sample(samples.front()).x;
        for (size_t t = 0; t < 12; ++t)
            QCOMPARE(content.rows[0].values[t], static_cast<double>(x(0, t)));
        QCOMPARE(content.rows[0].limit, static_cast<double>(arma::abs(x.row(0)).max()));
        QCOMPARE(content.ways[0].text, "Dense: at every step the last 12 at once");
        QCOMPARE(content.ways[1].text, QString("LSTM: one step at a time, t = 1 … 12"));
        QVERIFY(!content.rows[0].scaled);
        Experiment passengers = airPassengers();
        QCOMPARE(batchContent(stateOf(passengers)).ways[0].text, "Dense: all 12 steps at once");
        QVERIFY(batchContent(stateOf(passengers)).rows[0].scaled);
        QVERIFY(batchContent(stateOf(passengers)).place.endsWith("; scaled") && !content.place.contains("scaled"));
        passengers.models[0] = {"Convolution", {ConvSpec{4, 5}, DenseSpec{2}}};
        QCOMPARE(batchContent(stateOf(passengers)).ways[0].text, "Convolution: 5 neighbouring steps at a time");
    }

    /// As seventeen rows of noughts and ones nobody could read them.
    void theCharactersOfABatchAreWrittenOut()
    {
        const BatchContent content = batchContent(testing::textState(QString("ab ba\nab ab\n").repeated(20).toStdString()));
        QCOMPARE(content.rows.size(), size_t(1));
        QCOMPARE(content.rows[0].name, "character");
        QCOMPARE(content.rows[0].classes.size(), 6);
        for (const QString &shown : content.rows[0].classes)
            QVERIFY2(QStringList({"a", "b", "␣", "⏎"}).contains(shown), qPrintable(shown));
    }

    void lossesThatCannotBeDrawnAreGaps()
    {
        ViewState state = stateOf(smallScene().experiment);
        state.epochs = {record(0, 0, 0.5, 0.4, 0), record(1, 0, 0.6, 0.5, 0),      record(0, 1, 0.0, 0.3, 1.5),
                        record(1, 1, 0.2, 0.1, 2), record(0, 2, INFINITY, NAN, 3), record(1, 2, 0.02, 0.01, 4)};
        state.constantLoss = 0.3;
        const LossContent log = lossContent(state, LossAxis::epochs, true);
        QVERIFY(std::isnan(log.curves[0].train[1]));
        QVERIFY(std::isnan(log.curves[0].train[2]));
        QVERIFY(std::isnan(log.curves[0].validation[2]));
        QCOMPARE(log.curves[1].validation[2], 0.01);
        QCOMPARE(log.curves[1].shown, 2.0);
        QCOMPARE(log.xUpper, 6.0);
        QVERIFY(log.range.lower > 0 && log.range.lower < 0.01 && log.range.upper > 0.6);
        QCOMPARE(*log.constant, 0.3);
        QCOMPARE(log.constantName, "predict the training mean");
        QCOMPARE(log.lossTitle, "mean squared error"); // its data are not scaled
        const LossContent linear = lossContent(state, LossAxis::seconds, false);
        QCOMPARE(linear.curves[0].train[1], 0.0);
        QVERIFY(std::isnan(linear.curves[0].train[2]));
        QVERIFY(linear.curves[1].x == std::vector<double>({0, 2, 4}));
        QCOMPARE(linear.xUpper, 4.0);
        QVERIFY(linear.range.lower <= 0);
    }

    void nothingOpenIsNothingShown()
    {
        const ViewState empty;
        QVERIFY(batchContent(empty).rows.empty());
        QVERIFY(outputContent(empty).x.empty());
        QVERIFY(lossContent(empty, LossAxis::epochs, true).curves.empty());
        QVERIFY(modelCards(empty).empty());
        QVERIFY(baselineLines(empty).empty());
        QCOMPARE(outputCost(empty), 0.0);
    }
};

QTEST_GUILESS_MAIN(CompareContentTest)
#include "compare_content_test.moc"
