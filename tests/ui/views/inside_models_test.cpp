#include "tests/ui/shown_inside.h"
#include "ui/views/cell_card.h"
#include "ui/views/inside_page.h"
#include "ui/views/inside_stack.h"
#include "ui/views/line_slider.h"

#include <QScrollArea>
#include <QtTest>

using namespace sluice;
using Shown = testing::ShownInside;

class InsideModelsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theCardsOfADenseNetworkAreWholeBesideTheExperiment()
    {
        Shown shown(testing::holdState(), InsideMode::dense);
        shown.page.resize(940, 560); // what the experiment leaves of 1280 pixels
        auto *side = shown.page.findChild<QScrollArea *>("side");
        QTRY_VERIFY(side->isVisible());
        QTRY_VERIFY2(
            side->widget()->minimumSizeHint().width() <= side->viewport()->width(),
            qPrintable(QString("%1 in %2").arg(side->widget()->minimumSizeHint().width()).arg(side->viewport()->width())));
    }

    /// A strong weight on an input of nought adds nothing: the weights alone do not tell what is used.
    void theWeightsOfADenseNetworkSayOnlyWhatMayBeUsed()
    {
        Shown shown(testing::holdState(), InsideMode::dense);
        auto *hint = shown.page.findChild<QLabel *>("denseHint");
        QTRY_VERIFY2(hint->text().contains("the network may use that part of its window"), qPrintable(hint->text()));
        QVERIFY2(hint->text().contains("under “contributions”"), qPrintable(hint->text()));
        QVERIFY(shown.page.findChild<QPushButton *>("denseContribution")->isVisible());
        shown.page.findChild<QPushButton *>("denseContribution")->click();
        QVERIFY2(hint->text().contains("weight × input"), qPrintable(hint->text()));
    }

    void switchesBetweenExperimentsOfAnyShape()
    {
        Shown shown(testing::holdState());
        for (const ViewState &state :
             {testing::sunspotState(16), testing::sunspotState(2), testing::holdState(), testing::sunspotState(5)}) {
            for (const InsideMode mode : {InsideMode::dense, InsideMode::both, InsideMode::recurrent}) {
                shown.state = state;
                shown.page.show(state);
                shown.page.setMode(mode);
                shown.stack().replot();
                QCOMPARE(size_t(shown.stack().axisRectCount()), shown.page.content().rows.size() + 1);
            }
        }
        shown.page.show(ViewState());
        QVERIFY(!shown.page.content().nothing.isEmpty());
        QVERIFY(!shown.stack().isVisible());
    }

    void ofSeveralDenseModelsEachCanBeSeen()
    {
        ViewState state = testing::sunspotState(4);
        auto experiment = std::make_shared<Experiment>(*state.experiment);
        experiment->models = {state.experiment->models[0], state.experiment->models[0]};
        experiment->models[1].name = "Second";
        state.experiment = std::move(experiment);
        state.moment[1] = state.moment[0];
        state.selection.model = 0;
        Shown shown(state, InsideMode::both);
        QComboBox *models = nullptr;
        for (QComboBox *box : shown.page.findChildren<QComboBox *>())
            if (box->accessibleName() == "Model")
                models = box;
        QVERIFY(models && models->isVisible());
        QCOMPARE(models->count(), 2);
        QVERIFY(shown.page.content().headline.startsWith("Dense"));
        models->setCurrentIndex(1);
        emit models->activated(1);
        QTRY_VERIFY(shown.page.content().headline.startsWith("Second"));
        QTRY_COMPARE(shown.page.dense()->title, QString("Second"));
        for (const char *name : {"Dense", "LSTM", "Both"})
            for (const QPushButton *button : shown.page.findChildren<QPushButton *>())
                QVERIFY2(button->text() != name || !button->isVisible(), name);
    }

    void besideARecurrentModelEachDenseOneCanBeSeen()
    {
        ViewState state = testing::sunspotState(4);
        auto experiment = std::make_shared<Experiment>(*state.experiment);
        experiment->models.push_back(state.experiment->models[0]);
        experiment->models[2].name = "Second";
        state.experiment = std::move(experiment);
        state.moment.push_back(state.moment[0]);
        Shown shown(state, InsideMode::dense);
        QComboBox *models = nullptr;
        for (QComboBox *box : shown.page.findChildren<QComboBox *>())
            if (box->accessibleName() == "Model")
                models = box;
        QVERIFY(models && models->isVisible());
        QCOMPARE(models->count(), 2);
        QCOMPARE(models->currentText(), QString("Dense"));
        models->setCurrentIndex(1);
        emit models->activated(1);
        QTRY_COMPARE(shown.page.dense()->title, QString("Second"));
        QCOMPARE(models->currentText(), QString("Second"));
        QCOMPARE(shown.page.content().selection.model, size_t(1)); // the LSTM is still the one beside it
        shown.page.setMode(InsideMode::both);
        QVERIFY(shown.page.content().headline.startsWith("Second"));
        QVERIFY(shown.page.content().headline.contains("LSTM"));
        QVERIFY(!models->isVisible()); // there is one recurrent model
    }

    void anotherExperimentBeginsWithItsRecurrentModel()
    {
        const ViewState first = testing::holdState(), second = testing::sunspotState(4);
        Shown shown(first);
        shown.page.begin(first);
        shown.page.setMode(InsideMode::dense);
        ViewState edited = first;
        edited.experiment = std::make_shared<const Experiment>(*first.experiment);
        shown.page.begin(edited); // what is applied is looked at as before
        shown.page.show(edited);
        QCOMPARE(shown.page.content().mode, InsideMode::dense);
        shown.page.begin(second);
        shown.page.show(second);
        QTRY_COMPARE(shown.page.content().mode, InsideMode::recurrent);
    }
};

QTEST_MAIN(InsideModelsTest)
#include "inside_models_test.moc"
