#include "ui/views/runs_plot.h"

#include <QtTest>
#include <set>

using namespace sluice;

namespace {

/// Of a dense and a recurrent model in runs 1 … `runs`.
std::vector<RunCurve> curvesOf(size_t runs, size_t shown)
{
    const std::vector<ModelSpec> models = {{"Dense", {DenseSpec{}}}, {"LSTM", {LstmSpec{}}}};
    std::vector<RunCurve> curves;
    for (size_t run = 1; run <= runs; ++run)
        for (size_t model = 0; model < models.size(); ++model)
            curves.push_back({run, run - 1, {}, models, model, {0, 1, 2}, {1, 0.5, 0.25}, run == shown, "mean squared error"});
    return curves;
}

} // namespace

class RunsPlotTest : public QObject {
    Q_OBJECT

private slots:
    /// As they look on Compare; a shape that means a model there is no other run's here.
    void theShownRunsModelsHaveTheirOwnMarkers()
    {
        RunsPlot plot;
        const auto curves = curvesOf(6, 3);
        plot.show(curves);
        std::set<QCPScatterStyle::ScatterShape> ofModels, ofRuns;
        for (size_t k = 0; k < 3; ++k)
            for (const ModelSpec &of : {ModelSpec{"Dense", {DenseSpec{}}}, ModelSpec{"LSTM", {LstmSpec{}}}})
                ofModels.insert(modelMarker(modelLook(std::vector<ModelSpec>(3, of), k)).shape());
        for (size_t k = 0; k < curves.size(); ++k) {
            const auto shape = plot.graph(static_cast<int>(k))->scatterStyle().shape();
            const auto own = modelMarker(modelLook(curves[k].models, curves[k].model)).shape();
            QCOMPARE(curves[k].shown, shape == own);
            if (curves[k].shown)
                continue;
            QVERIFY(!ofModels.contains(shape));
            ofRuns.insert(shape);
        }
        QCOMPARE(ofRuns.size(), size_t(5));
    }

    void theAxisHasTheMeasureOfAllRuns()
    {
        RunsPlot plot;
        auto curves = curvesOf(2, 1);
        plot.show(curves);
        QCOMPARE(plot.yAxis->label(), QString("validation: mean squared error"));
        curves.back().lossTitle = "cross-entropy, nats";
        plot.show(curves);
        QCOMPARE(plot.yAxis->label(), QString("validation loss"));
    }
};

QTEST_MAIN(RunsPlotTest)
#include "runs_plot_test.moc"
