#include "core/inspect/plain_lstm.h"

#include "core/base/random.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

arma::mat randomMatrix(size_t rows, size_t columns, uint64_t seed)
{
    const RandomStream random(seed, Purpose::data, "matrix");
    arma::mat values(rows, columns);
    for (size_t k = 0; k < values.n_elem; ++k)
        values(k) = 2 * random.uniform(k) - 1;
    return values;
}

LstmWeights randomWeights(size_t inputs, size_t units, uint64_t seed)
{
    LstmWeights weights;
    weights.W = randomMatrix(4 * units, inputs, 3 * seed);
    weights.R = randomMatrix(4 * units, units, 3 * seed + 1);
    weights.b = randomMatrix(4 * units, 1, 3 * seed + 2);
    return weights;
}

/// One sequence. x: inputs × steps.
LstmTrace runOne(const LstmWeights &weights, const arma::mat &x, const std::vector<Intervention> &interventions = {},
                 const arma::vec &h0 = {}, const arma::vec &c0 = {})
{
    const arma::cube single(x.memptr(), x.n_rows, 1, x.n_cols);
    return traceOf(runPlainLstm(weights, single, interventions, h0, c0), 0);
}

bool same(const arma::mat &a, const arma::mat &b, double tolerance = 0)
{
    return arma::size(a) == arma::size(b) && arma::abs(a - b).max() <= tolerance;
}

bool same(const LstmTrace &a, const LstmTrace &b)
{
    return same(a.i, b.i) && same(a.f, b.f) && same(a.g, b.g) && same(a.o, b.o) && same(a.c, b.c) && same(a.h, b.h) &&
           same(a.kept, b.kept) && same(a.written, b.written);
}

const arma::mat &valuesOf(const LstmTrace &trace, Part part)
{
    switch (part) {
    case Part::inputGate:
        return trace.i;
    case Part::forgetGate:
        return trace.f;
    case Part::candidate:
        return trace.g;
    case Part::outputGate:
        return trace.o;
    case Part::cell:
        return trace.c;
    default:
        break;
    }
    return trace.h;
}

Intervention held(Part part, double value, std::vector<size_t> units = {}, size_t first = 0, size_t last = SIZE_MAX)
{
    return {.layer = 0, .part = part, .units = std::move(units), .firstStep = first, .lastStep = last, .value = value};
}

constexpr size_t units = 5, inputs = 3, steps = 12;

} // namespace

class PlainLstmTest : public QObject {
    Q_OBJECT

private slots:
    void firstStepByHand();
    void isTheFirstStepsFunctionWithoutRecurrentWeights();
    void aConstantInputSumsToAGeometricSeries();
    void keptAndWrittenSumToTheCell();
    void startsFromTheGivenState();
    void columnsAreSequencesOfTheirOwn();
    void unitsMayBeRenumbered();
    void theCellStaysWhereEverythingIsKeptAndNothingWritten();
    void theCellIsOnlyWhatIsWrittenWhereNothingIsKept();
    void holdingAValueWhereItIsChangesNothing_data();
    void holdingAValueWhereItIsChangesNothing();
    void holdsNamedUnitsAtNamedSteps_data();
    void holdsNamedUnitsAtNamedSteps();
    void theLastInterventionWins();
    void passesOverUnitsThatDoNotExist();
};

void PlainLstmTest::firstStepByHand()
{
    const LstmWeights weights{arma::vec{0.5, -1, 2, 0.25}, arma::mat(4, 1, arma::fill::zeros), {0.1, 1, -0.5, 0.75}};
    const auto trace = runOne(weights, arma::vec{2.0});
    const auto sigma = [](double z) { return 1 / (1 + std::exp(-z)); };
    const double c = sigma(1.1) * std::tanh(3.5);
    QVERIFY(std::abs(trace.i(0, 0) - sigma(1.1)) < 1e-15);
    QVERIFY(std::abs(trace.f(0, 0) - sigma(-1)) < 1e-15);
    QVERIFY(std::abs(trace.g(0, 0) - std::tanh(3.5)) < 1e-15);
    QVERIFY(std::abs(trace.o(0, 0) - sigma(1.25)) < 1e-15);
    QVERIFY(std::abs(trace.c(0, 0) - c) < 1e-15);
    QVERIFY(std::abs(trace.h(0, 0) - sigma(1.25) * std::tanh(c)) < 1e-15);
}

void PlainLstmTest::isTheFirstStepsFunctionWithoutRecurrentWeights()
{
    auto weights = randomWeights(inputs, units, 1);
    weights.R.zeros();
    const arma::mat x = randomMatrix(inputs, steps, 2);
    const auto trace = runOne(weights, x);
    for (size_t t = 0; t < steps; ++t) {
        const arma::vec before = t == 0 ? arma::vec(units, arma::fill::zeros) : arma::vec(trace.c.col(t - 1));
        const auto alone = runOne(weights, x.col(t), {}, {}, before);
        for (const Part part : {Part::inputGate, Part::forgetGate, Part::candidate, Part::outputGate, Part::cell, Part::hidden})
            QVERIFY(same(valuesOf(alone, part), valuesOf(trace, part).col(t), 1e-15));
    }
}

void PlainLstmTest::aConstantInputSumsToAGeometricSeries()
{
    auto weights = randomWeights(inputs, units, 3);
    weights.R.zeros();
    const arma::vec c0 = randomMatrix(units, 1, 4);
    const auto trace = runOne(weights, arma::repmat(randomMatrix(inputs, 1, 5), 1, steps), {}, {}, c0);
    for (size_t unit = 0; unit < units; ++unit) {
        const double f = trace.f(unit, 0);
        const double written = trace.i(unit, 0) * trace.g(unit, 0);
        for (size_t t = 0; t < steps; ++t) {
            const double left = std::pow(f, static_cast<double>(t + 1));
            QVERIFY(std::abs(trace.c(unit, t) - (left * c0(unit) + written * (1 - left) / (1 - f))) < 1e-14);
        }
    }
}

void PlainLstmTest::keptAndWrittenSumToTheCell()
{
    const arma::vec c0 = randomMatrix(units, 1, 4);
    const auto trace = runOne(randomWeights(inputs, units, 6), randomMatrix(inputs, steps, 7), {}, {}, c0);
    QVERIFY(same(trace.kept + trace.written, trace.c, 1e-15));
    QVERIFY(same(trace.written, trace.i % trace.g));
    QVERIFY(same(trace.kept.col(0), trace.f.col(0) % c0));
    QVERIFY(same(trace.kept.tail_cols(steps - 1), trace.f.tail_cols(steps - 1) % trace.c.head_cols(steps - 1)));
}

void PlainLstmTest::startsFromTheGivenState()
{
    const auto weights = randomWeights(inputs, units, 8);
    const arma::mat x = randomMatrix(inputs, steps, 9);
    const auto whole = runOne(weights, x);
    const auto rest = runOne(weights, x.tail_cols(5), {}, whole.h.col(steps - 6), whole.c.col(steps - 6));
    QVERIFY(same(rest.h, whole.h.tail_cols(5), 1e-15));
    QVERIFY(same(rest.kept, whole.kept.tail_cols(5), 1e-15));
}

void PlainLstmTest::columnsAreSequencesOfTheirOwn()
{
    const auto weights = randomWeights(inputs, units, 10);
    arma::cube x(inputs, 4, steps);
    for (size_t s = 0; s < 4; ++s) {
        const arma::mat own = randomMatrix(inputs, steps, 20 + s);
        for (size_t t = 0; t < steps; ++t)
            x.slice(t).col(s) = own.col(t);
    }
    const auto together = runPlainLstm(weights, x);
    for (size_t s = 0; s < 4; ++s) {
        const auto found = traceOf(together, s);
        const auto alone = runOne(weights, randomMatrix(inputs, steps, 20 + s));
        QVERIFY(same(found.h, alone.h, 1e-14));
        QVERIFY(same(found.kept, alone.kept, 1e-14));
    }
}

void PlainLstmTest::unitsMayBeRenumbered()
{
    const auto weights = randomWeights(inputs, units, 11);
    const arma::uvec order = {3, 0, 4, 1, 2};
    const arma::uvec rows =
        arma::join_cols(arma::join_cols(order, order + units), arma::join_cols(order + 2 * units, order + 3 * units));
    const LstmWeights renumbered{weights.W.rows(rows), weights.R.submat(rows, order), weights.b.elem(rows)};
    const arma::mat x = randomMatrix(inputs, steps, 12);
    const auto trace = runOne(weights, x);
    const auto other = runOne(renumbered, x);
    QVERIFY(same(other.c, trace.c.rows(order), 1e-14));
    QVERIFY(same(other.h, trace.h.rows(order), 1e-14));
}

void PlainLstmTest::theCellStaysWhereEverythingIsKeptAndNothingWritten()
{
    const arma::vec c0 = randomMatrix(units, 1, 13);
    const auto trace = runOne(randomWeights(inputs, units, 14), randomMatrix(inputs, steps, 15),
                              {held(Part::forgetGate, 1), held(Part::inputGate, 0)}, {}, c0);
    QVERIFY(same(trace.c, arma::repmat(c0, 1, steps)));
    QVERIFY(same(trace.h, trace.o % arma::tanh(trace.c), 1e-15));
}

void PlainLstmTest::theCellIsOnlyWhatIsWrittenWhereNothingIsKept()
{
    const auto trace = runOne(randomWeights(inputs, units, 16), randomMatrix(inputs, steps, 17), {held(Part::forgetGate, 0)});
    QVERIFY(same(trace.c, trace.written));
    QVERIFY(same(trace.kept, arma::mat(units, steps, arma::fill::zeros)));
}

void PlainLstmTest::holdingAValueWhereItIsChangesNothing_data()
{
    QTest::addColumn<Part>("part");
    QTest::newRow("input gate") << Part::inputGate;
    QTest::newRow("forget gate") << Part::forgetGate;
    QTest::newRow("candidate") << Part::candidate;
    QTest::newRow("output gate") << Part::outputGate;
    QTest::newRow("cell") << Part::cell;
    QTest::newRow("hidden") << Part::hidden;
}

void PlainLstmTest::holdingAValueWhereItIsChangesNothing()
{
    QFETCH(Part, part);
    const auto weights = randomWeights(inputs, units, 18);
    const arma::mat x = randomMatrix(inputs, steps, 19);
    const auto trace = runOne(weights, x);
    std::vector<Intervention> asItWas;
    for (size_t t = 0; t < steps; ++t)
        for (size_t unit = 0; unit < units; ++unit)
            asItWas.push_back(held(part, valuesOf(trace, part)(unit, t), {unit}, t, t));
    QVERIFY(same(runOne(weights, x, asItWas), trace));
}

void PlainLstmTest::holdsNamedUnitsAtNamedSteps_data()
{
    holdingAValueWhereItIsChangesNothing_data();
}

void PlainLstmTest::holdsNamedUnitsAtNamedSteps()
{
    QFETCH(Part, part);
    const auto weights = randomWeights(inputs, units, 21);
    const arma::mat x = randomMatrix(inputs, steps, 22);
    const auto trace = runOne(weights, x);
    const auto other = runOne(weights, x, {held(part, 0.75, {1, 3}, 4, 6)});
    const arma::mat &before = valuesOf(trace, part);
    const arma::mat &after = valuesOf(other, part);
    QVERIFY(same(after.head_cols(4), before.head_cols(4)));
    for (size_t t = 4; t < 7; ++t)
        QVERIFY(after(1, t) == 0.75 && after(3, t) == 0.75);
    for (const size_t unit : {0, 2, 4}) {
        QCOMPARE(after(unit, 4), before(unit, 4)); // the other units feel it from the next step on
        QVERIFY(after(unit, 5) != before(unit, 5));
    }
    QVERIFY(after(1, 7) != 0.75 && after(1, 7) != before(1, 7));
    QVERIFY(other.h(1, 4) != trace.h(1, 4));
}

void PlainLstmTest::theLastInterventionWins()
{
    const auto trace = runOne(randomWeights(inputs, units, 23), randomMatrix(inputs, steps, 24),
                              {held(Part::forgetGate, 0.25), held(Part::forgetGate, 0.5, {2})});
    QVERIFY(arma::all(trace.f.row(2) == 0.5));
    QVERIFY(arma::all(trace.f.row(1) == 0.25));
}

void PlainLstmTest::passesOverUnitsThatDoNotExist()
{
    const auto weights = randomWeights(inputs, units, 25);
    const arma::mat x = randomMatrix(inputs, steps, 26);
    QVERIFY(same(runOne(weights, x, {held(Part::cell, 9, {units, SIZE_MAX})}), runOne(weights, x)));
}

QTEST_GUILESS_MAIN(PlainLstmTest)
#include "plain_lstm_test.moc"
