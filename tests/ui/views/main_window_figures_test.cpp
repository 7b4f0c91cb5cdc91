#include "core/io/atomic_file.h"
#include "core/io/gif.h"
#include "tests/ui/patience.h"
#include "tests/ui/small_scene.h"
#include "ui/views/atlas_card.h"
#include "ui/views/atlas_plot.h"
#include "ui/views/banner.h"
#include "ui/views/distribution_card.h"
#include "ui/views/figure_dialog.h"
#include "ui/views/inside_page.h"
#include "ui/views/inside_stack.h"
#include "ui/views/main_window.h"
#include "ui/views/map_choice.h"
#include "ui/views/plot_export.h"
#include "ui/views/presentation.h"
#include "ui/views/report_dialog.h"
#include "ui/views/runs_plot.h"
#include "ui/views/runs_table.h"
#include "ui/views/toolbar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;
using sluice::testing::patience;

namespace {

/// A window in which the small scene was trained to its end.
struct Trained {
    Trained() : window({smallScene()}, 1)
    {
        window.resize(1280, 720);
        window.show();
        window.openScene({});
        QTRY_VERIFY(!state().moment.empty());
        window.workbench().setPace({});
        window.workbench().train();
        QTRY_COMPARE_WITH_TIMEOUT(window.workbench().progress().phase, Phase::finished, patience);
    }

    const ViewState &state() { return window.workbench().viewState(); }
    QString sentence() { return window.findChild<Banner *>()->sentence(); }
    void drop(const QString &file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&window, &enter);
        QDropEvent drop({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&window, &drop);
    }
    /// What was trained here has no name: the question about it is answered.
    void dropInItsPlace(const QString &file)
    {
        drop(file);
        auto *question = window.findChild<QMessageBox *>("unsaved");
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons())
            if (button->text() == "Discard")
                return button->click();
    }
    void saveAnimation(const QString &path, const FigureSource &source)
    {
        GifEncoder encoder(4, 4, {"a line in words", writeFigureSource(source)});
        encoder.addFrame(std::vector<uint32_t>(16, 0xFFFFFF), 5);
        QVERIFY(writeFileAtomically(path.toStdString(), std::move(encoder).finish()).has_value());
    }
    /// Of the page Inside, as its menu saves it.
    void savePictureOfInside(const QString &path)
    {
        auto *stack = window.findChild<InsideStack *>();
        PictureOptions options;
        options.source = window.sourceOf(*stack);
        QVERIFY(options.source.has_value());
        if (path.endsWith(".gif"))
            return saveAnimation(path, *options.source);
        QVERIFY(savePicture(*stack, path, {600, 400}, options).has_value());
    }
    void saveSession(const QString &path)
    {
        QSignalSpy saved(&window.workbench(), &Workbench::notice);
        window.workbench().saveSession(path);
        QTRY_COMPARE(saved.count(), 1);
    }

    void goTo(const QString &page)
    {
        for (QPushButton *tab : window.findChildren<QPushButton *>())
            if (tab->property("page").toBool() && tab->text() == page)
                tab->click();
    }
    FigureDialog *exportFigure()
    {
        emit window.findChild<Toolbar *>()->figureAskedFor();
        return window.findChild<FigureDialog *>();
    }

    MainWindow window;
};

void choose(MapChoice &choice, MapShows shows)
{
    choice.setShows(shows);
    emit choice.activated(choice.currentIndex());
}

QByteArray numbersIn(const QString &file)
{
    QFile opened(file);
    const QByteArray csv = opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    return csv.mid(csv.indexOf('\n'));
}

} // namespace

class MainWindowFiguresTest : public QObject {
    Q_OBJECT

private slots:
    void aSavedPictureOpensWhereItWasTaken()
    {
        QTemporaryDir folder;
        Trained first;
        first.saveSession(folder.filePath("s.sluice"));
        first.window.setPage(1);
        Selection selection = first.state().selection;
        selection.sample = 4;
        first.window.workbench().setSelection(selection);
        for (const QString name : {"a.png", "a.svg", "a.gif"}) {
            first.savePictureOfInside(folder.filePath(name));
            Trained second;
            QVERIFY(!second.window.findChild<InsidePage *>()->isVisible());
            second.dropInItsPlace(folder.filePath(name));
            QTRY_VERIFY2(second.sentence().contains("very weights"), qPrintable(second.sentence()));
            QVERIFY(second.window.findChild<InsidePage *>()->isVisible());
            QCOMPARE(second.state().selection.sample, size_t(4));
        }
    }

    // The change of a map, and not the map as the what-if leaves it, is what is seen again.
    void aPictureOpensWithTheMapsThatItShows()
    {
        QTemporaryDir folder;
        Trained first;
        first.saveSession(folder.filePath("s.sluice"));
        Selection selection = first.state().selection;
        selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.25}}};
        first.window.workbench().setSelection(selection);
        first.goTo("Training");
        const ShownMaps chosen{MapShows::before, MapShows::change, MapShows::before};
        choose(*first.window.findChild<InsidePage *>()->findChild<MapChoice *>(), chosen.inside);
        choose(*first.window.findChild<AtlasCard *>()->findChild<MapChoice *>(), chosen.atlas);
        choose(*first.window.findChild<DistributionCard *>()->findChild<MapChoice *>(), chosen.histograms);
        auto *plot = first.window.findChild<AtlasPlot *>();
        QTRY_VERIFY(plot->atlas().touched() && !plot->atlas().maps[0].untouched.has_nan() &&
                    !plot->atlas().maps[0].values.has_nan());
        PictureOptions options;
        options.source = first.window.sourceOf(*plot);
        QCOMPARE(options.source->maps, chosen);
        QVERIFY(savePicture(*plot, folder.filePath("a.png"), {600, 400}, options).has_value());
        Trained second;
        second.dropInItsPlace(folder.filePath("a.png"));
        QTRY_VERIFY2(second.sentence().contains("very weights"), qPrintable(second.sentence()));
        QCOMPARE(second.window.findChild<InsidePage *>()->mapShows(), chosen.inside);
        QCOMPARE(second.window.findChild<AtlasCard *>()->shows(), chosen.atlas);
        QCOMPARE(second.window.findChild<DistributionCard *>()->shows(), chosen.histograms);
        auto *again = second.window.findChild<AtlasPlot *>();
        QTRY_VERIFY(again->isVisible() && again->atlas().touched() && !again->atlas().maps[0].untouched.has_nan() &&
                    !again->atlas().maps[0].values.has_nan());
        const AtlasMap &cell = again->atlas().maps[0];
        for (int moment = 0; moment < 7; ++moment)
            for (int t = 0; t < 12; ++t) {
                const double change =
                    cell.values(arma::uword(t), arma::uword(moment)) - cell.untouched(arma::uword(t), arma::uword(moment));
                QVERIFY(std::abs(qobject_cast<QCPColorMap *>(again->plottable(0))->data()->cell(moment, t) - change) < 1e-6);
            }
    }

    void aPictureIsOpenedInTheMiddleOfAPresentation()
    {
        QTemporaryDir folder;
        Trained first;
        first.saveSession(folder.filePath("s.sluice"));
        first.window.setPage(1);
        first.savePictureOfInside(folder.filePath("a.png"));
        Trained second;
        QTest::keyClick(&second.window, Qt::Key_F11);
        auto *presentation = second.window.findChild<Presentation *>();
        QTRY_VERIFY(presentation && presentation->isVisible());
        second.dropInItsPlace(folder.filePath("a.png"));
        QTRY_VERIFY2(second.sentence().contains("very weights"), qPrintable(second.sentence()));
        QTest::keyClick(presentation, Qt::Key_Escape);
        QTRY_VERIFY(second.window.findChild<InsidePage *>() && second.window.findChild<InsidePage *>()->isVisible());
    }

    void aPictureOfRunsOpensWithTheseTicked()
    {
        QTemporaryDir folder;
        Trained first;
        for (int run = 2; run <= 3; ++run) {
            first.window.workbench().startOver();
            QTRY_COMPARE(first.window.workbench().progress().phase, Phase::ready);
            first.window.workbench().train();
            QTRY_COMPARE_WITH_TIMEOUT(first.window.workbench().progress().phase, Phase::finished, patience);
        }
        first.goTo("Runs");
        RunsTableModel &runs = first.window.findChild<RunsTable *>()->runs();
        QTRY_COMPARE(runs.ticked().size(), size_t(3));
        runs.setData(runs.index(1, RunsTableModel::name), Qt::Unchecked, Qt::CheckStateRole);
        first.saveSession(folder.filePath("s.sluice"));
        const auto source = first.window.sourceOf(*first.window.findChild<RunsPlot *>());
        QCOMPARE(source->drawnRuns, (std::vector<size_t>{1, 3}));
        PictureOptions options;
        options.source = source;
        QVERIFY(savePicture(*first.window.findChild<RunsPlot *>(), folder.filePath("r.png"), {600, 400}, options).has_value());
        Trained second;
        second.dropInItsPlace(folder.filePath("r.png"));
        QTRY_VERIFY(second.window.findChild<RunsTable *>()->isVisible());
        QCOMPARE(second.window.findChild<RunsTable *>()->runs().ticked(), runs.ticked());
        QCOMPARE(runs.ticked().size(), size_t(2));
    }

    void whereTheSessionIsGoneTheWindowOffersToTrainAgain()
    {
        QTemporaryDir folder;
        Trained first;
        first.window.setPage(1);
        first.savePictureOfInside(folder.filePath("a.png"));
        Trained second;
        second.dropInItsPlace(folder.filePath("a.png"));
        QTRY_VERIFY(second.window.findChild<QMessageBox *>("figureGone"));
        auto *question = second.window.findChild<QMessageBox *>("figureGone");
        QTRY_COMPARE(second.window.workbench().progress().phase, Phase::ready);
        question->buttons().front()->click();
        QTRY_VERIFY2(second.sentence().contains("very weights"), qPrintable(second.sentence()));
        QCOMPARE(second.state().moment[1]->weights, first.state().moment[1]->weights);
    }

    void everyPageExportsWhatItShows_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("view");
        QTest::newRow("runs") << "Runs"
                              << "runs";
        QTest::newRow("data") << "Data"
                              << "split";
        QTest::newRow("memory") << "Memory"
                                << "gradient-flow";
    }
    void everyPageExportsWhatItShows()
    {
        QFETCH(QString, page);
        QFETCH(QString, view);
        QTemporaryDir folder;
        Trained person;
        person.goTo(page);
        FigureDialog *dialog = person.exportFigure();
        QCOMPARE(dialog->findChild<QComboBox *>("figureView")->currentData().toString(), view);
        QSignalSpy saved(dialog, &FigureDialog::saved);
        dialog->saveFigure(folder.filePath("n.csv"));
        QTRY_COMPARE(saved.count(), 1);
        const QByteArray numbers = numbersIn(folder.filePath("n.csv"));
        QVERIFY(numbers.count('\n') > 2);
        if (page != "Runs")
            return;
        const auto *plot = person.window.findChild<RunsPlot *>();
        QTRY_COMPARE(plot->table().columns[1].values.size(), size_t(7)); // before the first epoch, and six epochs
        const QByteArray shown = plotDataAsCsv(plot->table()).toUtf8();
        QCOMPARE(numbers, shown.mid(shown.indexOf('\n')));
    }

    void theRunsComeAlongFromAnyPage()
    {
        Trained person;
        FigureDialog *dialog = person.exportFigure();
        const auto *views = dialog->findChild<QComboBox *>("figureView");
        QVERIFY(views->findData(QString("runs")) >= 0 && views->findData(QString("data-page")) >= 0);
        QVERIFY2(views->findData(QString("seeds")) < 0, "no other seed was trained");
    }

    void dialogsOpenOnWhatIsSeen()
    {
        Trained person;
        person.window.setPage(1);
        emit person.window.findChild<Toolbar *>()->figureAskedFor();
        auto *figure = person.window.findChild<FigureDialog *>();
        QVERIFY(figure && figure->isVisible());
        QCOMPARE(figure->findChild<QComboBox *>("figureView")->currentData().toString(), QString("inside"));
        figure->close();
        QTemporaryDir folder;
        emit person.window.findChild<Toolbar *>()->reportAskedFor();
        auto *report = person.window.findChild<ReportDialog *>();
        QVERIFY(report && report->isVisible());
        QVERIFY(!report->findChild<QCheckBox *>("reportTest")->isChecked()); // nobody has asked for it
        report->save(folder.filePath("r.html"));
        QTRY_VERIFY(person.sentence().contains("r.html"));
        QFile written(folder.filePath("r.html"));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("run 1 · Dense, LSTM · seed "));
        QVERIFY(person.window.workbench().session().runs().front().testedAfter.empty());
    }
};

QTEST_MAIN(MainWindowFiguresTest)
#include "main_window_figures_test.moc"
