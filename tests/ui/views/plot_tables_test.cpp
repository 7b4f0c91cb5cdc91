#include "tests/ui/cut_off.h"
#include "tests/ui/every_page.h"
#include "tests/ui/patience.h"
#include "tests/ui/told_scene.h"
#include "ui/views/data_page.h"
#include "ui/views/plot.h"
#include "ui/views/seeds_page.h"
#include "ui/views/table_dialog.h"

#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

/// Opens the table from the plot's menu, as the keyboard does.
QPointer<TableDialog> openTable(Plot &plot)
{
    QTest::keyClick(&plot, Qt::Key_F10, Qt::ShiftModifier);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    if (!menu)
        return {};
    for (QAction *action : menu->actions())
        if (action->text() == Plot::tr("Data as a table…") && action->isEnabled())
            action->trigger();
    menu->close();
    QPointer<TableDialog> newest;
    for (QWidget *each : QApplication::topLevelWidgets())
        if (auto *dialog = qobject_cast<TableDialog *>(each); dialog && dialog->isVisible())
            newest = dialog;
    return newest;
}

/// The finite numbers that the table's cells say.
std::vector<double> numbersOf(const QAbstractItemModel &model)
{
    std::vector<double> numbers;
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column) {
            bool is = false;
            QString cell = model.index(row, column).data().toString();
            const double value = cell.replace(QChar(0x2212), '-').toDouble(&is);
            if (is)
                numbers.push_back(value);
        }
    std::ranges::sort(numbers);
    return numbers;
}

bool isAmong(const std::vector<double> &sorted, double value)
{
    const double near = 1e-4 * std::max(1.0, std::abs(value));
    const auto at = std::ranges::lower_bound(sorted, value - near);
    return at != sorted.end() && *at <= value + near;
}

/// Of what its curves are made of, the share that the table has, too; nothing where no curve is drawn.
std::optional<double> shareInTable(const Plot &constPlot, const std::vector<double> &numbers)
{
    auto &plot = const_cast<Plot &>(constPlot); // its getters are not const
    size_t drawn = 0, found = 0;
    for (int index = 0; index < plot.graphCount(); ++index)
        for (const QCPGraphData &point : *plot.graph(index)->data())
            if (plot.graph(index)->visible() && std::isfinite(point.value)) {
                ++drawn;
                found += isAmong(numbers, point.value) ? 1 : 0;
            }
    return drawn > 0 ? std::optional(double(found) / double(drawn)) : std::nullopt;
}

QString wrongTable(Plot &plot)
{
    const QPointer<TableDialog> dialog = openTable(plot);
    if (!dialog)
        return "offers no table";
    const QAbstractItemModel &model = *dialog->findChild<QTableView *>()->model();
    QString wrong;
    QSet<QString> names;
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString name = model.headerData(column, Qt::Horizontal).toString();
        if (name.trimmed().isEmpty() || names.contains(name))
            wrong += " has a column called “" + name + "”";
        names.insert(name);
    }
    const std::vector<double> numbers = numbersOf(model);
    if (numbers.empty())
        wrong += " has a table without a number";
    if (const auto share = shareInTable(plot, numbers); share && *share < 0.9)
        wrong += QString(" draws what is not in its table: %1 of it is").arg(*share);
    delete dialog;
    return wrong;
}

struct Looked {
    QSet<QString> kinds;
    QStringList problems;

    void at(const QWidget &window, int attempts = 3)
    {
        QList<QPointer<Plot>> plots; // a page makes new ones where what it shows is computed meanwhile
        for (Plot *plot : window.findChildren<Plot *>())
            plots << plot;
        for (const QPointer<Plot> &plot : plots) {
            if (!plot || !plot->isVisible() || plot->visibleRegion().isEmpty())
                continue;
            kinds.insert(plot->metaObject()->className());
            QString wrong;
            if (!QTest::qWaitFor([&] { return !plot || (wrong = wrongTable(*plot)).isEmpty(); }, patience) && plot)
                problems << nameOf(plot) + ' ' + wrong;
            if (!plot && attempts > 0)
                return at(window, attempts - 1);
        }
    }
    /// Every page, and of Compare every view that can be chosen.
    void everywhere(Reader &reader)
    {
        for (const bool expert : {false, true}) {
            reader.window.workbench().setExpert(expert);
            for (int page = 0; page < pageCount(reader.window); ++page) {
                reader.window.setPage(page);
                QCoreApplication::processEvents();
                at(reader.window);
                for (QPushButton *view : views(reader)) {
                    emit view->clicked();
                    QCoreApplication::processEvents();
                    at(reader.window);
                }
            }
        }
        problems.removeDuplicates();
    }
    bool shows(const QWidget &window, const QString &kind) const
    {
        const auto plots = window.findChildren<Plot *>();
        return std::ranges::any_of(plots, [&](const Plot *plot) {
            return plot->isVisible() && kind == plot->metaObject()->className() + int(sizeof("sluice::")) - 1;
        });
    }
    /// Those that take longer to be computed.
    void waitFor(Reader &reader, const QStringList &expected)
    {
        for (const bool expert : {true, false}) {
            reader.window.workbench().setExpert(expert);
            waitForKinds(reader, expected);
        }
        for (const QString &kind : expected)
            if (!saw(kind))
                problems << "never seen: " + kind;
    }

private:
    void waitForKinds(Reader &reader, const QStringList &expected)
    {
        for (const QString &kind : expected)
            for (int page = 0; !saw(kind) && page < pageCount(reader.window); ++page) {
                reader.window.setPage(page);
                waitOnPage(reader, kind);
                for (QPushButton *view : views(reader))
                    if (!saw(kind)) {
                        emit view->clicked();
                        waitOnPage(reader, kind);
                    }
            }
    }
    bool saw(const QString &kind) const { return kinds.contains("sluice::" + kind); }
    void waitOnPage(const Reader &reader, const QString &kind)
    {
        if (QTest::qWaitFor([&] { return shows(reader.window, kind); }, 700))
            at(reader.window);
    }
    static QList<QPushButton *> views(Reader &reader)
    {
        QList<QPushButton *> found = reader.pages()->currentWidget()->findChildren<QPushButton *>();
        found.removeIf([](const QPushButton *view) {
            return !view->objectName().startsWith("view") || !view->isVisible() || !view->isEnabled();
        });
        return found;
    }
};

} // namespace

/// The data of every plot, on every page, are a table beside it.
class PlotTablesTest : public QObject {
    Q_OBJECT

    QSet<QString> kinds_;

    void look(Reader &reader, const QStringList &expected)
    {
        Looked looked;
        looked.everywhere(reader);
        looked.waitFor(reader, expected);
        kinds_ += looked.kinds;
        QVERIFY2(looked.problems.isEmpty(), qPrintable(looked.problems.join('\n')));
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void ofASequence()
    {
        Reader reader(toldScene());
        QTRY_VERIFY(reader.ready());
        reader.train();
        QTRY_VERIFY_WITH_TIMEOUT(reader.trained(), patience);
        auto *seeds = reader.window.findChild<SeedsPage *>();
        reader.window.setPage(reader.pages()->indexOf(seeds));
        auto *train = seeds->findChild<QPushButton *>("trainSeeds");
        QTRY_VERIFY(train->isEnabled());
        train->click();
        QVERIFY(seeds->study().running());
        QTRY_VERIFY_WITH_TIMEOUT(!seeds->study().running(), 30000);
        look(reader, {"AtlasPlot", "DistributionPlot", "FlowPlot", "SaturationPlot", "InputGradientPlot", "InsideStack",
                      "FadePlot", "LossPlot", "NormPlot", "OutputPlot", "RunsPlot", "SeedPlot"});
        reader.window.workbench().setSceneStep(2); // asks for a curve
        emit reader.window.findChild<QPushButton *>("scenePredict")->clicked();
        Looked asked;
        asked.at(reader.window);
        kinds_ += asked.kinds;
        QVERIFY2(asked.problems.isEmpty(), qPrintable(asked.problems.join('\n')));
    }

    void ofOtherTasks_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("a forecast") << "builtin:nile" << QStringList{"ScatterPlot"};
        QTest::newRow("a plane") << "generate:moons" << QStringList{"SurfacePlot"};
        QTest::newRow("classes") << "builtin:iris" << QStringList{"HeatMapPlot", "ReliabilityPlot"};
    }
    void ofOtherTasks()
    {
        QFETCH(QString, source);
        QFETCH(QStringList, expected);
        Reader reader;
        QTRY_VERIFY(reader.ready());
        const auto before = reader.window.workbench().viewState().task;
        reader.window.workbench().openSource(source, source);
        QTRY_VERIFY(reader.window.workbench().viewState().task != before);
        QTRY_VERIFY(reader.ready());
        reader.window.workbench().setPace({});
        for (int epoch = 0; epoch < 2; ++epoch) {
            reader.window.workbench().oneEpoch();
            QTRY_VERIFY(!reader.window.workbench().running());
        }
        look(reader, expected);
    }

    void ofAPathOfSeveralRowsAhead()
    {
        Scene scene = smallScene();
        scene.experiment.data = {};
        scene.experiment.data.source = "builtin:nile";
        scene.experiment.task.kind = TaskKind::forecast;
        scene.experiment.task.output = OutputAt::last;
        scene.experiment.task.lookback = 8;
        scene.experiment.task.horizon = 4;
        scene.experiment.task.multiStep = MultiStep::recursive;
        scene.experiment.task.split = {60, 20, 20};
        Reader reader(scene);
        QTRY_VERIFY(reader.ready());
        reader.train();
        QTRY_VERIFY_WITH_TIMEOUT(reader.trained(), patience);
        look(reader, {"PathPlot"});
    }

    /// On the page Data, before anything of it is opened.
    void ofTheWindows()
    {
        Reader reader;
        QTRY_VERIFY(reader.ready());
        auto *page = reader.window.findChild<DataPage *>();
        reader.window.setPage(reader.pages()->indexOf(page));
        page->draft().openSource("builtin:airpassengers", "Airline passengers");
        QTRY_VERIFY(!page->draft().busy());
        page->showWindows(true);
        Looked looked;
        for (const char *kind : {"SplitPlot", "WindowPlot"})
            QVERIFY2(QTest::qWaitFor([&] { return looked.shows(reader.window, kind); }), kind);
        looked.at(reader.window);
        kinds_ += looked.kinds;
        QVERIFY2(looked.problems.isEmpty(), qPrintable(looked.problems.join('\n')));
    }

    /// None is left out because no page above has shown it. What figures alone have (UnitMemoryPlot) stands on no page.
    void allKindsOfPlotsWereSeen()
    {
        QStringList all;
        for (const QFileInfo &file : QDir(SLUICE_SOURCE_DIR "/ui/views").entryInfoList({"*.h"})) {
            QFile header(file.filePath());
            QVERIFY(header.open(QIODevice::ReadOnly));
            const QRegularExpression declared("class (\\w+) : public (Plot|EpochPlot|HandlePlot) ");
            for (auto each = declared.globalMatch(header.readAll()); each.hasNext();)
                all << each.next().captured(1);
        }
        QVERIFY(all.size() > 20);
        for (const char *none : {"EpochPlot", "HandlePlot", "UnitMemoryPlot"})
            all.removeAll(none);
        QStringList missing;
        for (const QString &kind : all)
            if (!kinds_.contains("sluice::" + kind))
                missing << kind;
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(", ")));
    }
};

QTEST_MAIN(PlotTablesTest)
#include "plot_tables_test.moc"
