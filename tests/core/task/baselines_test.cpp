#include "core/task/baselines.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

Task make(const std::string &source, const TaskSpec &spec, std::map<std::string, double> params = {})
{
    DataSpec data;
    data.source = source;
    data.params = std::move(params);
    auto task = Task::create(spec, data, *loadData(data, 42));
    if (!task)
        qFatal("%s", task.error().english().c_str());
    return std::move(*task);
}

const Baseline &named(const std::vector<Baseline> &baselines, const std::string &name)
{
    for (const auto &baseline : baselines)
        if (baseline.name == name)
            return baseline;
    qFatal("no baseline %s", name.c_str());
}

} // namespace

class BaselinesTest : public QObject {
    Q_OBJECT

private slots:
    void airlineFiguresOfTheClassicSplit();
    void aPeriodCanBeTold();
    void aTextIsForecastByItsNGrams();
    void airlineAgainstClosedForms();
    void sunspotsAutoregression();
    void everyStepSeesItsCausalWindow();
    void persistenceNeedsTheTargetAmongTheInputs();
    void horizonMovesPersistenceBack();
};

void BaselinesTest::airlineFiguresOfTheClassicSplit()
{
    TaskSpec spec;
    spec.lookback = 1;
    spec.split = {95, 2, 46}; // 94 pairs to fit; targets at rows 98 … 143 counted from 1
    const auto task = make("builtin:airpassengers", spec);
    QCOMPARE(task.sampleCount(Split::train), size_t{94});
    QCOMPARE(task.samples(Split::test).front().targetRow, size_t{97});
    QCOMPARE(task.samples(Split::test).back().targetRow, size_t{142});
    const auto baselines = computeBaselines(task);
    QCOMPARE(baselines.size(), size_t{4});
    QCOMPARE(std::round(named(baselines, "persistence").test.rmse * 100), 4866.0);
    QCOMPARE(std::round(named(baselines, "linear").test.rmse * 100), 4876.0);
    QCOMPARE(std::round(named(baselines, "seasonal_naive").test.rmse * 100), 4232.0);
    QCOMPARE(named(baselines, "seasonal_naive").period, std::optional<size_t>(12)); // found in the 95 training rows

    // The training part by the formulas: 94 pairs, 83 of which have a month a year before.
    const arma::rowvec y = task.data().sequences[0].row(1);
    const auto rmse = [](const arma::rowvec &errors) { return std::sqrt(arma::mean(arma::square(errors))); };
    const auto near = [](double actual, double expected) { return std::abs(actual - expected) < 1e-5 * expected; };
    const arma::rowvec from = y.cols(0, 93);
    const arma::rowvec to = y.cols(1, 94);
    const double slope = arma::as_scalar(arma::cov(from, to) / arma::var(from));
    QVERIFY(near(named(baselines, "persistence").train.rmse, rmse(to - from)));
    QVERIFY(near(named(baselines, "linear").train.rmse, rmse(to - arma::mean(to) - slope * (from - arma::mean(from)))));
    QVERIFY(near(named(baselines, "seasonal_naive").train.rmse, rmse(y.cols(12, 94) - y.cols(0, 82))));
    // Of the training part persistence is what MASE divides by.
    QVERIFY(near(named(baselines, "persistence").train.mase, 1));
    QVERIFY(near(named(baselines, "persistence").test.mase,
                 arma::mean(arma::abs(y.cols(97, 142) - y.cols(96, 141))) / arma::mean(arma::abs(to - from))));
}

void BaselinesTest::aPeriodCanBeTold()
{
    TaskSpec spec;
    spec.lookback = 3;
    spec.horizon = 14;
    spec.period = 12;
    const auto task = make("builtin:nottem", spec);
    const arma::rowvec y = task.data().sequences[0].row(1);
    MetricSums sums;
    for (const auto &range : task.samples(Split::test))
        sums.add(y(range.targetRow - 24), y(range.targetRow)); // 14 rows ahead the season before last is the newest known one
    QVERIFY(std::abs(named(computeBaselines(task), "seasonal_naive").test.mae - sums.mae()) < 1e-4);
    spec.period = 7;
    const auto other = computeBaselines(make("builtin:nottem", spec));
    QCOMPARE(named(other, "seasonal_naive").period, std::optional<size_t>(7));
    QVERIFY(named(other, "seasonal_naive").test.rmse > 2 * named(computeBaselines(task), "seasonal_naive").test.rmse);
}

void BaselinesTest::aTextIsForecastByItsNGrams()
{
    Dataset data;
    data.columns = {"character"};
    data.target = "character";
    data.inputs = {"character"};
    data.classes = {{"a", "b", "c"}};
    const std::string text = "abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabc";
    data.sequences.emplace_back(1, text.size());
    for (size_t row = 0; row < text.size(); ++row)
        data.sequences[0](0, row) = text[row] - 'a';
    TaskSpec spec;
    spec.kind = TaskKind::nextToken;
    spec.output = OutputAt::every;
    spec.lookback = 5;
    const auto baselines = computeBaselines(*Task::create(spec, {}, data));
    QCOMPARE(baselines.size(), size_t{3});
    QCOMPARE(named(baselines, "ngram").test.classes->accuracy, 1.0);
    QCOMPARE(named(baselines, "ngram").order, std::optional<size_t>(5));
    QVERIFY(named(baselines, "ngram").test.bitsPerToken < 0.2);
    QVERIFY(std::abs(named(baselines, "frequencies").test.bitsPerToken - std::log2(3)) < 0.01);
    QVERIFY(std::isinf(named(baselines, "majority").test.classes->logLoss));
    QVERIFY(std::abs(named(baselines, "majority").test.classes->accuracy - 1.0 / 3) < 0.1);
}

void BaselinesTest::airlineAgainstClosedForms()
{
    TaskSpec spec;
    spec.lookback = 1;
    spec.split = {100, 20, 24};
    const auto task = make("builtin:airpassengers", spec);
    const arma::rowvec y = task.data().sequences[0].row(1);
    const arma::rowvec from = y.cols(0, 98);
    const arma::rowvec to = y.cols(1, 99);
    const double slope = arma::as_scalar(arma::cov(from, to) / arma::var(from));
    const double intercept = arma::mean(to) - slope * arma::mean(from);
    const arma::rowvec test = y.cols(120, 143);
    const arma::rowvec before = y.cols(119, 142);
    const auto rmse = [&](const arma::rowvec &answers) { return std::sqrt(arma::mean(arma::square(answers - test))); };
    const auto mae = [&](const arma::rowvec &answers) { return arma::mean(arma::abs(answers - test)); };
    const auto baselines = computeBaselines(task);
    const auto near = [](double actual, double expected) { return std::abs(actual - expected) < 1e-5 * expected; };
    const arma::rowvec line = intercept + slope * before;
    QVERIFY(near(named(baselines, "linear").test.rmse, rmse(line)));
    QVERIFY(near(named(baselines, "linear").test.mae, mae(line)));
    QVERIFY(near(named(baselines, "persistence").test.rmse, rmse(before)));
    const arma::rowvec mean(24, arma::fill::value(arma::mean(to)));
    QVERIFY(near(named(baselines, "mean").test.rmse, rmse(mean)));
    QVERIFY(near(named(baselines, "mean").test.relative, arma::mean(arma::square(mean - test)) / arma::var(test, 1)));
}

void BaselinesTest::sunspotsAutoregression()
{
    const auto task = make("builtin:sunspots", TaskSpec{});
    const auto baselines = computeBaselines(task);
    // Independent: ordinary least squares by the pseudoinverse in the data's own units.
    const arma::vec y = task.data().sequences[0].row(1).t();
    const auto design = [&](size_t begin, size_t end) {
        arma::mat rows(end - begin, 25, arma::fill::ones);
        for (size_t target = begin; target < end; ++target)
            rows.row(target - begin).head(24) = y.subvec(target - 24, target - 1).t();
        return rows;
    };
    const auto [begin, end] = task.rows(Split::test);
    const arma::vec weights = arma::pinv(design(24, 216)) * y.subvec(24, 215);
    const arma::vec errors = design(begin, end) * weights - y.subvec(begin, end - 1);
    const double expected = std::sqrt(arma::mean(arma::square(errors)));
    QVERIFY(std::abs(named(baselines, "linear").test.rmse - expected) < 1e-4);
    // Figures found elsewhere with the same split: linear autoregression 18.6, persistence 29.1.
    QCOMPARE(std::round(named(baselines, "linear").test.rmse * 10), 186.0);
    QCOMPARE(std::round(named(baselines, "persistence").test.rmse * 10), 291.0);
}

void BaselinesTest::everyStepSeesItsCausalWindow()
{
    TaskSpec spec;
    spec.kind = TaskKind::regress;
    spec.output = OutputAt::every;
    spec.lookback = 5;
    spec.split = {40, 10, 10};
    const auto task = make("generate:hold", spec, {{"length", 12}, {"sequences", 60}, {"mark_probability", 0.3}});
    const auto rows = [&](Split split, arma::vec &targets) {
        arma::mat design;
        std::vector<double> held;
        for (size_t index = 0; index < task.sampleCount(split); ++index) {
            const auto sample = task.sample(split, index);
            for (int step = 0; step < 12; ++step) {
                arma::rowvec row(11, arma::fill::zeros);
                for (int back = 0; back < 5; ++back)
                    for (int feature = 0; feature < 2; ++feature)
                        if (step - back >= 0)
                            row(2 * (4 - back) + feature) = double(sample.x(feature, step - back));
                row(10) = 1;
                design.insert_rows(design.n_rows, row);
                held.push_back(double(sample.y(0, step)));
            }
        }
        targets = arma::vec(held);
        return design;
    };
    arma::vec trained;
    arma::vec tested;
    const arma::mat trainDesign = rows(Split::train, trained);
    const arma::mat testDesign = rows(Split::test, tested);
    const arma::vec weights = arma::pinv(trainDesign) * trained;
    const double expected = arma::mean(arma::square(testDesign * weights - tested));
    const auto baselines = computeBaselines(task);
    QVERIFY(std::abs(named(baselines, "linear").test.mse - expected) < 1e-9);
    QVERIFY(expected < 0.9 * arma::var(tested));
}

void BaselinesTest::persistenceNeedsTheTargetAmongTheInputs()
{
    TaskSpec spec;
    spec.kind = TaskKind::regress;
    spec.output = OutputAt::every;
    spec.lookback = 4;
    const auto baselines = computeBaselines(make("generate:hold", spec, {{"length", 8}, {"sequences", 30}}));
    QCOMPARE(baselines.size(), size_t{2});
    QCOMPARE(baselines[0].name, std::string("mean"));
    QCOMPARE(baselines[1].name, std::string("linear"));
}

void BaselinesTest::horizonMovesPersistenceBack()
{
    TaskSpec spec;
    spec.lookback = 12;
    spec.horizon = 12;
    spec.output = OutputAt::every;
    const auto task = make("builtin:airpassengers", spec);
    const arma::rowvec y = task.data().sequences[0].row(1);
    MetricSums sums;
    for (const auto &range : task.samples(Split::test))
        for (size_t row = range.targetRow - 11; row <= range.targetRow; ++row)
            sums.add(y(row - 12), y(row));
    QVERIFY(std::abs(named(computeBaselines(task), "persistence").test.mae - sums.mae()) < 1e-4);
}

QTEST_GUILESS_MAIN(BaselinesTest)
#include "baselines_test.moc"
