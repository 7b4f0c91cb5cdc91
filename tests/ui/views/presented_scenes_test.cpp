#include "tests/ui/lecture.h"
#include "tests/ui/patience.h"
#include "tests/ui/shipped_scenes.h"
#include "tests/ui/text_recorder.h"
#include "ui/models/language.h"
#include "ui/models/projection.h"
#include "ui/views/plot.h"
#include "ui/views/prediction_page.h"

#include <QScrollArea>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

QString tooThin(const Plot &constPlot, double zoom, double least)
{
    auto &plot = const_cast<Plot &>(constPlot); // its getters are not const
    for (int index = 0; index < plot.plottableCount(); ++index)
        if (const QPen pen = plot.plottable(index)->pen(); pen.style() != Qt::NoPen && pen.widthF() * zoom < least - 1e-9)
            return QString("%1 has a line of %2 px").arg(plot.accessibleName()).arg(pen.widthF() * zoom);
    return {};
}

/// What a projected page does not keep to.
QStringList notRead(Lecture &lecture)
{
    QStringList wrong;
    QWidget &page = *lecture.pages()->currentWidget();
    const double zoom = lecture.presentation()->zoom();
    const int height = lecture.window.height();
    if (const PaintedText least = smallestText(*lecture.stageOf()); least.pixels * zoom < height / textPerScreen - 0.01)
        wrong << QString("“%1” has %2 px").arg(least.text).arg(least.pixels * zoom);
    if (panelsOf(page) > mostProjectedPanels)
        wrong << QString("%1 panels").arg(panelsOf(page));
    for (const Plot *plot : page.findChildren<Plot *>())
        if (plot->isVisibleTo(&page))
            if (const QString thin = tooThin(*plot, zoom, leastLine(height)); !thin.isEmpty())
                wrong << thin;
    if (const auto *inside = qobject_cast<const InsidePage *>(&page)) {
        for (const InsideRow &row : inside->content().rows)
            if (row.units.size() > 4)
                wrong << QString("%1 units").arg(row.units.size());
        const bool beside = inside->findChild<InsideStack *>()->isVisibleTo(inside); // alone, it is a sheet of its own
        if (beside && inside->findChild<QScrollArea *>("side")->isVisibleTo(inside))
            wrong << "a panel beside it";
    }
    return wrong;
}

} // namespace

/// Every sheet of every shipped scene, and every step of it, is read from the last row.
class PresentedScenesTest : public QObject {
    Q_OBJECT

    std::vector<Scene> scenes_ = shippedScenes();

    static QStringList problemsOf(Lecture &lecture, size_t steps, int *sheets)
    {
        QStringList problems;
        const auto look = [&] {
            ++*sheets;
            QStringList wrong;
            if (!QTest::qWaitFor([&] { return (wrong = notRead(lecture)).isEmpty(); }, patience))
                problems << lecture.footer() + ": " + wrong.join("; ");
        };
        lecture.onEverySheet([&](QWidget &) { look(); });
        for (size_t step = 0; step < steps; ++step) {
            lecture.window.workbench().setSceneStep(step);
            lecture.presentation()->setTextWanted(true);
            QCoreApplication::processEvents();
            look();
        }
        return problems;
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void cleanup() { useLanguage(*qApp, "en"); }

    void areReadFromTheLastRow_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("screen");
        for (const QString &language : languages())
            for (const QSize screen : {QSize(1280, 720), QSize(1920, 1080)})
                QTest::addRow("%s, %d", qPrintable(language), screen.height()) << language << screen;
    }
    void areReadFromTheLastRow()
    {
        QFETCH(QString, language);
        QFETCH(QSize, screen);
        useLanguage(*qApp, language);
        QVERIFY(scenes_.size() > 8);
        QStringList problems;
        for (const Scene &scene : scenes_) {
            Lecture lecture(screen, std::vector{scene});
            QTRY_VERIFY_WITH_TIMEOUT(lecture.ready(), 20000);
            lecture.window.workbench().setPace({});
            lecture.window.workbench().oneBatch();
            QTRY_VERIFY(!lecture.window.workbench().running());
            lecture.window.setPresenting(true);
            int sheets = 0;
            problems << problemsOf(lecture, scene.steps.size(), &sheets);
            const int atLeast = scene.pages.empty() ? 4 : static_cast<int>(scene.pages.size()) - 1;
            QVERIFY(sheets > static_cast<int>(scene.steps.size()) + atLeast);
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
    }
};

QTEST_MAIN(PresentedScenesTest)
#include "presented_scenes_test.moc"
