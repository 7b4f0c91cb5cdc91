#include <QtTest>

#include "core/train/trainer.h"
#include "tests/oracle/vectors.h"

using namespace sluice;
using namespace sluice::testing;

namespace {

Dataset datasetOf(const QJsonObject &content, bool ofClasses)
{
    Dataset data;
    data.form = content["form"].toString() == "series" ? DataForm::series : DataForm::sequences;
    data.columns = {"a", "b", "target"};
    data.inputs = {"a", "b"};
    data.target = "target";
    double most = 0;
    for (const auto sequence : content["sequences"].toArray()) {
        const QJsonObject numbers = sequence.toObject();
        const auto x = numbersOf(numbers["x"]), y = numbersOf(numbers["y"]);
        arma::mat values(3, y.size());
        for (size_t t = 0; t < y.size(); ++t) {
            values.col(t) = arma::vec{x.at(2 * t), x.at(2 * t + 1), y[t]};
            most = std::max(most, y[t]);
        }
        data.sequences.push_back(std::move(values));
    }
    if (ofClasses) {
        data.classes.resize(3);
        for (size_t number = 0; number <= static_cast<size_t>(most); ++number)
            data.classes[2].push_back(std::to_string(number));
    }
    return data;
}

/// A training from its first update to its last.
struct Trained {
    explicit Trained(const QJsonObject &content)
        : experiment(experimentOf(content["experiment"].toObject())),
          task(Task::create(experiment.task, experiment.data, datasetOf(content, experiment.task.ofClasses())).value()),
          tensors(tensorsOf(experiment.models.front(), ModelShape::of(task))), pool(2), run(experiment, defaultRunBudget())
    {
        const auto initial = parametersFrom<float>(tensors, content["initial"].toObject());
        Trainer trainer(experiment, task, pool, run, {initial});
        while (!trainer.finished())
            if (trainer.trainBatch())
                qFatal("diverged");
        weights = trainer.liveMoment().front()->weights;
    }

    std::vector<double> ofSteps(float StepRecord::*number) const
    {
        std::vector<double> values;
        for (const StepRecord &step : run.steps())
            values.push_back(static_cast<double>(step.*number));
        return values;
    }
    std::vector<double> ofEpochs(double EpochRecord::*number) const
    {
        std::vector<double> values;
        for (const EpochRecord &epoch : run.epochs())
            if (epoch.epoch > 0)
                values.push_back(epoch.*number);
        return values;
    }

    Experiment experiment;
    Task task;
    std::vector<Tensor> tensors;
    ThreadPool pool;
    Run run;
    std::vector<float> weights;
};

} // namespace

/// Whole trainings through the trainer (batches, clipping, penalties, schedules, class weights, sequences of different lengths,
/// carried states) against the same by PyTorch's optimizers, schedulers and clipping.
class TrainingOracleTest : public QObject {
    Q_OBJECT

private slots:
    void trainsAsPyTorchDoes_data()
    {
        QTest::addColumn<QJsonObject>("content");
        for (const auto content : vectorsOf("training"))
            QTest::newRow(qPrintable(content.toObject()["name"].toString())) << content.toObject();
    }
    void trainsAsPyTorchDoes()
    {
        QFETCH(QJsonObject, content);
        const QString group = "training: " + content["name"].toString();
        const Trained trained(content);
        QVERIFY(trained.run.stepCount() >= 30);
        const double rates = distance(trained.ofSteps(&StepRecord::learningRate), numbersOf(content["rates"]));
        QVERIFY2(rates <= 1e-6, qPrintable(QString::number(rates)));
        VERIFY_WITHIN(group, "training", distance(trained.ofSteps(&StepRecord::gradientNorm), numbersOf(content["norms"])), 1e-4);
        VERIFY_WITHIN(group, "training", distance(trained.ofEpochs(&EpochRecord::trainLoss), numbersOf(content["train_losses"])),
                      1e-4);
        VERIFY_WITHIN(group, "training",
                      distance(trained.ofEpochs(&EpochRecord::validationLoss), numbersOf(content["validation_losses"])), 1e-4);
        VERIFY_WITHIN(group, "training", tensorDistance(trained.tensors, trained.weights, content["final"].toObject()), 1e-4);
    }

    void cleanupTestCase() { errors_.print(); }

private:
    LargestErrors errors_{"float"};
};

QTEST_GUILESS_MAIN(TrainingOracleTest)
#include "training_oracle_test.moc"
