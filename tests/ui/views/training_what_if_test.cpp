#include "core/inspect/plain_cubes.h"
#include "core/inspect/plain_network.h"
#include "tests/ui/text_recorder.h"
#include "tests/ui/trained_window.h"
#include "ui/views/distribution_card.h"
#include "ui/views/distribution_plot.h"
#include "ui/views/figure_dialog.h"
#include "ui/views/map_choice.h"
#include "ui/views/toolbar.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sluice;

namespace {

struct Held : testing::TrainedWindow {
    /// The forget gate of all units is held, or let go.
    void hold(std::optional<double> value)
    {
        Selection wanted = selection();
        wanted.whatIfs.clear();
        if (value)
            wanted.whatIfs = {{{}, true, lstm, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, *value}}};
        workbench().setSelection(wanted);
    }
    /// The LSTM of a kept epoch on the picked sample, by the plain equations.
    LstmValues byPlainEquations(size_t moment, const std::vector<Intervention> &interventions)
    {
        const ViewState &state = workbench().viewState();
        const ModelSpec &spec = state.experiment->models[lstm];
        const ModelShape shape = ModelShape::of(*state.task);
        const NetworkWeights weights = unpackWeights(spec, shape, state.history->kept[moment][lstm]->weights);
        const arma::cube x = oneSequence(state.task->sample(selection().split, selection().sample).x);
        return std::get<LstmValues>(runPlainNetwork(spec, shape, weights, x, interventions).layers[0]);
    }

    /// Of its answers on the picked sample.
    double meanError(size_t moment, const std::vector<Intervention> &interventions)
    {
        const ViewState &state = workbench().viewState();
        const ModelSpec &spec = state.experiment->models[lstm];
        const ModelShape shape = ModelShape::of(*state.task);
        const NetworkWeights weights = unpackWeights(spec, shape, state.history->kept[moment][lstm]->weights);
        const Sample sample = state.task->sample(selection().split, selection().sample);
        const arma::cube answers = runPlainNetwork(spec, shape, weights, oneSequence(sample.x), interventions).output;
        double sum = 0;
        for (arma::uword t = 0; t < answers.n_slices; ++t)
            sum += answers(0, 0, t) - double{sample.y(0, t)};
        return sum / double(answers.n_slices);
    }

    static constexpr size_t lstm = 1;
};

void choose(MapChoice &choice, MapShows shows)
{
    choice.setCurrentIndex(static_cast<int>(shows));
    emit choice.activated(static_cast<int>(shows));
}

/// Of a map with a column each epoch.
double drawnAt(Plot &plot, int map, size_t epoch, size_t row)
{
    return qobject_cast<QCPColorMap *>(plot.plottable(map))->data()->cell(static_cast<int>(epoch), static_cast<int>(row));
}

} // namespace

/// What the page Training shows under a what-if, what was without it, and the change.
class TrainingWhatIfTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    // What the maps are drawn with is what the plain equations give with the gate held, and without.
    void underAWhatIfTheAtlasShowsWhatWas()
    {
        Held trained;
        trained.waitForAtlas();
        AtlasPlot *plot = trained.plot();
        auto *shows = trained.card()->findChild<MapChoice *>();
        QVERIFY(!shows->isVisible());
        trained.hold(0.25);
        QTRY_VERIFY(shows->isVisible());
        QTRY_VERIFY(!plot->atlas().maps[0].values.has_nan() && !plot->atlas().maps[0].untouched.has_nan());
        const Intervention held{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.25};
        const size_t unit = plot->atlas().selection.unit;
        constexpr int cell = 0, forget = 1;
        for (size_t moment = 0; moment < 7; ++moment) {
            const LstmValues now = trained.byPlainEquations(moment, {held}), was = trained.byPlainEquations(moment, {});
            for (size_t t = 0; t < 12; ++t) {
                const auto near = [&](double value, double expected) { return std::abs(value - expected) < 1e-6; };
                choose(*shows, MapShows::whatIf);
                QVERIFY(near(drawnAt(*plot, cell, moment, t), now.c(unit, 0, t)));
                choose(*shows, MapShows::before);
                QVERIFY(near(drawnAt(*plot, cell, moment, t), was.c(unit, 0, t)));
                QVERIFY(near(drawnAt(*plot, forget, moment, t), was.f(unit, 0, t)));
                choose(*shows, MapShows::change);
                QVERIFY(near(drawnAt(*plot, cell, moment, t), now.c(unit, 0, t) - was.c(unit, 0, t)));
                QVERIFY(near(drawnAt(*plot, forget, moment, t), 0.25 - was.f(unit, 0, t)));
            }
        }
        QCOMPARE(plot->table().columns.size(), size_t(2 + 2 * 6)); // whatever is drawn
        trained.hold({});
        QTRY_VERIFY(!shows->isVisible());
        QCOMPARE(plot->table().columns.size(), size_t(2 + 6));
    }

    // Over its map and the scale beside it.
    void inASmallWindowTheTitlesOfTheAtlasAreWhole()
    {
        Held trained;
        trained.window.resize(1280, 720);
        trained.workbench().setExpert(true);
        trained.waitForAtlas();
        trained.hold(0.25);
        auto *shows = trained.card()->findChild<MapChoice *>();
        QTRY_VERIFY(shows->isVisible());
        const auto isWhole = [&](MapShows what, const QString &title) {
            choose(*shows, what);
            trained.plot()->replot();
            return std::ranges::any_of(testing::paintedTexts(*trained.plot()), [&](const testing::PaintedText &painted) {
                return painted.text == title && painted.whole;
            });
        };
        QVERIFY(isWhole(MapShows::before, "candidate cell input, as it was"));
        QVERIFY(isWhole(MapShows::change, "change of candidate cell input"));
    }

    void underAWhatIfTheActivationsShowWhatWas()
    {
        Held trained;
        trained.workbench().setExpert(true);
        auto *card = trained.window.findChild<DistributionCard *>();
        auto *plot = card->findChild<DistributionPlot *>();
        auto *shows = card->findChild<MapChoice *>();
        const auto choices = card->findChildren<QComboBox *>();
        choices[0]->setCurrentIndex(2);
        emit choices[0]->activated(2);
        const int gate = choices[1]->findText("LSTM layer 1: forget gate f(t)");
        choices[1]->setCurrentIndex(gate);
        emit choices[1]->activated(gate);
        QVERIFY(!shows->isVisible());
        trained.hold(0.25);
        QTRY_VERIFY(shows->isVisible() && card->map() && !card->map()->subtitle.contains("computed"));
        const DistributionMap map = *card->map();
        for (size_t moment = 0; moment < 7; ++moment) {
            const arma::cube f = trained.byPlainEquations(moment, {}).f;
            for (size_t row = 0; row < map.bins; ++row) {
                const double from = map.bottom() + (static_cast<double>(row) - 0.5) * map.apart(), to = from + map.apart();
                const auto counted = std::ranges::count_if(f, [&](double value) { return value >= from && value < to; });
                const double share = static_cast<double>(counted) / static_cast<double>(f.n_elem);
                const double now = 0.25 >= from && 0.25 < to ? 1 : 0;
                const auto shown = [&](MapShows what) {
                    choose(*shows, what);
                    const double value = drawnAt(*plot, 0, moment, row);
                    return std::isnan(value) ? 0 : value;
                };
                QVERIFY(std::abs(shown(MapShows::whatIf) - now) < 1e-12);
                QVERIFY(std::abs(shown(MapShows::before) - share) < 1e-12);
                QVERIFY(std::abs(shown(MapShows::change) - (now - share)) < 1e-12);
            }
        }
        QCOMPARE(plot->table().columns.size(), size_t(5));
        choices[0]->setCurrentIndex(0);
        emit choices[0]->activated(0);
        QTRY_VERIFY(!shows->isVisible()); // weights are what they are
        QTRY_VERIFY(card->findChildren<QLabel *>()[1]->text().contains("only an edited weight"));
        QVERIFY(trained.window.findChild<QLabel *>("normsIdle")->text().contains("Logged while"));
        trained.hold({});
        QTRY_VERIFY(!card->findChildren<QLabel *>()[1]->text().contains("only an edited weight"));
        QVERIFY(trained.window.findChild<QLabel *>("normsIdle")->isHidden());
    }

    // ∂L/∂(head's bias) = 2 mean(ŷ − y), with the gate held and without.
    void underAWhatIfTheGradientsShowWhatWas()
    {
        Held trained;
        trained.workbench().setExpert(true);
        auto *card = trained.window.findChild<DistributionCard *>();
        const auto choices = card->findChildren<QComboBox *>();
        choices[0]->setCurrentIndex(1);
        emit choices[0]->activated(1);
        const int bias = choices[1]->findText("LSTM head.bias (1)");
        choices[1]->setCurrentIndex(bias);
        emit choices[1]->activated(bias);
        trained.hold(0.25);
        QTRY_VERIFY(card->findChild<MapChoice *>()->isVisible() && card->map() && !card->map()->subtitle.contains("computed"));
        const DistributionMap map = *card->map();
        for (size_t moment = 0; moment < 7; ++moment) {
            const auto slope = [&](const std::vector<Intervention> &held) {
                return std::log10(std::abs(trained.meanError(moment, held) * 2));
            };
            const auto at = [](const Histogram &histogram, double value) {
                return histogram.counts[static_cast<size_t>((value - histogram.low) / histogram.width())];
            };
            QCOMPARE(at(map.histograms[moment], slope({{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.25}})), 1U);
            QCOMPARE(at(map.untouched[moment], slope({})), 1U);
        }
    }

    /// An exported figure has what is chosen here.
    void aFigureShowsWhatIsChosen()
    {
        Held trained;
        trained.waitForAtlas();
        trained.hold(0.25);
        auto *shows = trained.card()->findChild<MapChoice *>();
        auto *hint = trained.card()->findChildren<QLabel *>()[1];
        QTRY_VERIFY(shows->isVisible());
        QTemporaryDir folder;
        for (const MapShows what : {MapShows::whatIf, MapShows::before, MapShows::change}) {
            choose(*shows, what);
            QVERIFY2(hint->text().contains(" · " + sideText(what)), qPrintable(hint->text()));
            emit trained.window.findChild<Toolbar *>()->figureAskedFor();
            auto *dialog = trained.window.findChild<FigureDialog *>();
            auto *views = dialog->findChild<QComboBox *>("figureView");
            QCOMPARE(views->currentData().toString(), QString("atlas"));
            QSignalSpy saved(dialog, &FigureDialog::saved);
            const QString path = folder.filePath("atlas.svg");
            dialog->saveFigure(path);
            QTRY_COMPARE(saved.count(), 1);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString svg = QString::fromUtf8(file.readAll());
            const QString who = trained.plot()->atlas().who;
            QVERIFY(!who.isEmpty());
            QCOMPARE(svg.contains("forget gate, what if, " + who), what == MapShows::whatIf);
            QCOMPARE(svg.contains("forget gate, as it was, " + who), what == MapShows::before);
            QCOMPARE(svg.contains("change of forget gate"), what == MapShows::change);
            delete dialog;
        }
    }
};

QTEST_MAIN(TrainingWhatIfTest)
#include "training_what_if_test.moc"
