#include "core/inspect/trace.h"
#include "core/train/divergence.h"

#include "tests/core/train/small_experiment.h"

#include <QtTest>
#include <limits>

using namespace sluice;
using namespace sluice::testing;

class DivergenceTest : public QObject {
    Q_OBJECT

private slots:
    void findsThePlaceInAGradient_data();
    void findsThePlaceInAGradient();
    void theNearestToTheLossCounts();
    void advisesWhatWasNotDoneYet();

private:
    const Experiment experiment_ = smallExperiment();
    const ModelSpec &lstm_ = experiment_.models[1];
    const std::vector<Tensor> tensors_ = tensorsOf(lstm_, {1, 6, 1, OutputAt::last, 6});

    size_t offsetOf(const std::string &name) const
    {
        return std::find_if(tensors_.begin(), tensors_.end(), [&](const Tensor &tensor) { return tensor.name == name; })->offset;
    }
    size_t size() const { return tensors_.back().offset + tensors_.back().size(); }
};

void DivergenceTest::findsThePlaceInAGradient_data()
{
    QTest::addColumn<QString>("tensor");
    QTest::addColumn<size_t>("element");
    QTest::addColumn<QString>("place");
    // Layer 1 has three units: rows 0-2 input, 3-5 forget, 6-8 candidate, 9-11 output gate, in every column of twelve.
    QTest::newRow("input") << "layers.0.weight_ih" << size_t{2} << "layer 1, input gate";
    QTest::newRow("forget, second column") << "layers.0.weight_hh" << size_t{12 + 3} << "layer 1, forget gate";
    QTest::newRow("candidate") << "layers.0.bias_ih" << size_t{8} << "layer 1, candidate";
    QTest::newRow("output, second layer") << "layers.1.weight_hh" << size_t{7} << "layer 2, output gate";
    QTest::newRow("head") << "head.weight" << size_t{0} << "head";
}

void DivergenceTest::findsThePlaceInAGradient()
{
    QFETCH(QString, tensor);
    QFETCH(size_t, element);
    QFETCH(QString, place);
    std::vector<float> gradient(size(), 1.0F);
    QVERIFY(!placeInGradient(lstm_, tensors_, gradient));
    gradient[offsetOf(tensor.toStdString()) + element] = std::numeric_limits<float>::infinity();
    QCOMPARE(QString::fromStdString(placeInGradient(lstm_, tensors_, gradient)->english()), place);
}

void DivergenceTest::theNearestToTheLossCounts()
{
    std::vector<float> gradient(size(), 1.0F);
    gradient[offsetOf("layers.0.bias_ih")] = std::numeric_limits<float>::quiet_NaN();
    gradient[offsetOf("layers.1.bias_ih") + 2] = std::numeric_limits<float>::quiet_NaN();
    QCOMPARE(placeInGradient(lstm_, tensors_, gradient)->english(), std::string("layer 2, forget gate"));
}

void DivergenceTest::advisesWhatWasNotDoneYet()
{
    Experiment experiment = experiment_;
    const Divergence divergence{1, 3, 7, partPlace(0, Part::forgetGate), false};
    QCOMPARE(
        QString::fromStdString(describe(divergence, experiment).english()),
        QString("LSTM diverged in epoch 3, batch 7: the loss is not a finite number; first in layer 1, forget gate. Lower the "
                "learning rate. The last finite weights are kept."));
    experiment.training.clipNorm.reset();
    QCOMPARE(
        QString::fromStdString(describe(divergence, experiment).english()),
        QString("LSTM diverged in epoch 3, batch 7: the loss is not a finite number; first in layer 1, forget gate. Lower the "
                "learning rate or switch clipping on. The last finite weights are kept."));
    QVERIFY(describe({1, 3, 7, Sentence(SLUICE_MESSAGE("core", "head")), true}, experiment)
                .english()
                .find("the gradient is not a finite number; first in head.") != std::string::npos);
}

QTEST_GUILESS_MAIN(DivergenceTest)
#include "divergence_test.moc"
