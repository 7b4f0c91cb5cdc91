#include <QtTest>

#include "core/optim/schedule.h"
#include "tests/oracle/vectors.h"

#include <numbers>

using namespace sluice;
using namespace sluice::testing;

namespace {

using Type = ScheduleSpec::Type;

ScheduleSpec specOf(const QJsonValue &schedule)
{
    QJsonObject training{{"schedule", schedule}};
    const QJsonObject dense{{"type", "dense"}, {"units", 1}};
    const QJsonObject model{{"name", "net"}, {"layers", QJsonArray{dense}}};
    const QJsonObject data{{"source", "vectors"}};
    return experimentOf({{"schema", 1}, {"data", data}, {"models", QJsonArray{model}}, {"training", training}}).training.schedule;
}

QString typeOf(const QJsonObject &content)
{
    return content["schedule"].toObject()["type"].toString();
}

bool near(double actual, double expected)
{
    return std::abs(actual - expected) <= 1e-12 * std::max(1e-3, std::abs(expected));
}

/// The factor after each loss.
std::vector<double> plateauFactors(const ScheduleSpec &spec, const std::vector<double> &losses)
{
    PlateauState state;
    std::vector<double> factors;
    for (const double loss : losses) {
        observe(spec, loss, state);
        factors.push_back(state.factor);
    }
    return factors;
}

} // namespace

class ScheduleTest : public QObject {
    Q_OBJECT

private slots:
    void ratesAreThoseOfPyTorch_data();
    void ratesAreThoseOfPyTorch();
    void stepsFallEverySoManyEpochs();
    void anExponentialFallsEveryEpoch();
    void aCosineHasItsClosedForm();
    void warmUpIsALine();
    void warmUpLongerThanTheTraining();
    void aPlateauByHand();
    void aPlateauNeverFallsBelowItsLeast();
    void aPlateauTakesWhatIsNotANumberForNoBetter();
    void otherSchedulesDoNotObserve();
    void cleanupTestCase() { errors_.print(); }

private:
    LargestErrors errors_{"double"};
};

void ScheduleTest::ratesAreThoseOfPyTorch_data()
{
    QTest::addColumn<QJsonObject>("content");
    int number = 0;
    for (const auto content : vectorsOf("schedules"))
        QTest::addRow("%d: %s", number++, qPrintable(typeOf(content.toObject()))) << content.toObject();
}

void ScheduleTest::ratesAreThoseOfPyTorch()
{
    QFETCH(QJsonObject, content);
    const ScheduleSpec spec = specOf(content["schedule"]);
    const double rate = content["learning_rate"].toDouble();
    const auto expected = numbersOf(content["rates"]);
    const bool plateau = spec.type == Type::plateau;
    const auto factors = plateauFactors(spec, numbersOf(content["losses"]));
    QVERIFY(expected.size() >= 11);
    std::vector<double> rates;
    for (size_t k = 0; k < expected.size(); ++k)
        rates.push_back(rate * (plateau ? factors.at(k) : scheduleFactor(spec, static_cast<uint32_t>(k), k, expected.size())));
    VERIFY_WITHIN("schedule " + typeOf(content), "forward", distance(rates, expected), 1e-11);
}

// factor^⌊epoch/every⌋, whatever the update.
void ScheduleTest::stepsFallEverySoManyEpochs()
{
    const ScheduleSpec spec{.type = Type::step, .factor = 0.5, .every = 3};
    const std::vector<double> expected = {1, 1, 1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.125};
    for (uint32_t epoch = 0; epoch < expected.size(); ++epoch)
        QCOMPARE(scheduleFactor(spec, epoch, 7 * epoch + 2, 100), expected[epoch]);
}

void ScheduleTest::anExponentialFallsEveryEpoch()
{
    const ScheduleSpec spec{.type = Type::exponential, .factor = 0.9};
    const std::vector<double> expected = {1, 0.9, 0.81, 0.729, 0.6561, 0.59049};
    for (uint32_t epoch = 0; epoch < expected.size(); ++epoch)
        QVERIFY(near(scheduleFactor(spec, epoch, 5 * epoch, 100), expected[epoch]));
}

// cos 0 = 1, cos π/3 = 1/2, cos π/2 = 0, cos 2π/3 = −1/2; with end 0.2: 0.2 + 0.8 (1 + cos)/2.
void ScheduleTest::aCosineHasItsClosedForm()
{
    const ScheduleSpec spec{.type = Type::cosine, .end = 0.2};
    for (const auto &[update, factor] : {std::pair{0, 1.0}, {20, 0.8}, {30, 0.6}, {40, 0.4}, {60, 0.2}, {75, 0.2}})
        QVERIFY2(near(scheduleFactor(spec, 9, static_cast<uint64_t>(update), 60), factor), qPrintable(QString::number(update)));
}

void ScheduleTest::warmUpIsALine()
{
    const ScheduleSpec spec{.type = Type::cosine, .warmUp = 4};
    for (const auto &[update, factor] : {std::pair{0, 0.25}, {1, 0.5}, {2, 0.75}, {3, 1.0}, {4, 1.0}, {7, 0.5}, {10, 0.0}})
        QVERIFY2(near(scheduleFactor(spec, 0, static_cast<uint64_t>(update), 10), factor), qPrintable(QString::number(update)));
    for (uint64_t update = 4; update < 10; ++update) {
        const double done = static_cast<double>(update - 4) / 6;
        QVERIFY(near(scheduleFactor(spec, 0, update, 10), (1 + std::cos(std::numbers::pi * done)) / 2));
    }
}

void ScheduleTest::warmUpLongerThanTheTraining()
{
    const ScheduleSpec spec{.type = Type::cosine, .warmUp = 8, .end = 0.5};
    for (uint64_t update = 0; update < 5; ++update)
        QVERIFY(near(scheduleFactor(spec, 0, update, 5), static_cast<double>(update + 1) / 8));
}

// Patience 1: a second epoch without a better loss halves the rate and the count begins anew. 0.99995 is better than 1, but by less
// than a ten-thousandth.
void ScheduleTest::aPlateauByHand()
{
    const ScheduleSpec spec{.type = Type::plateau, .factor = 0.5, .patience = 1};
    const std::vector<double> losses = {1, 0.99995, 0.9998, 1, 1, 1, 0.5, 0.6, 0.6, 0.6, 0.6};
    const std::vector<double> expected = {1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.25, 0.25, 0.125};
    QCOMPARE(plateauFactors(spec, losses), expected);
    QCOMPARE(scheduleFactor(spec, 3, 5, 10), 1.0);
}

void ScheduleTest::aPlateauNeverFallsBelowItsLeast()
{
    const ScheduleSpec spec{.type = Type::plateau, .factor = 0.5, .patience = 0, .least = 0.2};
    QCOMPARE(plateauFactors(spec, {1, 1, 1, 1, 1}), (std::vector<double>{1, 0.5, 0.25, 0.2, 0.2}));
}

void ScheduleTest::aPlateauTakesWhatIsNotANumberForNoBetter()
{
    const ScheduleSpec spec{.type = Type::plateau, .factor = 0.5, .patience = 0};
    QCOMPARE(plateauFactors(spec, {NAN, 2, INFINITY, 1}), (std::vector<double>{0.5, 0.5, 0.25, 0.25}));
}

void ScheduleTest::otherSchedulesDoNotObserve()
{
    for (const Type type : {Type::constant, Type::step, Type::exponential, Type::cosine}) {
        PlateauState state;
        observe({.type = type}, 1, state);
        QCOMPARE(state, PlateauState());
    }
    QCOMPARE(scheduleFactor({}, 7, 70, 100), 1.0);
}

QTEST_GUILESS_MAIN(ScheduleTest)
#include "schedule_test.moc"
