#include "core/train/trainer.h"
#include "tests/ui/inside_fixture.h"
#include "ui/models/compare_details.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

const std::atomic<bool> goOn = false;

ViewState irisState()
{
    const DataSpec data{"builtin:iris", {}, {}, {}, {}, {}};
    TaskSpec task;
    task.kind = TaskKind::classify;
    return testing::stateOf(data, task, {{"Dense", {DenseSpec{5, Activation::tanh}}}, {"Linear", {}}});
}

} // namespace

class CompareDetailsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void residualsAndRunsAreByHand()
    {
        OutputContent output;
        output.x = {1, 2, 3, 4, 5};
        output.target = {1, 1, 1, 1, 1};
        output.range = {0, 4};
        output.answers = {{0, "Dense", {1.5, 1.1, 0.5, 3, 1}}, {1, "LSTM", {1.2, 0.8, 1.5, 1, 1.5}}};
        const ResidualContent content = residualContent(output);
        QCOMPARE(content.strips.size(), size_t(2));
        const std::vector<double> dense = {0.5, 0.1, -0.5, 2, 0};
        for (size_t k = 0; k < 5; ++k)
            QVERIFY(std::abs(content.strips[0].residual[k] - dense[k]) < 1e-12);
        QCOMPARE(content.limit, 2.0);
        // Nearest: LSTM, Dense, neither (0.5 both), LSTM, Dense.
        QCOMPARE(content.runs.size(), size_t(4));
        QCOMPARE(content.runs[0].strip, size_t(1));
        QCOMPARE(content.runs[1].strip, size_t(0));
        QCOMPARE(content.runs[1].last, size_t(1));
        QCOMPARE(content.runs[2].first, size_t(3));
        QVERIFY(std::abs(content.strips[0].nearestShare - 0.4) < 1e-12);
        QVERIFY(std::abs(content.strips[1].nearestShare - 0.4) < 1e-12);
        QCOMPARE(nearestText(content), QString("nearest to the target: Dense at 40\u00A0%, LSTM at 40\u00A0% of the points"));
    }

    void neighboursMakeOneRun()
    {
        OutputContent output;
        output.x = {1, 2, 3};
        output.target = {0, 0, 0};
        output.answers = {{0, "A", {1, 1, 1}}, {1, "B", {2, 2, std::nan("")}}};
        const ResidualContent content = residualContent(output);
        QCOMPARE(content.runs.size(), size_t(1));
        QCOMPARE(content.runs[0].last, size_t(2));
        output.answers.pop_back();
        QVERIFY(residualContent(output).runs.empty()); // alone it is better than none
        QVERIFY(nearestText(residualContent(output)).isEmpty());
    }

    /// A model under a what-if is no further model: it has no part in who is nearest, and is compared with itself alone.
    void aWhatIfCompetesWithItsOwnModelOnly()
    {
        OutputContent output;
        output.x = {1, 2, 3, 4};
        output.target = {0, 0, 0, 0};
        output.answers = {{0, "Dense", {3, 1, 3, 1}}, {1, "LSTM", {2, 2, 2, 2}}, {1, "LSTM, what if", {0.5, 1.5, 0, 2}, true}};
        ResidualContent content = residualContent(output);
        QCOMPARE(content.strips.size(), size_t(3));
        QVERIFY(content.strips[2].whatIf);
        QCOMPARE(content.runs.size(), size_t(4)); // LSTM and Dense by turns
        for (const ResidualContent::Run &run : content.runs)
            QCOMPARE(run.strip, run.first % 2 == 0 ? size_t(1) : size_t(0));
        QCOMPARE(content.strips[0].nearestShare + content.strips[1].nearestShare, 1.0);
        QCOMPARE(content.strips[2].nearestShare, 0.0);
        QCOMPARE(content.strips[2].nearerShare, 0.75);
        QCOMPARE(nearestText(content), QString("nearest to the target: Dense at 50\u00A0%, LSTM at 50\u00A0% of the points · "
                                               "LSTM, what if: nearer than without it at 75\u00A0% of the points"));
        output.answers.erase(output.answers.begin());
        content = residualContent(output);
        QVERIFY(content.runs.empty());
        QCOMPARE(nearestText(content), QString("LSTM, what if: nearer than without it at 75\u00A0% of the points"));
    }

    void onlyWhatAppliesIsOffered()
    {
        using Kind = CompareView;
        QVERIFY((compareViews(*testing::sunspotState().task) == std::vector<Kind>{Kind::outputs, Kind::scatter}));
        QVERIFY((compareViews(*irisState().task) == std::vector<Kind>{Kind::outputs, Kind::confusion, Kind::reliability}));
    }

    void theScatterHasTheMetricsOfTheEngine()
    {
        ViewState state = testing::sunspotState(4);
        const CompareDetails details = *compareDetails(state, CompareView::scatter, goOn);
        QVERIFY(!details.confusion && !details.reliability);
        const ScatterContent &scatter = *details.scatter;
        QCOMPARE(scatter.points, state.task->sampleCount(Split::validation));
        QCOMPARE(scatter.everyNth, size_t(1));
        ThreadPool pool(1);
        for (size_t k = 0; k < 2; ++k) {
            const Metrics metrics =
                evaluate(state.experiment->models[k], *state.task, Split::validation, state.moment[k]->weights, pool);
            QVERIFY(std::abs(scatter.models[k].rmse / metrics.rmse - 1) < 1e-5);
            QVERIFY(std::abs(scatter.models[k].r2 - (1 - metrics.relative)) < 1e-5);
            for (size_t n = 0; n < scatter.points; ++n) {
                const SampleRange &range = state.task->samples(Split::validation)[n];
                const double raw = state.task->data().sequences[0](state.task->targetColumn(), range.targetRow);
                QVERIFY(std::abs(scatter.models[k].target[n] - raw) < 1e-4);
            }
        }
    }

    // Those that a what-if reaches come a second time, with the metrics of the whole part under it.
    void whatIfsAnswerBesideTheOthers()
    {
        ViewState state = testing::holdState();
        const ScatterContent before = *compareDetails(state, CompareView::scatter, goOn)->scatter;
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.5}}};
        const ScatterContent scatter = *compareDetails(state, CompareView::scatter, goOn)->scatter;
        QCOMPARE(scatter.models.size(), size_t(3));
        QVERIFY(!scatter.models[1].whatIf && scatter.models[2].whatIf);
        QCOMPARE(scatter.models[2].model, size_t(1));
        QCOMPARE(scatter.models[2].name, QString("LSTM, what if"));
        for (size_t k = 0; k < 2; ++k)
            QCOMPARE(scatter.models[k].answer, before.models[k].answer);
        const Metrics metrics = *evaluateWhatIf(state.experiment->models[1], state.moment[1]->weights, *state.task,
                                                Split::validation, state.selection.whatIfs, 1, {});
        QVERIFY(std::abs(scatter.models[2].rmse / metrics.rmse - 1) < 1e-5);
        QVERIFY(scatter.models[2].rmse > 1.1 * scatter.models[1].rmse);
    }

    void whatIfsHaveAConfusionAndAReliabilityBesideTheOthers()
    {
        ViewState state = irisState();
        state.selection.whatIfs = {{{}, true, 0, Intervention{0, Part::hidden, {}, 0, SIZE_MAX, 0}}};
        const ConfusionContent confusion = *compareDetails(state, CompareView::confusion, goOn)->confusion;
        QCOMPARE(confusion.models.size(), size_t(3));
        QVERIFY(confusion.models[1].whatIf);
        // Nothing comes out of its layer, so every answer is the same class.
        const arma::mat &shares = confusion.models[1].map.values;
        QCOMPARE(arma::accu(arma::sum(shares, 0) > 0), arma::uword(1));
        const ReliabilityContent reliability = *compareDetails(state, CompareView::reliability, goOn)->reliability;
        QCOMPARE(reliability.models.size(), size_t(3));
        QVERIFY(reliability.models[1].whatIf && !reliability.models[2].whatIf);
    }

    void everyStepAnswersAndManyAreThinnedOut()
    {
        const ViewState state = testing::holdState(1000); // 150 validation sequences of 60 steps
        const ScatterContent scatter = *compareDetails(state, CompareView::scatter, goOn)->scatter;
        QCOMPARE(scatter.points, size_t(150 * 60));
        QCOMPARE(scatter.everyNth, size_t(3));
        QCOMPARE(scatter.models[1].target.size(), size_t(3000));
        QVERIFY(scatter.models[1].r2 > 0.5); // solved by hand
    }

    void confusionCountsEveryAnswer()
    {
        const ViewState state = irisState();
        const ConfusionContent confusion = *compareDetails(state, CompareView::confusion, goOn)->confusion;
        ThreadPool pool(1);
        for (size_t k = 0; k < 2; ++k) {
            const Metrics metrics =
                evaluate(state.experiment->models[k], *state.task, Split::validation, state.moment[k]->weights, pool);
            const arma::umat &counts = metrics.classes->confusion;
            const HeatMap &map = confusion.models[k].map;
            QCOMPARE(confusion.models[k].accuracy, metrics.classes->accuracy);
            for (arma::uword cell = 0; cell < counts.n_elem; ++cell) {
                QCOMPARE(map.cellTexts[qsizetype(cell)], QString::number(counts(cell)));
                const double all = double(arma::accu(counts.row(cell % 3)));
                QVERIFY(std::abs(map.values(cell) - double(counts(cell)) / all) < 1e-12);
            }
            QCOMPARE(map.yNames.size(), qsizetype(3));
        }
        const QString tip = heatMapTip(confusion.models[0].map, 0, 1);
        QVERIFY2(tip.contains("setosa") && tip.contains("versicolor") && tip.endsWith(')'), qPrintable(tip));
    }

    void reliabilityIsTheOneOfTheLogits()
    {
        const ViewState state = irisState();
        const ReliabilityContent content = *compareDetails(state, CompareView::reliability, goOn)->reliability;
        for (size_t k = 0; k < 2; ++k) {
            CalibrationSums sums;
            ThreadPool pool(1);
            const arma::fcube outputs =
                predict(state.experiment->models[k], *state.task, Split::validation, state.moment[k]->weights, pool);
            for (size_t n = 0; n < outputs.n_slices; ++n) {
                const auto target = size_t(state.task->targets(state.task->samples(Split::validation)[n])(0, 0));
                sums.addLogits(std::span(outputs.slice(n).colptr(0), 3), target);
            }
            QCOMPARE(content.models[k].calibration.expectedError, sums.result().expectedError);
            QCOMPARE(content.models[k].calibration.count, outputs.n_slices);
        }
    }

    void whatIsAbandonedGivesNothing()
    {
        const std::atomic<bool> abandoned = true;
        QVERIFY(!compareDetails(irisState(), CompareView::confusion, abandoned));
        QVERIFY(!compareDetails(ViewState(), CompareView::scatter, goOn));
    }

    void binsAreToldExactly()
    {
        QCOMPARE(binTip({0.6, 0.8, 0, NAN, NAN}), QString("confidence 0.6 … 0.8: no answers"));
        QCOMPARE(binTip({0.6, 0.8, 4, 0.75, 0.7123}),
                 QString("confidence 0.6 … 0.8: 4 answers\naccuracy 0.75\nmean confidence 0.7123"));
    }
};

QTEST_GUILESS_MAIN(CompareDetailsTest)
#include "compare_details_test.moc"
