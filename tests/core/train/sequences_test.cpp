#include "core/base/random.h"
#include "core/nn/loss.h"
#include "core/nn/model.h"
#include "core/train/split_pass.h"
#include "core/train/trainer.h"
#include "tests/core/train/small_experiment.h"

#include <QtTest>

using namespace sluice;

namespace {

/// Sequences of noise whose target is a running mean, or its sign as a class; their lengths are the given ones, over and over.
Dataset noiseSequences(size_t count, const std::vector<size_t> &lengths, bool classes)
{
    const RandomStream random(3, Purpose::data, "noise");
    Dataset data;
    data.name = "noise";
    data.form = DataForm::sequences;
    data.columns = {"a", "b", "target"};
    if (classes)
        data.classes = {{}, {}, {"low", "middle", "high"}};
    data.inputs = {"a", "b"};
    data.target = "target";
    uint64_t index = 0;
    for (size_t sequence = 0; sequence < count; ++sequence) {
        arma::mat values(3, lengths[sequence % lengths.size()]);
        double mean = 0;
        for (size_t t = 0; t < values.n_cols; ++t) {
            values(0, t) = random.normal(index++);
            values(1, t) = random.normal(index++);
            mean = 0.7 * mean + 0.3 * values(0, t);
            values(2, t) = !classes ? mean : mean < -0.2 ? 0 : mean < 0.2 ? 1 : 2;
        }
        data.sequences.push_back(std::move(values));
    }
    return data;
}

Experiment experimentWith(std::vector<LayerSpec> layers)
{
    Experiment experiment;
    experiment.task.kind = TaskKind::regress;
    experiment.task.output = OutputAt::every;
    experiment.task.lookback = 4;
    experiment.models = {{"A", std::move(layers)}, {"B", {DropoutSpec{0.3}, LstmSpec{5}, DropoutSpec{0.2}}}};
    experiment.training.batch = 6;
    experiment.training.epochs = 2;
    experiment.training.seed = 5;
    return experiment;
}

Task taskOf(const Experiment &experiment, Dataset data)
{
    auto task = Task::create(experiment.task, experiment.data, std::move(data));
    if (!task)
        qFatal("%s", task.error().english().c_str());
    return std::move(*task);
}

/// Two sines, one row a step.
Dataset sines(size_t rows)
{
    Dataset data;
    data.name = "sines";
    data.columns = {"value"};
    data.inputs = {"value"};
    data.target = "value";
    data.sequences.emplace_back(1, rows);
    for (size_t row = 0; row < rows; ++row)
        data.sequences[0](0, row) = std::sin(0.4 * static_cast<double>(row)) + 0.5 * std::sin(0.13 * static_cast<double>(row));
    return data;
}

struct Setting {
    const char *name;
    Experiment experiment;
    Dataset data;
};

/// What must not change a bit wherever it is stopped and on however many threads: lengths, states, dropout, schedules.
std::vector<Setting> settings()
{
    std::vector<Setting> all;
    Experiment ragged = experimentWith({ConvSpec{4, 3, Activation::relu}, GruSpec{4}});
    ragged.training.schedule = {.type = ScheduleSpec::Type::cosine, .warmUp = 3, .end = 0.1};
    ragged.training.l1 = 1e-3;
    ragged.training.l2 = 1e-2;
    ragged.training.clipValue = 0.05;
    all.push_back({"different lengths", ragged, noiseSequences(40, {9, 4, 7, 1}, false)});

    Experiment classes = ragged;
    classes.task.kind = TaskKind::classify;
    classes.training.loss = {LossSpec::Type::crossEntropy, 1, {1, 0.5, 2}};
    classes.training.schedule = {.type = ScheduleSpec::Type::plateau, .factor = 0.5, .patience = 0};
    classes.training.epochs = 4;
    all.push_back({"classes", classes, noiseSequences(40, {9, 4, 7, 1}, true)});

    Experiment series = experimentWith({GruSpec{4}, RnnSpec{3}});
    series.task.kind = TaskKind::forecast;
    series.task.stateful = true;
    all.push_back({"stateful series", series, sines(160)});

    Experiment sequences = experimentWith({GruSpec{4}});
    sequences.task.stateful = true;
    all.push_back({"stateful sequences", sequences, noiseSequences(40, {9, 4, 7, 1}, false)});
    return all;
}

struct Session {
    Session(const Setting &setting, size_t threads = 1)
        : experiment(setting.experiment), task(taskOf(setting.experiment, setting.data)), pool(threads),
          run(experiment, defaultRunBudget()), trainer(experiment, task, pool, run)
    {
    }
    Moment toTheEnd()
    {
        while (!trainer.finished())
            if (trainer.trainBatch())
                qFatal("diverged");
        return trainer.checkpoint().models;
    }

    Experiment experiment;
    Task task;
    ThreadPool pool;
    Run run;
    Trainer trainer;
};

Checkpoint throughBytes(const Checkpoint &checkpoint)
{
    const auto copy = [](const Moment &moment) {
        Moment copied;
        for (const auto &snapshot : moment)
            copied.push_back(snapshot ? std::make_shared<const Snapshot>(deserialize(serialize(*snapshot)).value()) : nullptr);
        return copied;
    };
    return {copy(checkpoint.models), copy(checkpoint.best)};
}

/// A batch's loss and gradient, and those of its samples one by one, all over the batch's weight.
struct Gradients {
    double loss = 0;
    std::vector<float> weights;
};

Gradients gradientsOf(const Model &model, const Task &task, std::span<const SampleRange> ranges, double batchWeight)
{
    const auto parameters = model.initialParameters(2);
    ModelCache cache = model.makeCache();
    PackedModel packed = model.makePacked();
    model.pack(parameters, packed);
    Shard shard;
    shard.fill(task, ranges, ranges.front().steps);
    const auto output = model.forward(parameters, packed, shard.input(), cache);
    Block<float> dy(output.features, output.width, output.steps);
    Gradients found;
    found.weights.assign(parameters.size(), std::nanf(""));
    found.loss = lossGradient({}, output, shard.target(), batchWeight, dy.view().alignedWith(shard.input()));
    model.backward(packed, shard.input(), dy.view().alignedWith(shard.input()), cache, found.weights);
    return found;
}

} // namespace

class SequencesTest : public QObject {
    Q_OBJECT

private slots:
    void paddingChangesNothing_data();
    void paddingChangesNothing();
    void statesAreCarriedAsIfTheStreamWereOne();
    void carriedStatesOfSequencesEndWhereTheWholeDoes();
    void resumesAtEveryBatchInTheSameBits_data();
    void resumesAtEveryBatchInTheSameBits();
    void threadsDoNotChangeBits_data();
    void threadsDoNotChangeBits();
    void classesAreLearned();
    void schedulesSetTheRate();
    void refusesStatesOfOtherSequences();
};

void SequencesTest::paddingChangesNothing_data()
{
    QTest::addColumn<std::vector<LayerSpec>>("layers");
    using Layers = std::vector<LayerSpec>;
    QTest::newRow("lstm") << Layers{LstmSpec{7}, LstmSpec{5}};
    QTest::newRow("peepholes") << Layers{LstmSpec{.units = 6, .forgetGate = ForgetGate::coupled, .peepholes = true}};
    QTest::newRow("gru") << Layers{GruSpec{7}};
    QTest::newRow("rnn") << Layers{RnnSpec{7}, RnnSpec{4, Activation::relu}};
    QTest::newRow("dense") << Layers{DenseSpec{9, Activation::tanh}};
    QTest::newRow("conv") << Layers{ConvSpec{6, 3, Activation::relu}, ConvSpec{5, 2, Activation::tanh}};
    QTest::newRow("conv, lstm, dense") << Layers{ConvSpec{6, 3, Activation::relu}, LstmSpec{4}, DenseSpec{3, Activation::silu}};
}

void SequencesTest::paddingChangesNothing()
{
    QFETCH(std::vector<LayerSpec>, layers);
    for (const OutputAt output : {OutputAt::last, OutputAt::every}) {
        Experiment experiment = experimentWith(layers);
        experiment.task.output = output;
        const Task task = taskOf(experiment, noiseSequences(24, {9, 7, 4, 1}, false));
        const Model model(experiment.models[0], ModelShape::of(task));
        std::vector<SampleRange> ranges(task.samples(Split::train).begin(), task.samples(Split::train).begin() + 8);
        std::ranges::stable_sort(ranges, std::ranges::greater(), &SampleRange::steps);
        double weight = 0;
        for (const SampleRange &range : ranges)
            weight += static_cast<double>(range.outputSteps);
        const Gradients together = gradientsOf(model, task, ranges, weight);
        double loss = 0;
        arma::fvec sum(together.weights.size(), arma::fill::zeros);
        for (const SampleRange &range : ranges) {
            const Gradients alone = gradientsOf(model, task, std::span(&range, 1), weight);
            loss += alone.loss;
            sum += arma::fvec(alone.weights);
        }
        QVERIFY(std::abs(together.loss - loss) <= 1e-6 * loss);
        QVERIFY(arma::norm(arma::fvec(together.weights) - sum) <= 1e-6F * arma::norm(sum));
    }
}

// At a learning rate of zero the losses of the windows, states carried, are those of each stream taken in one go.
void SequencesTest::statesAreCarriedAsIfTheStreamWereOne()
{
    Setting setting = settings()[2];
    setting.experiment.models.resize(1);
    setting.experiment.training.optimizer.learningRate = 0;
    Session session(setting);
    const SampleRange whole = session.task.samples(Split::train).front();
    const size_t length = whole.outputSteps / 6; // of each of six streams
    const size_t first = whole.targetRow + 1 - whole.outputSteps;
    const Model model(setting.experiment.models[0], ModelShape::of(session.task));
    const auto parameters = model.initialParameters(setting.experiment.training.seed);
    ModelCache cache = model.makeCache();
    PackedModel packed = model.makePacked();
    model.pack(parameters, packed);
    double sum = 0;
    for (size_t stream = 0; stream < 6; ++stream) {
        const size_t target = first + stream * length;
        const SampleRange range{0, target - 1, length, target + length - 1, length};
        Shard shard;
        shard.fill(session.task, std::span(&range, 1), length);
        sum += lossSum({}, model.forward(parameters, packed, shard.input(), cache), shard.target());
    }
    session.toTheEnd();
    const double expected = sum / static_cast<double>(6 * length);
    for (const EpochRecord &record : session.run.epochs())
        if (record.epoch > 0)
            QVERIFY(std::abs(record.trainLoss - expected) < 1e-6 * expected);
}

void SequencesTest::carriedStatesOfSequencesEndWhereTheWholeDoes()
{
    Setting setting = settings()[3];
    setting.experiment.models.resize(1);
    setting.experiment.training.optimizer.learningRate = 0;
    setting.experiment.training.epochs = 1;
    Session session(setting);
    const Model model(setting.experiment.models[0], ModelShape::of(session.task));
    const auto parameters = model.initialParameters(setting.experiment.training.seed);
    PackedModel packed = model.makePacked();
    model.pack(parameters, packed);
    const double whole = *SplitPass(model, session.task, {}).measure(Split::train, parameters, packed, session.pool);
    session.toTheEnd();
    QVERIFY(std::abs(session.run.epochs().back().trainLoss - whole) < 1e-6 * whole);
}

void SequencesTest::resumesAtEveryBatchInTheSameBits_data()
{
    QTest::addColumn<int>("setting");
    int number = 0;
    for (const Setting &setting : settings())
        QTest::newRow(setting.name) << number++;
}

void SequencesTest::resumesAtEveryBatchInTheSameBits()
{
    QFETCH(int, setting);
    const Setting chosen = settings()[static_cast<size_t>(setting)];
    const Moment whole = Session(chosen).toTheEnd();
    Session walked(chosen);
    while (!walked.trainer.finished()) {
        Session resumed(chosen);
        const auto restored = resumed.trainer.restore(throughBytes(walked.trainer.checkpoint()));
        QVERIFY2(restored, restored ? "" : restored.error().english().c_str());
        QVERIFY2(sluice::testing::sameBits(resumed.toTheEnd(), whole),
                 qPrintable(QString("at step %1").arg(walked.trainer.position().step)));
        QVERIFY(!walked.trainer.trainBatch());
    }
}

void SequencesTest::threadsDoNotChangeBits_data()
{
    resumesAtEveryBatchInTheSameBits_data();
}

void SequencesTest::threadsDoNotChangeBits()
{
    QFETCH(int, setting);
    Setting chosen = settings()[static_cast<size_t>(setting)];
    chosen.experiment.training.batch = 24; // several shards
    const Moment alone = Session(chosen).toTheEnd();
    for (const size_t threads : {2, 4})
        QVERIFY(sluice::testing::sameBits(Session(chosen, threads).toTheEnd(), alone));
}

void SequencesTest::classesAreLearned()
{
    Setting setting{"", experimentWith({GruSpec{8}}), noiseSequences(300, {9, 4, 7}, true)};
    setting.experiment.models.resize(1);
    setting.experiment.task.kind = TaskKind::classify;
    setting.experiment.training.loss.type = LossSpec::Type::crossEntropy;
    setting.experiment.training.epochs = 30;
    setting.experiment.training.optimizer.learningRate = 0.01;
    Session session(setting);
    const Moment final = session.toTheEnd();
    const Metrics metrics = evaluate(setting.experiment.models[0], session.task, Split::test, final[0]->weights, session.pool);
    QVERIFY(metrics.classes);
    QVERIFY2(metrics.classes->accuracy > 0.9, qPrintable(QString::number(metrics.classes->accuracy)));
    QVERIFY(metrics.relative < 0.3);
    size_t targets = 0;
    for (const SampleRange &range : session.task.samples(Split::test))
        targets += range.outputSteps;
    QCOMPARE(arma::accu(metrics.classes->confusion), arma::uword(targets));
    const double logLoss = metrics.classes->logLoss;
    QVERIFY(std::abs(metrics.relative - logLoss / session.task.targetEntropy(Split::test)) < 1e-12);
}

void SequencesTest::schedulesSetTheRate()
{
    Setting setting = settings()[0];
    setting.experiment.training.schedule = {.type = ScheduleSpec::Type::step, .factor = 0.5, .every = 1};
    setting.experiment.training.optimizer.learningRate = 0.04;
    setting.experiment.training.epochs = 3;
    Session session(setting);
    session.toTheEnd();
    for (const StepRecord &record : session.run.steps())
        QCOMPARE(record.learningRate, 0.04f * std::pow(0.5f, static_cast<float>(record.epoch)));
}

void SequencesTest::refusesStatesOfOtherSequences()
{
    const Setting setting = settings()[2];
    Session session(setting);
    QVERIFY(!session.trainer.trainBatch());
    Checkpoint checkpoint = session.trainer.checkpoint();
    Snapshot changed = *checkpoint.models[0];
    changed.continuation->carriedStates.pop_back();
    checkpoint.models[0] = std::make_shared<const Snapshot>(changed);
    const auto restored = Session(setting).trainer.restore(checkpoint);
    QVERIFY(!restored);
    QVERIFY(restored.error().english().find("states of other sequences") != std::string::npos);
}

QTEST_GUILESS_MAIN(SequencesTest)
#include "sequences_test.moc"
