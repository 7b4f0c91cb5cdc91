#include "core/base/random.h"
#include "core/inspect/probe.h"
#include "core/nn/isa.h"
#include "core/train/trainer.h"

#include <QtTest>
#include <cmath>
#include <optional>

using namespace sluice;

namespace {

std::vector<float> randomWeights(const ModelSpec &spec, const ModelShape &shape)
{
    const RandomStream random(1, Purpose::weights, "noise");
    std::vector<float> weights(parameterCount(spec, shape));
    for (size_t k = 0; k < weights.size(); ++k)
        weights[k] = static_cast<float>(random.uniform(k) - 0.5);
    return weights;
}

const std::vector<Intervention> halfKept = {{.layer = 0, .part = Part::forgetGate, .units = {}, .value = 0.5}};

} // namespace

class EvaluatePlainTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void isTheMeanOverTheSamples_data();
    void isTheMeanOverTheSamples();
    void agreesWithTheFastKernel_data();
    void agreesWithTheFastKernel();
    void asksWhetherToGoOn();

private:
    std::optional<Task> task_;
};

void EvaluatePlainTest::initTestCase()
{
    useSingleThreadedBlas();
    DataSpec source;
    source.source = "generate:hold";
    auto data = loadData(source, 42);
    QVERIFY(data);
    TaskSpec spec;
    spec.kind = TaskKind::regress;
    spec.output = OutputAt::every;
    spec.lookback = 60;
    spec.split = {1000, 70, 200}; // 70: not a multiple of what runs at once
    auto task = Task::create(spec, source, std::move(*data));
    QVERIFY(task);
    task_ = std::move(*task);
}

void EvaluatePlainTest::isTheMeanOverTheSamples_data()
{
    QTest::addColumn<ModelSpec>("spec");
    QTest::addColumn<std::vector<Intervention>>("interventions");
    QTest::newRow("lstm") << ModelSpec{"net", {LstmSpec{3}}} << std::vector<Intervention>{};
    QTest::newRow("lstm, what if") << ModelSpec{"net", {LstmSpec{3}}} << halfKept;
    QTest::newRow("dense") << ModelSpec{"net", {DenseSpec{4, Activation::tanh}}} << std::vector<Intervention>{};
}

void EvaluatePlainTest::isTheMeanOverTheSamples()
{
    QFETCH(ModelSpec, spec);
    QFETCH(std::vector<Intervention>, interventions);
    const auto shape = ModelShape::of(*task_);
    const auto weights = randomWeights(spec, shape);
    const auto found = evaluatePlain(spec, shape, weights, *task_, Split::validation, interventions, {});
    QVERIFY(found.has_value());
    double squares = 0, absolutes = 0;
    arma::vec targets;
    for (size_t index = 0; index < 70; ++index) {
        const Trace trace = probe(spec, shape, weights, task_->sample(Split::validation, index), interventions);
        squares += trace.error / 70;
        absolutes += arma::mean(arma::vectorise(arma::abs(trace.output - trace.y))) / 70;
        targets = arma::join_cols(targets, arma::vectorise(trace.y));
    }
    const double scale = task_->targetScaler().scale(0);
    QVERIFY(std::abs(found->mse / squares - 1) < 1e-12);
    QVERIFY(std::abs(found->rmse / (std::sqrt(squares) * scale) - 1) < 1e-12);
    QVERIFY(std::abs(found->mae / (absolutes * scale) - 1) < 1e-12);
    QVERIFY(std::abs(found->relative / (squares / arma::var(targets, 1)) - 1) < 1e-12);
}

void EvaluatePlainTest::agreesWithTheFastKernel_data()
{
    QTest::addColumn<ModelSpec>("spec");
    QTest::newRow("lstm") << ModelSpec{"net", {LstmSpec{3}}};
    QTest::newRow("dense") << ModelSpec{"net", {DenseSpec{4, Activation::tanh}}};
}

void EvaluatePlainTest::agreesWithTheFastKernel()
{
    QFETCH(ModelSpec, spec);
    const auto shape = ModelShape::of(*task_);
    const auto weights = randomWeights(spec, shape);
    ThreadPool pool(1);
    const Metrics fast = evaluate(spec, *task_, Split::test, weights, pool);
    const auto plain = evaluatePlain(spec, shape, weights, *task_, Split::test, {}, {});
    QVERIFY(plain.has_value());
    for (const auto number : {&Metrics::mse, &Metrics::rmse, &Metrics::mae, &Metrics::relative})
        QVERIFY(std::abs(fast.*number / ((*plain).*number) - 1) < 1e-6);
}

void EvaluatePlainTest::asksWhetherToGoOn()
{
    const ModelSpec spec{"net", {LstmSpec{1}}};
    const auto shape = ModelShape::of(*task_);
    int asked = 0;
    const auto twice = [&asked] { return ++asked < 3; };
    QVERIFY(!evaluatePlain(spec, shape, randomWeights(spec, shape), *task_, Split::test, {}, twice).has_value());
    QCOMPARE(asked, 3);
}

QTEST_GUILESS_MAIN(EvaluatePlainTest)
#include "evaluate_plain_test.moc"
