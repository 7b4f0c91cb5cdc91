#include "tests/ui/small_scene.h"
#include "ui/models/language.h"
#include "ui/models/value_text.h"
#include "ui/views/compare_page.h"
#include "ui/views/loss_plot.h"
#include "ui/views/main_window.h"
#include "ui/views/seed_plot.h"
#include "ui/views/seeds_page.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableWidget>
#include <QtTest>

using namespace sluice;

namespace {

struct Person {
    explicit Person(const Scene &scene = smallScene()) : window({scene}, 1)
    {
        window.resize(1280, 720);
        window.show();
        window.openScene({});
        QTRY_VERIFY(!window.workbench().viewState().moment.empty());
        toTheSeeds();
    }
    void toTheSeeds()
    {
        for (QPushButton *tab : window.findChildren<QPushButton *>())
            if (tab->property("page").toBool() && tab->text() == "Seeds")
                QTest::mouseClick(tab, Qt::LeftButton);
        QTRY_VERIFY(page().isVisible());
    }
    SeedsPage &page() { return *window.findChild<SeedsPage *>(); }
    template <class Widget> Widget *find(const char *name) { return window.findChild<Widget *>(name); }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    QTableWidget &ranking() { return *find<QTableWidget>("seedRanking"); }

    MainWindow window;
};

} // namespace

class SeedsPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        useLanguage(*qApp, "en"); // whose plurals are a translation
    }

    void severalSeedsAreTrainedAndRanked()
    {
        Person person;
        QVERIFY(!person.ranking().parentWidget()->isVisible()); // there is nothing to rank
        person.find<QSpinBox>("seedCount")->setValue(3);
        QCOMPARE(person.find<QPushButton>("trainSeeds")->text(), QString("Train 3 seeds"));
        QCOMPARE(person.find<QSpinBox>("firstSeed")->value(), 3); // the scene's own
        person.click("trainSeeds");
        QVERIFY(person.find<QProgressBar>("seedProgress")->isVisible());
        QVERIFY(person.find<QPushButton>("cancelSeeds")->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(person.page().study().runs().size(), size_t(3), 60000);
        QVERIFY(!person.find<QProgressBar>("seedProgress")->isVisible());
        QVERIFY(person.ranking().isVisible());
        QCOMPARE(person.ranking().rowCount(), 2);
        QVERIFY(person.ranking().item(0, 1)->text().contains(QChar(0xB1)));
        QVERIFY(person.ranking().item(0, 0)->toolTip().startsWith("seed 3: "));
        auto *seeds = person.window.findChild<SeedPlot *>();
        const PlotTable table = seeds->table();
        QCOMPARE(table.columns.size(), size_t(16)); // epoch, mean, least and most of both losses, seeds; of two models
        QCOMPARE(table.columns[0].values.size(), size_t(7));
        // The band is on the page Compare too, under this experiment's own losses.
        QCOMPARE(person.window.workbench().viewState().seedBands->seeds, size_t(3));
        const LossContent losses = lossContent(person.window.workbench().viewState(), LossAxis::epochs, true);
        QCOMPARE(losses.bands.size(), size_t(2));
        QCOMPARE(losses.bands[1].validation.most, table.columns[14].values);
        person.window.setPage(0);
        auto *plot = person.window.findChild<ComparePage *>()->findChild<LossPlot *>();
        QTRY_VERIFY(std::ranges::any_of(plot->table().columns,
                                        [](const PlotColumn &column) { return column.name == "LSTM over 3 seeds: epoch"; }));
        const QString tip = plot->tipAt(plot->axisRect()->rect().center());
        const auto epoch = static_cast<size_t>(std::lround(plot->xAxis->pixelToCoord(plot->axisRect()->rect().center().x())));
        const auto told = [](const SeedBand::Of &of, size_t at) {
            return QString("mean %1, lowest %2, highest %3")
                .arg(exactText(of.mean[at]), exactText(of.least[at]), exactText(of.most[at]));
        };
        for (const SeedBand &band : losses.bands) {
            const auto at = static_cast<size_t>(std::ranges::find(band.epoch, double(epoch)) - band.epoch.begin());
            double sum = 0;
            for (const SeedRun &run : person.page().study().runs())
                for (const EpochRecord &record : run.epochs)
                    if (record.epoch == epoch && record.model == band.model)
                        sum += double(record.validationLoss) / 3;
            QVERIFY(std::abs(sum - band.validation.mean[at]) < 1e-9);
            QVERIFY2(tip.contains("3 seeds: validation " + told(band.validation, at)), qPrintable(tip));
            const QString own = seeds->tipAt({seeds->xAxis->coordToPixel(double(epoch)), 40});
            QVERIFY2(own.contains("training: " + told(band.train, at)), qPrintable(own));
            QVERIFY2(own.contains("validation: " + told(band.validation, at)), qPrintable(own));
        }
        Experiment other = *person.window.workbench().viewState().experiment;
        other.training.epochs += 1;
        ViewState changed = person.window.workbench().viewState();
        changed.experiment = std::make_shared<const Experiment>(other);
        QVERIFY(lossContent(changed, LossAxis::epochs, true).bands.empty());
        // The window's own training stands where it stood.
        QCOMPARE(person.window.workbench().shownEpoch(), 0u);
        QVERIFY(person.window.workbench().canTrain());
    }

    void theRankingIsWholeWhereverItStands()
    {
        Person person;
        person.find<QSpinBox>("seedCount")->setValue(2);
        person.click("trainSeeds");
        QTRY_COMPARE_WITH_TIMEOUT(person.page().study().runs().size(), size_t(2), 60000);
        person.click("seedTest");
        QTRY_VERIFY(!person.ranking().isColumnHidden(4));
        const auto place = [&](const QWidget &widget) { return QRect(widget.mapTo(&person.window, QPoint()), widget.size()); };
        const auto *plot = person.window.findChild<SeedPlot *>();
        for (const auto &[size, beside] : {std::pair(QSize(1280, 720), false), std::pair(QSize(1920, 1080), true)}) {
            person.window.resize(size);
            QTRY_COMPARE(place(person.ranking()).left() > place(*plot).right(), beside);
            QTRY_COMPARE(person.ranking().horizontalScrollBar()->maximum(), 0);
            QTRY_COMPARE(person.ranking().verticalScrollBar()->maximum(), 0);
            QVERIFY(plot->height() > 250);
        }
    }

    void itSaysWhichLossAndWhoseWeights()
    {
        Scene scene = smallScene();
        scene.experiment.training.stop = {.patience = 50, .restoreBest = true};
        Person person(scene);
        person.find<QSpinBox>("seedCount")->setValue(2);
        person.click("trainSeeds");
        QTRY_COMPARE_WITH_TIMEOUT(person.page().study().runs().size(), size_t(2), 60000);
        QVERIFY(person.find<QLabel>("rankingNote")->text().contains("the weights of its best epoch"));
        const auto *seeds = person.window.findChild<SeedPlot *>();
        QCOMPARE(seeds->yAxis->label(), QString("mean squared error")); // its data are fed as they are
        Experiment scaled = *person.page().study().runs().front().experiment;
        scaled.task.scaling = Scaling::standard;
        SeedPlot plot;
        plot.show(seedBands(person.page().study().runs()), scaled);
        QCOMPARE(plot.yAxis->label(), QString("mean squared error, scaled"));
    }

    void ofABranchItSaysThatItBeginsAtTheStart()
    {
        Person person;
        const auto says = [&] {
            return std::ranges::any_of(person.page().findChildren<QLabel *>(), [](const QLabel *label) {
                return label->text().contains("“shorter” from the first epoch on");
            });
        };
        Workbench &workbench = person.window.workbench();
        workbench.oneEpoch();
        QTRY_VERIFY(workbench.branchPlan() && workbench.branchPlan()->epoch == 1);
        QVERIFY(!says());
        Workbench::BranchPlan plan = *workbench.branchPlan();
        plan.training.epochs = 3;
        workbench.branch(plan, "shorter");
        QTRY_VERIFY(says());
    }

    void testScoresAreAskedFor()
    {
        Person person;
        person.find<QSpinBox>("seedCount")->setValue(2);
        person.click("trainSeeds");
        QTRY_COMPARE_WITH_TIMEOUT(person.page().study().runs().size(), size_t(2), 60000);
        QVERIFY(person.ranking().isColumnHidden(4));
        person.click("seedTest");
        QTRY_VERIFY(!person.ranking().isColumnHidden(4));
        QVERIFY(person.ranking().item(0, 4)->text() != QString(QChar(0x2013)));
    }

    void cancellingLeavesEverythingAsItWas()
    {
        Scene scene = smallScene();
        scene.experiment.training.epochs = 200000;
        Person person(scene);
        person.click("trainSeeds");
        QVERIFY(person.page().study().running());
        person.click("cancelSeeds");
        QVERIFY(!person.page().study().running());
        QCOMPARE(person.ranking().rowCount(), 0);
        QVERIFY(person.find<QPushButton>("trainSeeds")->isEnabled());
        QCOMPARE(person.window.workbench().shownEpoch(), 0u);
    }

    void anotherExperimentForgetsTheSeeds()
    {
        Person person;
        person.find<QSpinBox>("seedCount")->setValue(2);
        person.click("trainSeeds");
        QTRY_COMPARE_WITH_TIMEOUT(person.page().study().runs().size(), size_t(2), 60000);
        Scene other = smallScene();
        other.experiment.models.pop_back();
        person.window.workbench().openScene(other);
        QTRY_COMPARE(person.window.workbench().viewState().experiment->models.size(), size_t(1));
        QTRY_VERIFY(!person.page().isVisible()); // a scene begins on its own page
        person.toTheSeeds();
        QTRY_VERIFY(person.page().study().runs().empty());
        QTRY_COMPARE(person.ranking().rowCount(), 0);
    }
};

QTEST_MAIN(SeedsPageTest)
#include "seeds_page_test.moc"
