#include "core/base/random.h"
#include "core/nn/loss.h"
#include "core/train/reference_loss.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

/// Noise that drifts, or three classes that drift: what is best on the training rows is not the best on the others.
Task taskOf(bool classes, bool binary = false)
{
    const RandomStream random(3, Purpose::data, "noise");
    Dataset data;
    data.name = "noise";
    data.columns = {"a", "target"};
    data.inputs = {"a"};
    data.target = "target";
    if (classes)
        data.classes = {{}, binary ? std::vector<std::string>{"no", "yes"} : std::vector<std::string>{"low", "middle", "high"}};
    data.sequences.emplace_back(2, 400);
    for (size_t row = 0; row < 400; ++row) {
        const double value = std::exp(random.normal(2 * row)) + 0.006 * static_cast<double>(row);
        data.sequences[0](0, row) = random.normal(2 * row + 1);
        data.sequences[0](1, row) = !classes ? value : binary ? value > 2.2 : value < 2 ? 0 : value < 3 ? 1 : 2;
    }
    TaskSpec spec;
    spec.kind = classes ? TaskKind::classify : TaskKind::regress;
    spec.lookback = 3;
    auto task = Task::create(spec, {}, std::move(data));
    if (!task)
        qFatal("%s", task.error().english().c_str());
    return std::move(*task);
}

std::vector<float> targetsOf(const Task &task, Split split)
{
    std::vector<float> targets;
    for (const SampleRange &range : task.samples(split))
        for (const float target : task.targets(range))
            targets.push_back(target);
    return targets;
}

/// The loss of the same outputs every time.
double lossOf(const LossSpec &loss, const std::vector<float> &targets, const std::vector<float> &outputs)
{
    std::vector<float> answers;
    for (size_t k = 0; k < targets.size(); ++k)
        answers.insert(answers.end(), outputs.begin(), outputs.end());
    const ConstView predicted(answers.data(), outputs.size(), 1, targets.size());
    const ConstView target(targets.data(), 1, 1, targets.size());
    return lossSum(loss, predicted, target) / lossWeight(loss, target);
}

/// A constant by its place on a grid: of 0.02, and of 0.05 the other way where there are more outputs.
struct Place {
    int a = 0, b = 0;
    std::vector<float> outputs(size_t count) const
    {
        const float first = static_cast<float>(a) * 0.02f;
        return count > 1 ? std::vector<float>{first, static_cast<float>(b) * 0.05f, 0} : std::vector<float>{first};
    }
};

/// The one with the least loss of every `step`th about a place.
Place bestPlace(const LossSpec &loss, const std::vector<float> &targets, size_t outputs, Place about, Place reach, int step)
{
    Place best;
    double least = 1e9;
    for (int a = about.a - reach.a; a <= about.a + reach.a; a += step)
        for (int b = about.b - reach.b; b <= about.b + reach.b; b += step) {
            const double own = lossOf(loss, targets, Place{a, b}.outputs(outputs));
            if (own < least) {
                least = own;
                best = {a, b};
            }
        }
    return best;
}

/// The outputs of the grid that have the least loss, which has no other valley: it is convex in them.
std::vector<float> bestOutputs(const LossSpec &loss, const std::vector<float> &targets, size_t outputs)
{
    const bool many = outputs > 1;
    const Place near = bestPlace(loss, targets, outputs, {}, {200, many ? 60 : 0}, 10);
    return bestPlace(loss, targets, outputs, near, {20, many ? 20 : 0}, 1).outputs(outputs);
}

} // namespace

class ReferenceLossTest : public QObject {
    Q_OBJECT

private slots:
    void everyLossHasItsOwnConstant_data()
    {
        QTest::addColumn<LossSpec>("loss");
        QTest::newRow("mse") << LossSpec{};
        QTest::newRow("mae") << LossSpec{LossSpec::Type::mae};
        QTest::newRow("huber") << LossSpec{LossSpec::Type::huber, 0.4};
        QTest::newRow("cross-entropy") << LossSpec{LossSpec::Type::crossEntropy};
        QTest::newRow("weighted") << LossSpec{LossSpec::Type::crossEntropy, 1, {1, 3, 0.5}};
        QTest::newRow("binary") << LossSpec{LossSpec::Type::binaryCrossEntropy, 1, {2, 1}};
    }

    /// Of the split itself no constant is better and a grid of them comes close; of the training part the same constant is measured on
    /// another split.
    void everyLossHasItsOwnConstant()
    {
        QFETCH(LossSpec, loss);
        const bool binary = loss.type == LossSpec::Type::binaryCrossEntropy;
        const Task task = taskOf(loss.ofClasses(), binary);
        const std::vector<float> learned = targetsOf(task, Split::train);
        const std::vector<float> targets = targetsOf(task, Split::validation);
        const double least = lossOf(loss, targets, bestOutputs(loss, targets, task.outputs()));
        const double reference = referenceLoss(loss, task, Split::validation);
        QVERIFY(reference <= least + 1e-6);
        QVERIFY2(least - reference < 1e-3, qPrintable(QString("%1 against %2").arg(least).arg(reference)));

        const double transferred = lossOf(loss, targets, bestOutputs(loss, learned, task.outputs()));
        const double constant = constantLoss(loss, task, Split::validation);
        QVERIFY(constant > 1.01 * reference); // the rows drift
        // One more of each class than was seen, and the grid's width.
        QVERIFY2(std::abs(transferred / constant - 1) < 0.02,
                 qPrintable(QString("%1 against %2").arg(transferred).arg(constant)));
    }

    void baselinesAreMeasuredByTheLoss_data() { everyLossHasItsOwnConstant_data(); }

    void baselinesAreMeasuredByTheLoss()
    {
        QFETCH(LossSpec, loss);
        const bool binary = loss.type == LossSpec::Type::binaryCrossEntropy;
        const Task task = taskOf(loss.ofClasses(), binary);
        const std::vector<float> targets = targetsOf(task, Split::validation);
        QVERIFY(std::isnan(computeBaselines(task).front().validationLoss));
        const Baseline first = computeBaselines(task, answerLoss(loss)).front();
        const std::vector<float> learned = targetsOf(task, Split::train);
        std::vector<float> outputs; // what it answers every time
        if (!loss.ofClasses()) {
            double sum = 0;
            for (const float target : learned)
                sum += static_cast<double>(target);
            outputs = {static_cast<float>(sum / static_cast<double>(learned.size()))};
        } else {
            std::vector<double> counts(task.classes().size(), 1.0);
            for (const float target : learned)
                ++counts[static_cast<size_t>(target)];
            if (binary)
                outputs = {static_cast<float>(std::log(counts[1] / counts[0]))};
            else
                for (const double count : counts)
                    outputs.push_back(static_cast<float>(std::log(count)));
        }
        const double expected = lossOf(loss, targets, outputs);
        QVERIFY2(std::abs(first.validationLoss / expected - 1) < 1e-5,
                 qPrintable(QString("%1 against %2").arg(first.validationLoss).arg(expected)));
        // The same answer is the loss's own constant where nothing weighs the classes and errors are squared.
        const bool same = loss == LossSpec{} || loss == LossSpec{LossSpec::Type::crossEntropy};
        QCOMPARE(std::abs(first.validationLoss / constantLoss(loss, task, Split::validation) - 1) < 1e-6, same);
    }
};

QTEST_GUILESS_MAIN(ReferenceLossTest)
#include "reference_loss_test.moc"
