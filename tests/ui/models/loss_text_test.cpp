#include "tests/ui/small_scene.h"
#include "ui/models/compare_content.h"
#include "ui/models/loss_content.h"
#include "ui/models/loss_text.h"
#include "ui/models/opening.h"
#include "ui/models/plain_words.h"

#include <QSet>
#include <QtTest>

using namespace sluice;

namespace {

Experiment experimentOf(const LossSpec &loss)
{
    Experiment experiment = smallScene().experiment;
    if (loss.ofClasses()) {
        experiment.data = {};
        experiment.data.source = "generate:moons";
        experiment.task = {};
        experiment.task.kind = TaskKind::classify;
        experiment.models = {{"Dense", {DenseSpec{4, Activation::tanh}}}, {"Other", {DenseSpec{3, Activation::tanh}}}};
    }
    experiment.training.loss = loss;
    return experiment;
}

/// An opened experiment after some epochs: the first model's loss is `share` of the best constant's, the other's three times that.
ViewState stateOf(const Experiment &experiment, double share)
{
    const Result<Opened> opened = openExperiment(experiment, {}, "test");
    if (!opened)
        qFatal("%s", opened.error().english().c_str());
    ViewState state;
    state.experiment = opened->experiment;
    state.task = opened->task;
    state.referenceLoss = opened->referenceLoss;
    state.constantLoss = opened->constantLoss;
    for (const double times : {1.0, 3.0}) {
        Snapshot snapshot;
        snapshot.at = {3, 0, 9};
        snapshot.validationLoss = times * share * opened->constantLoss;
        state.moment.push_back(std::make_shared<const Snapshot>(snapshot));
    }
    return state;
}

} // namespace

class LossTextTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void whatIsSaidIsOfTheLoss_data()
    {
        QTest::addColumn<LossSpec>("loss");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("constant");
        QTest::addColumn<QString>("reference");
        QTest::newRow("mse") << LossSpec{} << "mean squared error"
                             << "the training mean"
                             << "the variance";
        QTest::newRow("mae") << LossSpec{LossSpec::Type::mae} << "mean absolute error"
                             << "the training median"
                             << "the mean distance from the median";
        QTest::newRow("huber") << LossSpec{LossSpec::Type::huber, 0.4} << "Huber loss"
                               << "the best training constant"
                               << "the best constant's loss";
        QTest::newRow("cross-entropy") << LossSpec{LossSpec::Type::crossEntropy} << "cross-entropy, nats"
                                       << "the training class frequencies"
                                       << "the entropy of the classes";
        QTest::newRow("weighted") << LossSpec{LossSpec::Type::binaryCrossEntropy, 1, {1, 3}}
                                  << "weighted binary cross-entropy, nats"
                                  << "the training class frequencies"
                                  << "the entropy of the classes";
    }

    void whatIsSaidIsOfTheLoss()
    {
        QFETCH(LossSpec, loss);
        QFETCH(QString, title);
        QFETCH(QString, constant);
        QFETCH(QString, reference);
        const ViewState state = stateOf(experimentOf(loss), 0.25);
        const std::vector<ModelCard> cards = modelCards(state);
        QVERIFY(std::abs(*cards[0].better - 0.75) < 1e-12);
        QVERIFY(std::abs(*cards[0].error - 0.25 * state.constantLoss / state.referenceLoss) < 1e-12);
        QCOMPARE(cards[0].constant, constant);
        QCOMPARE(cards[0].errorName, relativeLossName(loss));
        const LossContent losses = lossContent(state, LossAxis::epochs, true);
        QCOMPARE(losses.lossTitle, title); // of data that are not scaled
        QCOMPARE(lossTitle(loss, true), loss.ofClasses() ? title : title + ", scaled");
        QCOMPARE(losses.constantName, "predict " + constant);
        QCOMPARE(*losses.constant, state.constantLoss);
        const QString words = plainWords(comparisonOf(state));
        QVERIFY2(words.contains(" of " + reference + ";"), qPrintable(words));
        QCOMPARE(words.contains("variance"), loss.type == LossSpec::Type::mse);
        const QString early = plainWords(comparisonOf(stateOf(experimentOf(loss), 0.97)));
        QVERIFY2(early.contains("than always predicting " + constant + "."), qPrintable(early));
    }

    void lossesHaveDifferentNames()
    {
        QSet<QString> names;
        for (const auto type : {LossSpec::Type::mse, LossSpec::Type::mae, LossSpec::Type::huber, LossSpec::Type::crossEntropy,
                                LossSpec::Type::binaryCrossEntropy})
            names << lossName({.type = type}) << lossName({.type = type, .delta = 1, .classWeights = {1, 2}});
        QCOMPARE(names.size(), 7); // only the cross-entropies have weights
    }
};

QTEST_GUILESS_MAIN(LossTextTest)
#include "loss_text_test.moc"
