#include "tests/ui/control_words.h"
#include "tests/ui/small_scene.h"
#include "ui/models/experiment_edit.h"
#include "ui/models/session_run.h"
#include "ui/models/setting_words.h"
#include "ui/views/experiment_panel.h"
#include "ui/views/layer_editor.h"
#include "ui/views/settings_dialog.h"
#include "ui/views/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QtTest>

using namespace sluice;
using sluice::testing::wordsOf;

namespace {

ViewState stateOf(const Experiment &experiment)
{
    ViewState state;
    state.experiment = std::make_shared<const Experiment>(experiment);
    state.task = std::make_shared<const Task>(
        Task::create(experiment.task, experiment.data, loadData(experiment.data, experiment.training.seed).value()).value());
    return state;
}

template <class Widget> Widget *named(QWidget &within, const QString &name)
{
    for (Widget *widget : within.findChildren<Widget *>())
        if (widget->accessibleName() == name)
            return widget;
    return nullptr;
}

bool shows(QWidget &within, const QString &text)
{
    return std::ranges::any_of(within.findChildren<QLabel *>(),
                               [&](const QLabel *label) { return label->text().contains(text); });
}

} // namespace

class ExperimentPanelTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsNotTouchedStays()
    {
        ExperimentPanel panel;
        Experiment experiment = smallScene().experiment;
        experiment.training.clipNorm.reset();
        experiment.training.stop = StoppingSpec{7, false};
        experiment.training.optimizer.learningRate = 0.0123456;
        panel.show(stateOf(experiment));
        QVERIFY(panel.draft() == experiment);
        QVERIFY(!panel.findChild<QPushButton *>("apply")->isEnabled());
    }

    void parametersAreCountedWhileEditing()
    {
        ExperimentPanel panel;
        panel.show(stateOf(smallScene().experiment));
        // 12 steps of two inputs into 4 units, and the head; an LSTM of 2 units with one bias a gate, and the head.
        QVERIFY(shows(panel, QString::number((12 * 2 + 1) * 4 + 5) + " parameters"));
        QVERIFY(shows(panel, QString::number(4 * 2 * (2 + 2 + 1) + 3) + " parameters"));
        auto units = panel.findChildren<QSpinBox *>();
        units.removeIf([](const QSpinBox *spin) { return spin->accessibleName() != "Units"; });
        QCOMPARE(units.size(), 2);
        units[1]->setValue(10);
        QVERIFY(shows(panel, QString::number(4 * 10 * (2 + 10 + 1) + 11) + " parameters"));
        QCOMPARE(outputFeatures(panel.draft().models[1].layers[0], 0), size_t(10));
        QVERIFY(panel.findChild<QPushButton *>("apply")->isEnabled());
    }

    void aTableHasNoLookback()
    {
        ExperimentPanel panel;
        Experiment experiment = smallScene().experiment;
        experiment.data = {};
        experiment.data.source = "generate:moons";
        experiment.task = {};
        experiment.task.kind = TaskKind::classify;
        experiment.task.lookback = 60;
        experiment.models = {{"Dense", {DenseSpec{32, Activation::tanh}}}};
        experiment.training.loss.type = LossSpec::Type::binaryCrossEntropy;
        panel.show(stateOf(experiment));
        QVERIFY(shows(panel, "129 parameters")); // (2 + 1) · 32, and 33 of the head
        for (const char *name :
             {"look-back", "horizon", "stride", "period", "Steps that are forecast", "Steps that are answered"}) {
            const auto *control = named<QWidget>(panel, name);
            QVERIFY2(control && !control->isEnabled() && control->toolTip().startsWith("Has no effect here"), name);
        }
        QVERIFY(named<QWidget>(panel, "Scaling")->isEnabled());
        for (const QCheckBox *box : panel.findChildren<QCheckBox *>())
            if (box->text() == "carry states from window to window")
                QVERIFY(!box->isEnabled() && box->toolTip().startsWith("Has no effect here"));
    }

    void charactersHaveNoScale()
    {
        ExperimentPanel panel;
        panel.show(stateOf(smallScene().experiment));
        auto *kind = named<QComboBox>(panel, "Kind of task");
        auto *scaling = named<QWidget>(panel, "Scaling");
        QVERIFY(scaling->isEnabled() && named<QWidget>(panel, "look-back")->isEnabled());
        kind->setCurrentIndex(3);
        emit kind->activated(3);
        QVERIFY(!scaling->isEnabled() && scaling->toolTip().startsWith("Has no effect here"));
        kind->setCurrentIndex(1);
        emit kind->activated(1);
        QVERIFY(scaling->isEnabled());
    }

    void parametersAreMatched()
    {
        ExperimentPanel panel;
        Experiment experiment = smallScene().experiment;
        experiment.models[0].layers = {DenseSpec{40, Activation::tanh}};
        panel.show(stateOf(experiment));
        auto matches = panel.findChildren<QPushButton *>();
        matches.removeIf([](const QPushButton *button) { return button->text() != "match parameters"; });
        QCOMPARE(matches.size(), 2);
        matches[1]->click(); // an LSTM of 14 units has 967, of 15 units 1096; the dense network's 40 · 25 + 41 give way to 1093
        const ModelShape shape = ModelShape::of(*stateOf(experiment).task);
        QCOMPARE(parameterCount(panel.draft().models[1], shape), size_t(1096));
        QCOMPARE(parameterCount(panel.draft().models[0], shape), size_t(1093));
        auto *matched = panel.findChild<QLabel *>("matched");
        QVERIFY(matched->text().contains("parameters"));
        QVERIFY(!matched->isHidden());
        QVERIFY(panel.findChild<QPushButton *>("apply")->isEnabled());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        named<QSpinBox>(panel, "Units")->setValue(7); // and it is true no more
        QVERIFY(matched->isHidden());
    }

    void aTrialsSettingsAreTaken()
    {
        ExperimentPanel panel;
        panel.show(stateOf(smallScene().experiment));
        auto searches = panel.findChildren<QPushButton *>();
        searches.removeIf([](const QPushButton *button) { return !button->text().startsWith("find good settings"); });
        QCOMPARE(searches.size(), 2);
        searches[1]->click();
        auto *dialog = panel.findChild<SettingsDialog *>();
        QVERIFY(dialog);
        auto *take = dialog->findChild<QPushButton *>("takeSettings");
        QVERIFY(!take->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->search().running(), 60'000);
        auto *table = dialog->findChild<QTableWidget *>();
        QCOMPARE(table->rowCount(), 9);
        QVERIFY(take->isEnabled()); // the best one is chosen until somebody chooses another
        QCOMPARE(table->currentRow(), static_cast<int>(dialog->search().best().value()));
        table->selectRow(8);
        QVERIFY(take->isEnabled());
        take->click();
        QCOMPARE(std::get<LstmSpec>(panel.draft().models[1].layers[0]).units, size_t(4));
        QCOMPARE(panel.draft().training.optimizer.learningRate, 0.06);
        QCOMPARE(std::get<DenseSpec>(panel.draft().models[0].layers[0]).units, size_t(4)); // the other one stays
        QVERIFY(panel.findChild<QPushButton *>("apply")->isEnabled());
    }

    void appliesWhatIsShownAndReverts()
    {
        ExperimentPanel panel;
        const Experiment experiment = smallScene().experiment;
        panel.show(stateOf(experiment));
        QSignalSpy applied(&panel, &ExperimentPanel::applied);
        panel.findChild<QSpinBox *>("epochs")->setValue(77);
        named<QSpinBox>(panel, "Validation part")->setValue(10);
        panel.findChild<QPushButton *>("apply")->click();
        QCOMPARE(applied.size(), 1);
        Experiment expected = experiment;
        expected.training.epochs = 77;
        expected.task.split[1] = 10;
        QVERIFY(applied.front().front().value<Experiment>() == expected);
        for (QPushButton *button : panel.findChildren<QPushButton *>())
            if (button->text() == "Revert")
                button->click();
        QVERIFY(panel.draft() == experiment);
    }

    void applyAndRevertAreInSightWhateverIsScrolled()
    {
        ExperimentPanel panel;
        panel.show(stateOf(smallScene().experiment));
        panel.resize(360, 300);
        panel.QWidget::show();
        for (const char *name : {"apply", "revert"}) {
            auto *button = panel.findChild<QPushButton *>(name);
            const QRect place(button->mapTo(&panel, QPoint()), button->size());
            QVERIFY(panel.rect().contains(place));
            QVERIFY(!button->visibleRegion().isEmpty());
        }
    }

    void noLayerIsWiderThanThePanel_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < layerKinds().size(); ++kind)
            QTest::newRow(qPrintable(layerKinds()[kind])) << kind;
    }
    void noLayerIsWiderThanThePanel()
    {
        QFETCH(int, kind);
        Experiment experiment = smallScene().experiment;
        experiment.models = {{"A", {layerOfKind(static_cast<size_t>(kind), DenseSpec{})}}};
        ExperimentPanel panel;
        panel.setStyleSheet(styleSheet(theme(false)));
        panel.show(stateOf(experiment));
        panel.resize(panel.minimumWidth(), 600);
        panel.QWidget::show();
        const auto *scroll = panel.findChild<QScrollArea *>();
        QTRY_VERIFY(scroll->widget()->minimumSizeHint().width() <= scroll->viewport()->width());
    }

    void everyChoiceOfALayerHasItsLabel()
    {
        ExperimentPanel panel;
        panel.show(stateOf(smallScene().experiment));
        const auto labelOf = [&](const QWidget *control) {
            for (const QLabel *label : panel.findChildren<QLabel *>())
                if (label->buddy() == control)
                    return label->text();
            return QString();
        };
        QCOMPARE(labelOf(named<QComboBox>(panel, "Forget gate")), QString("forget gate"));
        QCOMPARE(labelOf(named<QDoubleSpinBox>(panel, "Forget bias")), QString("forget bias"));
        QCOMPARE(labelOf(named<QDoubleSpinBox>(panel, "Input bias")), QString("input bias"));
        QCOMPARE(labelOf(named<QComboBox>(panel, "Squashing of the cell")), QString("squashing"));
        QCOMPARE(labelOf(named<QSpinBox>(panel, "Units")), QString("units"));
    }

    void theLearningRateIsTakenAtOnce()
    {
        ExperimentPanel panel;
        panel.show(stateOf(smallScene().experiment));
        QSignalSpy edited(&panel, &ExperimentPanel::learningRateEdited);
        panel.findChild<QDoubleSpinBox *>("learningRate")->setValue(0.5);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited.front().front().toDouble(), 0.5);
    }

    void choicesThatOthersRuleOutAreNotShown()
    {
        ExperimentPanel panel;
        panel.show(stateOf(smallScene().experiment));
        panel.QWidget::show();
        const auto choose = [&](const QString &name, const QString &text) {
            auto *box = named<QComboBox>(panel, name);
            box->setCurrentText(text);
            emit box->activated(box->currentIndex());
        };
        QVERIFY(!named<QDoubleSpinBox>(panel, "Momentum")->isVisible());
        choose("Optimizer", "Nesterov momentum");
        QVERIFY(named<QDoubleSpinBox>(panel, "Momentum")->isVisible());
        QVERIFY(!named<QSpinBox>(panel, "Epochs from step to step")->isVisible());
        choose("Schedule of the learning rate", "in steps");
        named<QSpinBox>(panel, "Epochs from step to step")->setValue(3);
        choose("Loss", "Huber loss");
        named<QDoubleSpinBox>(panel, "Huber: where the parabola becomes a line")->setValue(0.5);
        named<QDoubleSpinBox>(panel, "L2 penalty")->setValue(0.01);
        TrainingSpec expected = smallScene().experiment.training;
        expected.optimizer.type = OptimizerSpec::Type::nesterov;
        expected.schedule.type = ScheduleSpec::Type::step;
        expected.schedule.every = 3;
        expected.loss = {LossSpec::Type::huber, 0.5, {}};
        expected.l2 = 0.01;
        QVERIFY(panel.draft().training == expected);
        QVERIFY(panel.findChild<QPushButton *>("apply")->isEnabled());
    }

    void classesHaveLossesOfTheirOwn()
    {
        ExperimentPanel panel;
        panel.show(stateOf(smallScene().experiment));
        auto *kind = named<QComboBox>(panel, "Kind of task");
        kind->setCurrentText("classification");
        emit kind->activated(kind->currentIndex());
        QVERIFY(panel.draft().task.kind == TaskKind::classify);
        QVERIFY(panel.draft().training.loss == LossSpec{LossSpec::Type::crossEntropy});
        auto *weights = named<QLineEdit>(panel, "Class weights");
        weights->setText("1, 2.5");
        emit weights->editingFinished();
        QVERIFY(panel.draft().training.loss.classWeights == (std::vector<double>{1, 2.5}));
        weights->setText("1, two");
        emit weights->editingFinished();
        QCOMPARE(weights->text(), QString("1, 2.5"));
    }

    /// What lists say of an experiment's settings is what stands beside these controls.
    void settingsAreCalledAsTheirControls()
    {
        ExperimentPanel panel;
        Experiment experiment = smallScene().experiment;
        experiment.training.optimizer.type = OptimizerSpec::Type::adamw;
        panel.show(stateOf(experiment));
        const QStringList words = wordsOf(panel);
        for (const auto &[path, value] : settingsOf(experiment)) {
            const bool asked = path.starts_with("task.") || path.starts_with("training.");
            if (!asked || path == "training.stop" || path.ends_with("epsilon"))
                continue;
            const bool seedOrEpochs = path == "training.seed" || path == "training.epochs"; // have columns of their own
            QVERIFY2(seedOrEpochs || words.contains(settingName(path)), path.c_str());
            if (value.starts_with('"'))
                QVERIFY2(words.contains(settingValue(path, value)), (path + ": " + value).c_str());
        }
    }

    void layersAreCalledAsTheirControlsToo()
    {
        const std::vector<LayerSpec> layers = {DenseSpec{4, Activation::leakyRelu},
                                               LstmSpec{.units = 2, .forgetGate = ForgetGate::own, .peepholes = true},
                                               LstmSpec{.forgetGate = ForgetGate::coupled, .squashing = CellSquashing::logistic},
                                               GruSpec{},
                                               RnnSpec{},
                                               ConvSpec{},
                                               DropoutSpec{}};
        for (const LayerSpec &layer : layers) {
            LayerEditor editor(layer);
            const QStringList words = wordsOf(editor);
            QVERIFY2(words.contains(layerKind(layer)), qPrintable(layerKind(layer)));
            for (const auto &[path, value] : settingsOf(layer)) {
                if (path.empty() || path.ends_with("initializer")) // which have no control
                    continue;
                QVERIFY2(words.contains(settingName(path)), path.c_str());
                if (value.starts_with('"'))
                    QVERIFY2(words.contains(settingValue(path, value)), (path + ": " + value).c_str());
            }
        }
    }

    void whatCannotWorkSaysWhy()
    {
        ExperimentPanel panel;
        panel.show(stateOf(smallScene().experiment));
        auto *horizon = named<QSpinBox>(panel, "horizon");
        QVERIFY(!horizon->isEnabled());
        QVERIFY(!horizon->toolTip().isEmpty());
        auto *patience = named<QSpinBox>(panel, "Epochs without a better validation loss");
        QVERIFY(!patience->isEnabled());
        QVERIFY(!patience->toolTip().isEmpty());
        for (QCheckBox *box : panel.findChildren<QCheckBox *>())
            if (box->text().startsWith("stop early"))
                box->setChecked(true);
        QVERIFY(patience->isEnabled());
        QVERIFY(panel.draft().training.stop.has_value());
        // Two models of one name cannot be told apart.
        auto *name = named<QLineEdit>(panel, "Name of the model");
        name->selectAll();
        QTest::keyClicks(name, "LSTM");
        auto *apply = panel.findChild<QPushButton *>("apply");
        QVERIFY(!apply->isEnabled());
        QVERIFY(apply->toolTip().contains("LSTM"));
    }

    void layersAndModelsComeAndGo()
    {
        ExperimentPanel panel;
        panel.show(stateOf(smallScene().experiment));
        named<QPushButton>(panel, "Add a model")->click();
        QCOMPARE(panel.draft().models.size(), size_t(3));
        QCOMPARE(panel.draft().models[2].name, std::string("LSTM 3"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        named<QPushButton>(panel, "Add a layer")->click();
        QCOMPARE(panel.draft().models[0].layers.size(), size_t(2));
        QCoreApplication::processEvents();
        auto *kind = named<QComboBox>(panel, "Kind of layer");
        kind->setCurrentIndex(1);
        emit kind->activated(1);
        QVERIFY(std::holds_alternative<LstmSpec>(panel.draft().models[0].layers[0]));
        QCoreApplication::processEvents();
        named<QPushButton>(panel, "Remove this model")->click();
        QCOMPARE(panel.draft().models.size(), size_t(2));
        QCOMPARE(panel.draft().models[0].name, std::string("LSTM"));
    }
};

QTEST_MAIN(ExperimentPanelTest)
#include "experiment_panel_test.moc"
