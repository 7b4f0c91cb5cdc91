// Every view in the columns of a journal: no text is cut off, left out of the picture or upon another.
#include "tests/ui/text_recorder.h"
#include "tests/ui/text_state.h"
#include "tests/ui/training_fixture.h"
#include "ui/models/runs_content.h"
#include "ui/models/seed_content.h"
#include "ui/models/text_generation.h"
#include "ui/views/figure_views.h"

#include <QtTest>

using namespace sluice;

namespace {

const std::atomic<bool> kept = false;

std::optional<Figure> figureOf(const std::string &name, const ViewState &state, const FigureFormat &format)
{
    const auto choice = findFigureViews(name, state);
    if (!choice)
        return {};
    const auto prepared = prepareFigure(choice->views, state, kept);
    if (!prepared)
        qFatal("%s", prepared.error().english().c_str());
    return drawFigure(**prepared, format);
}

/// What a training leaves, of weights that are a little others at each epoch.
void train(ViewState &state)
{
    state.history = testing::historyOf(state, {0, 20, 40, 60}, [&](size_t model, uint32_t epoch) {
        std::vector<float> weights = state.moment[model]->weights;
        for (float &weight : weights)
            weight *= 1 + 0.01f * static_cast<float>(epoch);
        return weights;
    });
    auto history = std::make_shared<TrainingHistory>(*state.history);
    for (uint32_t model = 0; model < 2; ++model)
        for (uint32_t layer = 0; layer < 2; ++layer)
            for (uint64_t step = 1; step < 200; ++step)
                history->norms.push_back({model, layer, step, 0.5f, 0.01f, 3});
    state.history = history;
    state.moment = history->kept.back();
    state.batchesPerEpoch = 3;
    for (uint32_t epoch = 0; epoch <= 60; ++epoch)
        for (uint32_t model = 0; model < 2; ++model)
            state.epochs.push_back({model, epoch, 3 * uint64_t{epoch}, 1.0 / (1 + epoch), 1.1 / (1 + epoch), 0.1 * epoch, true});
    state.baselines = std::make_shared<const std::vector<Baseline>>(computeBaselines(*state.task));
    SessionRun run;
    run.id = 1;
    run.experiment = state.experiment;
    run.epochs = state.epochs;
    state.drawnRuns = drawnRuns({run}, {1}, 1, {});
    SeedRun seed;
    seed.experiment = state.experiment;
    seed.epochs = state.epochs;
    state.seedBands = std::make_shared<const SeedBands>(SeedBands{state.experiment, seedBands({seed, seed}), 2});
}

ViewState tableState(const std::string &source)
{
    TaskSpec task;
    task.kind = TaskKind::classify;
    ViewState state = testing::stateOf(DataSpec{source, {}, {}, {}, {}, {}}, task,
                                       {{"Dense", {DenseSpec{6, Activation::tanh}}}, {"LSTM", {LstmSpec{3, 1, 0}}}});
    train(state);
    return state;
}

ViewState seriesState(const std::string &source, size_t horizon = 1)
{
    TaskSpec task;
    task.lookback = 24;
    task.horizon = horizon;
    if (horizon > 1)
        task.multiStep = MultiStep::recursive;
    ViewState state = testing::stateOf(DataSpec{source, {}, {}, {}, {}, {}}, task,
                                       {{"Dense", {DenseSpec{32, Activation::tanh}}}, {"A long name", {LstmSpec{16, 1, 0}}}});
    state.selection.model = 1;
    train(state);
    return state;
}

ViewState writtenState()
{
    ViewState state = testing::textState("one two\nthree four\none two\nthree four\none two\nthree four\none two\nthree ");
    state.selection.model = 1;
    state.writing = Writing{1, {"two", 90, 0.7, 5}};
    return state;
}

QString said(const testing::PaintedText &text)
{
    return QString("“%1” at %2, %3 (seen: %4, %5)")
        .arg(text.text)
        .arg(text.place.x())
        .arg(text.place.y())
        .arg(text.seen.x())
        .arg(text.seen.right());
}

QStringList faultsOf(Figure &figure)
{
    const FigureFormat &format = figure.format();
    const QSizeF size(format.pointWidth(), figure.height() * format.pointsPerMillimetre());
    testing::TextRecorder sheet(size.toSize());
    {
        QCPPainter painter(&sheet);
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
        figure.paint(painter);
    }
    QStringList faults;
    const QRectF page = QRectF(QPointF(), size).adjusted(-1, -1, 1, 1);
    const auto &texts = sheet.texts();
    for (size_t k = 0; k < texts.size(); ++k) {
        if (!page.contains(texts[k].place) || !texts[k].whole || texts[k].text.endsWith(QChar(0x2026)))
            faults << "cut: " + said(texts[k]);
        for (size_t other = 0; other < k; ++other)
            if (texts[k].place.adjusted(0.5, 0.5, -0.5, -0.5).intersects(texts[other].place.adjusted(0.5, 0.5, -0.5, -0.5)))
                faults << said(texts[k]) + " upon " + said(texts[other]);
    }
    if (texts.empty())
        faults << "nothing is written";
    return faults;
}

} // namespace

class LegibleFiguresTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyTextIsWholeAndAlone_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<QString>("size");
        for (const char *size : {"single", "double"}) {
            for (const FigureView &view : figureViews())
                QTest::addRow("%s, %s", std::string(view.name).c_str(), size)
                    << QString::fromStdString(std::string(view.name)) << size;
            for (const char *page : {"inside-page", "training-page", "data-page"})
                QTest::addRow("%s, %s", page, size) << page << size;
        }
    }
    void everyTextIsWholeAndAlone()
    {
        QFETCH(QString, view);
        QFETCH(QString, size);
        static const std::vector<ViewState> states = {seriesState("builtin:sunspots"), seriesState("builtin:airpassengers", 12),
                                                      tableState("builtin:iris"), tableState("generate:moons"), writtenState()};
        int drawn = 0;
        for (const ViewState &state : states) {
            auto figure = figureOf(view.toStdString(), state, *figureFormat(size.toStdString(), {}));
            if (!figure)
                continue;
            ++drawn;
            QVERIFY2(figure->sound(), qPrintable(view));
            const QStringList faults = faultsOf(*figure);
            QVERIFY2(faults.isEmpty(),
                     qPrintable(QString::fromStdString(state.experiment->data.source) + ": " + faults.join("; ")));
        }
        QVERIFY(drawn > 0);
    }

    void whatCouldNotBeReadIsRefused()
    {
        const ViewState state = seriesState("builtin:sunspots");
        const auto refusal = [&](const char *view, const char *size) {
            const auto sound = figureOf(view, state, *figureFormat(size, {}))->sound();
            return sound ? std::string() : sound.error().english();
        };
        QCOMPARE(refusal("losses", "89x60mm"), std::string());
        const std::string low = refusal("training-page", "183x100mm");
        QVERIFY2(low.find("at least") != std::string::npos, low.c_str());
        const std::string least = low.substr(low.find("at least") + 9, low.find(" mm high") - low.find("at least") - 9);
        QCOMPARE(refusal("training-page", ("183x" + least + "mm").c_str()), std::string());
        QVERIFY(refusal("losses", "30x30mm").find("at least") != std::string::npos);
        QVERIFY(refusal("gates", "89x40mm").find("at least") != std::string::npos);
    }
};

QTEST_MAIN(LegibleFiguresTest)
#include "legible_figures_test.moc"
