#include "core/nn/model.h"
#include "tests/ui/small_scene.h"
#include "ui/views/measures_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTableWidget>
#include <QtTest>

using namespace sluice;

namespace {

ViewState stateOf(const Experiment &experiment)
{
    ViewState state;
    state.experiment = std::make_shared<const Experiment>(experiment);
    state.task = std::make_shared<const Task>(*Task::create(experiment.task, experiment.data, *loadData(experiment.data, 1)));
    state.baselines = std::make_shared<const std::vector<Baseline>>(computeBaselines(*state.task));
    for (const ModelSpec &model : experiment.models) {
        Snapshot snapshot;
        snapshot.at.epoch = 5;
        snapshot.weights = Model(model, ModelShape::of(*state.task)).initialParameters(3);
        state.moment.push_back(std::make_shared<const Snapshot>(std::move(snapshot)));
    }
    return state;
}

} // namespace

class MeasuresDialogTest : public QObject {
    Q_OBJECT
private slots:
    void validationFirstAndTheTestPartOnRequest()
    {
        MeasuresDialog dialog;
        const ViewState state = stateOf(smallScene().experiment);
        connect(&dialog, &MeasuresDialog::testLookedAt, &dialog,
                [&](const TestLook &look) { dialog.showTested(look.epochs); }); // as the window does
        QSignalSpy answered(&dialog, &MeasuresDialog::answered);
        dialog.show();
        dialog.show(state);
        QTRY_COMPARE(answered.size(), 1);
        auto *table = dialog.findChild<QTableWidget *>();
        auto *part = dialog.findChild<QComboBox *>("part");
        auto *note = dialog.findChild<QLabel *>("testNote");
        QCOMPARE(table->rowCount(), 4); // two models, the mean and the linear model
        QCOMPARE(part->currentIndex(), 0);
        QVERIFY(note->text().contains("has not been looked at"));
        const QString validation = table->item(0, 0)->text();
        part->setCurrentIndex(2);
        emit part->activated(2);
        QTRY_VERIFY(note->text().contains("after epoch 5"));
        QTRY_VERIFY(table->item(0, 0)->text() != validation);

        // It is remembered with this run, and a new run begins without.
        part->setCurrentIndex(0);
        emit part->activated(0);
        QTRY_COMPARE(table->item(0, 0)->text(), validation);
        QVERIFY(note->text().contains("after epoch 5"));
        dialog.showTested({});
        QVERIFY(note->text().contains("has not been looked at"));
    }

    void whatIfsHaveRowsOfTheirOwnOnceTheyAreComputed()
    {
        MeasuresDialog dialog;
        ViewState state = stateOf(smallScene().experiment);
        QSignalSpy answered(&dialog, &MeasuresDialog::answered);
        dialog.show();
        dialog.show(state);
        QTRY_COMPARE(answered.size(), 1);
        auto *table = dialog.findChild<QTableWidget *>();
        auto *note = dialog.findChild<QLabel *>("whatIfNote");
        QVERIFY(!note->isVisible());
        const auto hold = [&](double value) {
            state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, value}}};
            dialog.show(state);
        };
        hold(0);
        QVERIFY2(note->isVisible() && note->text().contains("being computed"), qPrintable(note->text()));
        QTRY_COMPARE(table->rowCount(), 5);
        QVERIFY(!note->text().contains("being computed"));
        QCOMPARE(table->verticalHeaderItem(2)->text(), QString("◆ LSTM, what if"));
        const QString first = table->item(2, 0)->toolTip(), untouched = table->item(1, 0)->toolTip(); // with all digits
        hold(1);
        QVERIFY(!table->item(2, 0)); // it was of another
        QVERIFY(note->text().contains("being computed"));
        QTRY_VERIFY(table->item(2, 0));
        QVERIFY(table->item(2, 0)->toolTip() != first);
        QCOMPARE(table->item(1, 0)->toolTip(), untouched);
        state.selection.whatIfs.clear();
        dialog.show(state);
        QTRY_COMPARE(table->rowCount(), 4);
        QVERIFY(!note->isVisible());
    }

    void nothingIsMeasuredWhileItIsClosed()
    {
        MeasuresDialog dialog;
        dialog.show(stateOf(smallScene().experiment));
        QCOMPARE(dialog.findChild<QTableWidget *>()->rowCount(), 0);
    }
};

QTEST_MAIN(MeasuresDialogTest)
#include "measures_dialog_test.moc"
