#include "tests/ui/text_state.h"
#include "ui/models/class_name.h"
#include "ui/models/dense_content.h"
#include "ui/models/language.h"

#include <QtTest>

using namespace sluice;

class DenseContentTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        useLanguage(*qApp, "en"); // whose plurals are a translation
    }

    void columnsAreTheStepsOfTheWindow()
    {
        ViewState state = testing::holdState();
        state.selection.step = 40;
        const InsideTraces traces = traceSample(state);
        const auto content = denseContent(state, traces, 1);
        QVERIFY(content.has_value());
        QCOMPARE(content->features, QStringList({"value", "mark"}));
        QCOMPARE(content->weights.values.n_rows, arma::uword(16));
        QCOMPARE(content->weights.values.n_cols, arma::uword(60));
        // Column-major tensor 16 × 120; the mark of window step k is input 2k + 1.
        const std::vector<float> &weights = state.moment[0]->weights;
        for (size_t k = 0; k < 60; ++k)
            QCOMPARE(content->weights.values(3, k), double(weights[(2 * k + 1) * 16 + 3]));
        QCOMPARE(content->weights.xNames.last(), QString("t = 41"));
        QCOMPARE(content->weights.xNames[19], QString("t = 1"));
        QCOMPARE(content->weights.xNames[18], QString("41 steps back")); // before the sample begins: zeros
        state.selection.step = 0;
        QCOMPARE(denseContent(state, traces, 1)->weights.xNames[58], QString("1 step back"));
        QVERIFY(content->weights.limit >= arma::abs(content->weights.values).max());
    }

    // Over units and features the contributions sum to gradient × input.
    void contributionsSumToTheRowOfTheStack()
    {
        ViewState state = testing::holdState();
        state.selection.step = 59;
        const InsideTraces traces = traceSample(state);
        const arma::mat whole = inputContribution(state.experiment->models[0], ModelShape::of(*state.task),
                                                  state.moment[0]->weights, state.task->sample(Split::validation, 0), 59)
                                    .values;
        for (size_t feature = 0; feature < 2; ++feature) {
            const auto content = denseContent(state, traces, feature);
            const arma::rowvec sums = arma::sum(content->contribution.values, 0);
            QVERIFY(arma::approx_equal(sums, arma::rowvec(whole.row(feature)), "absdiff", 1e-9));
        }
    }

    // So do those under what-ifs: on a weight, on a unit, on what is fed.
    void whatIfsReachTheContributions()
    {
        ViewState state = testing::holdState();
        state.selection.step = 59;
        const auto before = denseContent(state, traceSample(state), 0);
        const SampleKey key{Split::validation, 0};
        state.selection.whatIfs = {{{}, true, 0, WeightEdit{"layers.0.weight", 3, 118, 2}},
                                   {{}, true, 0, Intervention{0, Part::hidden, {5}, 0, SIZE_MAX, 0.5}},
                                   {{}, true, 1, InputEdit{key, 0, {{59, 0.75}}}}};
        const ModelSpec &dense = state.experiment->models[0];
        const ModelShape shape = ModelShape::of(*state.task);
        const arma::mat whole =
            inputContribution(dense, shape, editedWeights(dense, shape, state.moment[0]->weights, state.selection.whatIfs, 0),
                              alteredSample(*state.task, key, state.selection.whatIfs), 59,
                              interventionsOf(state.selection.whatIfs, 0))
                .values;
        const auto content = denseContent(state, traceSample(state), 0);
        const arma::rowvec sums = arma::sum(content->contribution.values, 0);
        QVERIFY(arma::approx_equal(sums, arma::rowvec(whole.row(0)), "absdiff", 1e-9));
        QCOMPARE(content->weights.values(3, 59), 2.0);
        QVERIFY(arma::abs(content->contribution.values.row(5)).max() == 0); // a held unit answers to nothing
        QVERIFY(arma::abs(before->contribution.values.row(5)).max() > 0);
    }

    // Every map has what it was beside what it is, on one scale.
    void whatIfsLeaveTheMapsAsTheyWereBesideThem()
    {
        ViewState state = testing::holdState();
        state.selection.step = 59;
        const auto before = denseContent(state, traceSample(state), 0);
        QVERIFY(!before->touched());
        state.selection.whatIfs = {{{}, true, 0, WeightEdit{"layers.0.weight", 3, 118, 9}},
                                   {{}, true, 1, InputEdit{{Split::validation, 0}, 0, {{59, 0.75}}}}};
        const auto content = denseContent(state, traceSample(state), 0);
        QVERIFY(content->touched());
        const auto compare = [](const HeatMap &now, const HeatMap &was) {
            QVERIFY(arma::approx_equal(now.untouched, was.values, "absdiff", 0));
            QVERIFY(!arma::approx_equal(now.values, was.values, "absdiff", 1e-6));
            QVERIFY(now.limit >= std::max(arma::abs(now.values).max(), arma::abs(was.values).max()));
            QVERIFY(arma::approx_equal(withMapOf(now, MapShows::before).values, was.values, "absdiff", 0));
            const HeatMap change = withMapOf(now, MapShows::change);
            QVERIFY(arma::approx_equal(change.values, now.values - was.values, "absdiff", 0));
            QCOMPARE(change.limit, limitOf(now.values - was.values));
            QVERIFY(change.valueTitle.startsWith("change of "));
        };
        compare(content->weights, before->weights);
        compare(content->contribution, before->contribution);
        compare(content->layers[0].activation, before->layers[0].activation);
        const QString tip = heatMapTip(content->weights, 3, 59);
        QVERIFY2(tip.contains("weight: 9 (untouched "), qPrintable(tip));
        QCOMPARE(heatMapTable(content->weights).columns.size(), size_t(32));
        QCOMPARE(heatMapTable(before->weights).columns.size(), size_t(16));
        // Another model's what-ifs leave them alone.
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.5}}};
        QVERIFY(!denseContent(state, traceSample(state), 0)->touched());
    }

    void theAnswerThatIsAddedToIsNamedWhereThereAreSeveral()
    {
        ViewState state = testing::textState(QString("ab ba\nab ab\n").repeated(20).toStdString());
        state.selection.step = 5;
        const InsideTraces traces = traceSample(state);
        const size_t likeliest = traces.models[0]->output.col(5).index_max();
        const QString character = className(state.task->data(), state.task->classes()[likeliest]);
        QCOMPARE(denseContent(state, traces, 0)->answer, QString("y = score of “%1”").arg(character));
        const ViewState single = testing::sunspotState();
        QVERIFY(denseContent(single, traceSample(single), 0)->answer.isEmpty());
    }

    void everyLayerIsShown()
    {
        ViewState state = testing::holdState();
        state.selection.step = 12;
        const InsideTraces traces = traceSample(state);
        const auto content = denseContent(state, traces, 0);
        QCOMPARE(content->layers.size(), size_t(1));
        const arma::vec own = outputOf(traces.models[0]->layers[0]).col(12);
        QVERIFY(arma::approx_equal(arma::vec(content->layers[0].activation.values.t()), own, "absdiff", 0));
        QCOMPARE(content->layers[0].title, QString("layer 1, 16 units"));
        const auto forecast = denseContent(testing::sunspotState(), traceSample(testing::sunspotState()), 0);
        QCOMPARE(forecast->layers[0].activation.values.n_cols, arma::uword(32));
        QCOMPARE(forecast->weights.xNames.first(), QString("t = 1"));
        QCOMPARE(forecast->weights.xNames.last(), QString("t = 24"));
    }

    void aTableNamesItsValues()
    {
        const DataSpec data{"builtin:iris", {}, {}, {}, {}, {}};
        TaskSpec task;
        task.kind = TaskKind::classify;
        const ViewState state = testing::stateOf(data, task, {{"Dense", {DenseSpec{5, Activation::tanh}}}});
        const auto content = denseContent(state, traceSample(state), 0);
        QCOMPARE(content->weights.values.n_cols, arma::uword(4));
        QCOMPARE(content->weights.xNames.first(), QString::fromStdString(state.task->featureList()[0].name));
        const QString tip = heatMapTip(content->weights, 2, 0);
        QVERIFY2(tip.startsWith("unit 3, ") && tip.contains("weight: "), qPrintable(tip));
    }

    void withoutADenseModelThereIsNothing()
    {
        ViewState state = testing::sunspotState();
        auto experiment = std::make_shared<Experiment>(*state.experiment);
        experiment->models.erase(experiment->models.begin());
        state.experiment = experiment;
        state.moment.erase(state.moment.begin());
        state.selection.model = 0;
        QVERIFY(!denseContent(state, traceSample(state), 0));
    }
};

QTEST_GUILESS_MAIN(DenseContentTest)
#include "dense_content_test.moc"
