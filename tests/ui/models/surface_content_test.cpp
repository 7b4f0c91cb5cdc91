#include "core/inspect/probe.h"
#include "tests/ui/inside_fixture.h"
#include "ui/models/surface_content.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

const std::atomic<bool> goOn = false;

ViewState tableState(const std::string &source, const Parameters &params = {})
{
    const DataSpec data{source, params, {}, {}, {}, {}};
    TaskSpec task;
    task.kind = TaskKind::classify;
    ViewState state = testing::stateOf(
        data, task, {{"Dense", {DenseSpec{6, Activation::tanh}}}, {"LSTM", {LstmSpec{3, 1, 0}}}, {"Linear", {}}});
    return state;
}

} // namespace

class SurfaceContentTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void thereIsOneForTwoNumbers()
    {
        for (const char *source : {"generate:moons", "generate:circles", "generate:spirals", "generate:xor"})
            QVERIFY2(hasSurface(tableState(source)), source);
        QVERIFY(!hasSurface(tableState("builtin:iris")));
        QVERIFY(!hasSurface(testing::holdState()));
        QVERIFY(!hasSurface(ViewState()));
    }

    void restoredWeightsAreSaidToBe()
    {
        ViewState state = tableState("generate:moons");
        state.moment[1] = testing::restoredFrom(*state.moment[1], 55);
        const SurfaceContent content = *surfaceContent(state, goOn, 3);
        QCOMPARE(content.models[0].restored, QString());
        QCOMPARE(content.models[1].restored, QString("best, of epoch 55"));
    }

    // A cell is the answer to a sample that lies at its centre.
    void cellsAreAnswersOfTheNetworks()
    {
        const ViewState state = tableState("generate:moons");
        const SurfaceContent content = *surfaceContent(state, goOn, 9);
        QCOMPARE(content.models.size(), size_t(3));
        QCOMPARE(content.cells(), size_t(9));
        const Scaler &scaler = state.task->inputScaler();
        for (size_t k = 0; k < 3; ++k) {
            for (const auto &[row, column] : {std::pair<size_t, size_t>{0, 0}, {3, 7}, {8, 2}}) {
                Sample sample{arma::fmat(1, 2), arma::fmat(1, 1, arma::fill::zeros)};
                sample.x(0, 0) = float(scaler.apply(0, content.cellX(column)));
                sample.x(0, 1) = float(scaler.apply(1, content.cellY(row)));
                const Trace trace =
                    probe(state.experiment->models[k], ModelShape::of(*state.task), state.moment[k]->weights, sample);
                const double expected = 1 / (1 + std::exp(-trace.output(0, 0)));
                QVERIFY(std::abs(content.models[k].answer(row, column) - expected) < 1e-6);
            }
        }
    }

    // A model that a what-if reaches comes twice: as it is, and as it answers then.
    void whatIfsHaveASurfaceBesideTheOther()
    {
        ViewState state = tableState("generate:moons");
        const SurfaceContent before = *surfaceContent(state, goOn, 9);
        state.selection.whatIfs = {{{}, true, 2, WeightEdit{"head.weight", 0, 0, 3}},
                                   {{}, true, 0, Intervention{0, Part::hidden, {}, 0, SIZE_MAX, 0}}};
        const SurfaceContent content = *surfaceContent(state, goOn, 9);
        std::vector<std::pair<size_t, bool>> shown;
        for (const auto &model : content.models)
            shown.emplace_back(model.model, model.whatIf);
        QVERIFY((shown == std::vector<std::pair<size_t, bool>>{{0, false}, {0, true}, {1, false}, {2, false}, {2, true}}));
        QCOMPARE(content.models[1].name, before.models[0].name + ", what if");
        for (const auto &[place, model] : {std::pair<size_t, size_t>{0, 0}, {2, 1}, {3, 2}})
            QVERIFY(arma::approx_equal(content.models[place].answer, before.models[model].answer, "absdiff", 0));
        // Nothing is left of the first network but its head's bias; the last one's answers are those with that weight.
        const arma::mat &flat = content.models[1].answer;
        QVERIFY(flat.max() - flat.min() < 1e-12);
        const ModelShape shape = ModelShape::of(*state.task);
        Sample corner{arma::fmat(1, 2), arma::fmat(1, 1, arma::fill::zeros)};
        corner.x(0, 0) = float(state.task->inputScaler().apply(0, content.cellX(0)));
        corner.x(0, 1) = float(state.task->inputScaler().apply(1, content.cellY(0)));
        const ModelSpec &linear = state.experiment->models[2];
        const Trace trace =
            probe(linear, shape, editedWeights(linear, shape, state.moment[2]->weights, state.selection.whatIfs, 2), corner);
        QVERIFY(std::abs(content.models[4].answer(0, 0) - 1 / (1 + std::exp(-trace.output(0, 0)))) < 1e-6);
        // Another input of one sample is no place of the plane's.
        state.selection.whatIfs = {{{}, true, 1, InputEdit{{Split::validation, 0}, 0, {{0, 0.75}}}}};
        QCOMPARE(surfaceContent(state, goOn, 9)->models.size(), size_t(3));
    }

    // A linear network by hand: w·x + b over the plane.
    void aLinearModelIsAPlane()
    {
        ViewState state = tableState("generate:xor");
        const ModelSpec &linear = state.experiment->models[2];
        std::vector<float> weights(3);
        testing::setTensor(weights, linear, ModelShape::of(*state.task), "head.weight", {2, -1});
        testing::setTensor(weights, linear, ModelShape::of(*state.task), "head.bias", {0.5});
        state.moment[2] = testing::snapshotOf(linear, weights);
        const SurfaceContent content = *surfaceContent(state, goOn, 5);
        const Scaler &scaler = state.task->inputScaler();
        for (size_t row = 0; row < 5; ++row)
            for (size_t column = 0; column < 5; ++column) {
                const double z = 2 * scaler.apply(0, content.cellX(column)) - scaler.apply(1, content.cellY(row)) + 0.5;
                QVERIFY(std::abs(content.models[2].answer(row, column) - 1 / (1 + std::exp(-z))) < 1e-9);
            }
    }

    void samplesLieWhereTheDataHaveThem()
    {
        ViewState state = tableState("generate:moons");
        state.selection.split = Split::train;
        state.selection.sample = 4;
        const SurfaceContent content = *surfaceContent(state, goOn, 4);
        const auto &samples = state.task->samples(Split::train);
        QCOMPARE(content.points.size(), samples.size());
        const Dataset &data = state.task->data();
        for (size_t k = 0; k < samples.size(); ++k) {
            QVERIFY(std::abs(content.points[k].x - data.sequences[0](0, samples[k].targetRow)) < 1e-5);
            QVERIFY(std::abs(content.points[k].y - data.sequences[0](1, samples[k].targetRow)) < 1e-5);
            QVERIFY(content.points[k].x > content.x.lower && content.points[k].x < content.x.upper);
        }
        QCOMPARE(content.selected, size_t(4));
        QVERIFY(nearestSample(content, content.points[7].x, content.points[7].y) == size_t(7));
        for (const auto &model : content.models)
            QVERIFY(model.accuracy && *model.accuracy >= 0 && *model.accuracy <= 1);
    }

    void moreClassesHaveAWinnerAndItsConfidence()
    {
        const ViewState state = tableState("generate:spirals", {{"arms", 3}});
        const SurfaceContent content = *surfaceContent(state, goOn, 6);
        QCOMPARE(content.classes.size(), qsizetype(3));
        const auto &model = content.models[0];
        QCOMPARE(model.confidence.n_elem, arma::uword(36));
        QVERIFY(model.confidence.min() > 1.0 / 3 - 1e-9 && model.confidence.max() <= 1);
        QVERIFY(arma::all(arma::vectorise(model.answer) == arma::round(arma::vectorise(model.answer))));
        const QString tip = surfaceTip(content, model, content.cellX(2), content.cellY(3));
        QVERIFY2(tip.contains("P = ") && tip.contains("Dense"), qPrintable(tip));
    }

    void theBoundaryIsWhereAPlaneCrosses()
    {
        arma::mat plane(4, 5);
        for (arma::uword y = 0; y < 4; ++y)
            for (arma::uword x = 0; x < 5; ++x)
                plane(y, x) = double(x) + 2 * double(y);
        const auto segments = levelSegments(plane, 4.5);
        QVERIFY(!segments.empty());
        for (const auto &segment : segments) {
            QVERIFY(std::abs(segment.x1 + 2 * segment.y1 - 4.5) < 1e-12);
            QVERIFY(std::abs(segment.x2 + 2 * segment.y2 - 4.5) < 1e-12);
        }
        QVERIFY(levelSegments(plane, 100).empty());
        // A saddle: the mean 0.5 + δ joins the high corners, so that the low ones are cut off, each by itself.
        const auto saddle = levelSegments(arma::mat{{1.2, 0}, {0, 1.2}}, 0.5);
        QCOMPARE(saddle.size(), size_t(2));
        for (const auto &segment : saddle) {
            const bool lowRight = segment.x1 > 0.5 && segment.x2 > 0.5 && segment.y1 < 0.5 + 1e-9 && segment.y2 < 0.6;
            const bool highLeft = segment.x1 < 0.6 && segment.x2 < 0.5 && segment.y1 > 0.5 && segment.y2 > 0.5;
            QVERIFY(lowRight || highLeft);
        }
    }

    void whatIsAbandonedGivesNothing()
    {
        const std::atomic<bool> abandoned = true;
        QVERIFY(!surfaceContent(tableState("generate:moons"), abandoned, 4));
        QVERIFY(!surfaceContent(testing::holdState(), goOn, 4));
    }
};

QTEST_GUILESS_MAIN(SurfaceContentTest)
#include "surface_content_test.moc"
