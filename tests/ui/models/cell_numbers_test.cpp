#include "ui/models/cell_numbers.h"

#include "tests/ui/inside_fixture.h"
#include "ui/models/inside_traces.h"
#include "ui/models/value_text.h"

#include <QtTest>
#include <cmath>
#include <map>

using namespace sluice;

namespace {

constexpr size_t units = 3, steps = 24;

ViewState stateWith(const LayerSpec &below, const LayerSpec &cell)
{
    ViewState state = testing::sunspotState(units);
    auto experiment = std::make_shared<Experiment>(*state.experiment);
    experiment->models[1].layers = {below, cell};
    state.experiment = experiment;
    state.moment[1] = testing::snapshotOf(experiment->models[1],
                                          Model(experiment->models[1], ModelShape::of(*state.task)).initialParameters(5));
    state.selection.layer = 1;
    state.selection.unit = 2;
    state.selection.step = 9;
    return state;
}

CellCard cardOf(const ViewState &state, bool gradients = false)
{
    return *insideContent(state, traceSample(state, gradients), InsideMode::recurrent).cell;
}

double sigma(double z)
{
    return 1 / (1 + std::exp(-z));
}

using Expected = std::vector<std::pair<CellPlace, double>>;

/// x and h⁻ of a layer at a step, and its weights, from the plain equations of the whole network.
struct Plain {
    Plain(const ViewState &state, const std::vector<Intervention> &held)
        : spec(state.experiment->models[1]), shape(ModelShape::of(*state.task)),
          network(unpackWeights(spec, shape, state.moment[1]->weights)), unit(state.selection.unit)
    {
        const Sample sample = state.task->sample(state.selection.split, state.selection.sample);
        const arma::mat fed = arma::conv_to<arma::mat>::from(sample.x);
        const arma::cube input(fed.memptr(), fed.n_rows, 1, fed.n_cols);
        const NetworkValues values = runPlainNetwork(spec, shape, network, input, held, true);
        const size_t step = state.selection.step;
        x = outputOf(values.layers[0]).slice(step).col(0);
        before = outputOf(values.layers[1]).slice(step - 1).col(0);
        if (const auto *lstm = std::get_if<LstmValues>(&values.layers[1]))
            cellBefore = lstm->c.slice(step - 1)(unit, 0);
    }

    double fromX(const arma::mat &W, size_t row) const { return arma::dot(W.row(row), x); }
    double fromH(const arma::mat &R, size_t row) const { return arma::dot(R.row(row), before); }

    ModelSpec spec;
    ModelShape shape;
    NetworkWeights network;
    size_t unit;
    arma::vec x, before;
    double cellBefore = 0;
};

void add(Expected &expected, const Plain &plain, Part gate, double fromX, double fromH)
{
    expected.push_back({{CellSpot::fromInput, gate}, fromX});
    expected.push_back({{CellSpot::fromHidden, gate}, fromH});
    expected.push_back({{CellSpot::input}, arma::norm(plain.x)});
    expected.push_back({{CellSpot::before}, arma::norm(plain.before)});
}

/// `forget`: a value that the gate is held at.
Expected ofLstm(const Plain &plain, std::optional<double> forget)
{
    const auto &weights = std::get<LstmWeights>(plain.network.layers[1]);
    Expected expected;
    std::map<Part, double> z;
    const std::array gates{Part::inputGate, Part::forgetGate, Part::candidate, Part::outputGate};
    for (size_t k = 0; k < gates.size(); ++k) {
        const size_t row = k * units + plain.unit;
        const double fromX = plain.fromX(weights.W, row), fromH = plain.fromH(weights.R, row);
        add(expected, plain, gates[k], fromX, fromH);
        z[gates[k]] = fromX + fromH + weights.b(row);
        expected.push_back({{CellSpot::preactivation, gates[k]}, z[gates[k]]});
    }
    const double i = sigma(z[Part::inputGate]), f = forget.value_or(sigma(z[Part::forgetGate])),
                 g = std::tanh(z[Part::candidate]), o = sigma(z[Part::outputGate]);
    const double kept = f * plain.cellBefore, c = kept + i * g;
    const Expected rest = {{{CellSpot::gate, Part::inputGate}, i},
                           {{CellSpot::gate, Part::forgetGate}, f},
                           {{CellSpot::gate, Part::candidate}, g},
                           {{CellSpot::gate, Part::outputGate}, o},
                           {{CellSpot::stateBefore}, plain.cellBefore},
                           {{CellSpot::kept}, kept},
                           {{CellSpot::written}, i * g},
                           {{CellSpot::state}, c},
                           {{CellSpot::squashed}, std::tanh(c)},
                           {{CellSpot::hidden}, o * std::tanh(c)}};
    expected.insert(expected.end(), rest.begin(), rest.end());
    return expected;
}

Expected ofGru(const Plain &plain, std::optional<double> update)
{
    const auto &weights = std::get<GruWeights>(plain.network.layers[1]);
    Expected expected;
    std::array<double, 3> fromX{}, fromH{};
    for (size_t k = 0; k < 3; ++k) {
        fromX[k] = plain.fromX(weights.W, k * units + plain.unit);
        fromH[k] = plain.fromH(weights.R, k * units + plain.unit);
    }
    const auto b = [&](size_t k) { return weights.b(k * units + plain.unit); };
    add(expected, plain, Part::resetGate, fromX[0], fromH[0]);
    add(expected, plain, Part::updateGate, fromX[1], fromH[1]);
    const double r = sigma(fromX[0] + fromH[0] + b(0)), z = update.value_or(sigma(fromX[1] + fromH[1] + b(1)));
    const double recalled = fromH[2] + weights.bRecalled(plain.unit);
    const double n = std::tanh(fromX[2] + b(2) + r * recalled), before = plain.before(plain.unit);
    const Expected rest = {{{CellSpot::gate, Part::resetGate}, r},
                           {{CellSpot::gate, Part::updateGate}, z},
                           {{CellSpot::gate, Part::candidate}, n},
                           {{CellSpot::fromInput, Part::candidate}, fromX[2]},
                           {{CellSpot::recalled}, recalled},
                           {{CellSpot::letThrough}, r * recalled},
                           {{CellSpot::unkept}, 1 - z},
                           {{CellSpot::stateBefore}, before},
                           {{CellSpot::kept}, z * before},
                           {{CellSpot::written}, (1 - z) * n},
                           {{CellSpot::hidden}, z * before + (1 - z) * n}};
    expected.insert(expected.end(), rest.begin(), rest.end());
    return expected;
}

Expected ofRnn(const Plain &plain, std::optional<double> held)
{
    const auto &weights = std::get<RnnWeights>(plain.network.layers[1]);
    Expected expected;
    const double fromX = plain.fromX(weights.W, plain.unit), fromH = plain.fromH(weights.R, plain.unit),
                 b = weights.b(plain.unit);
    add(expected, plain, Part::hidden, fromX, fromH);
    expected.push_back({{CellSpot::bias, Part::hidden}, b});
    expected.push_back({{CellSpot::preactivation, Part::hidden}, fromX + fromH + b});
    expected.push_back({{CellSpot::gate, Part::hidden}, held.value_or(std::tanh(fromX + fromH + b))});
    return expected;
}

} // namespace

class CellNumbersTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyNumberIsThatOfTheEquations_data()
    {
        QTest::addColumn<LayerSpec>("cell");
        QTest::addColumn<Part>("held");
        QTest::newRow("LSTM") << LayerSpec(LstmSpec{units, 1, 0}) << Part::forgetGate;
        QTest::newRow("GRU") << LayerSpec(GruSpec{units}) << Part::updateGate;
        QTest::newRow("RNN") << LayerSpec(RnnSpec{units}) << Part::hidden;
    }

    // As the network is, and with a gate held at a value from the beginning: then each number has the other beside it.
    void everyNumberIsThatOfTheEquations()
    {
        QFETCH(LayerSpec, cell);
        QFETCH(Part, held);
        ViewState state = stateWith(LstmSpec{4, 1, 0}, cell);
        const auto expectedOf = [&](const std::vector<Intervention> &interventions, std::optional<double> value) {
            const Plain plain(state, interventions);
            return held == Part::forgetGate   ? ofLstm(plain, value)
                   : held == Part::updateGate ? ofGru(plain, value)
                                              : ofRnn(plain, value);
        };
        const Expected untouched = expectedOf({}, {});
        const CellCard before = cardOf(state);
        for (const auto &[place, value] : untouched) {
            const CellNumber number = numberAt(before, place);
            QVERIFY2(std::abs(number.value - value) < 1e-9, qPrintable(placeTip(before, place)));
            QVERIFY(!number.untouched && !number.gradient);
            QVERIFY(placeTip(before, place).contains(": " + exactText(number.value)));
        }
        const Intervention hold{1, held, {}, 0, SIZE_MAX, 0.75};
        state.selection.whatIfs = {{{}, true, 1, hold}};
        const Expected touched = expectedOf({hold}, 0.75);
        const CellCard card = cardOf(state);
        int changed = 0;
        for (size_t k = 0; k < touched.size(); ++k) {
            const CellNumber number = numberAt(card, touched[k].first);
            const QString tip = placeTip(card, touched[k].first);
            QVERIFY2(std::abs(number.value - touched[k].second) < 1e-9, qPrintable(tip));
            QVERIFY2(number.untouched && std::abs(*number.untouched - untouched[k].second) < 1e-9, qPrintable(tip));
            QVERIFY2(tip.contains("was " + exactText(*number.untouched)), qPrintable(tip));
            changed += std::abs(number.value - *number.untouched) > 1e-6 ? 1 : 0;
        }
        QVERIFY(changed >= 3);
    }

    // One input, one unit: their values; the gradient is the difference that a little more of the input makes.
    void oneInputIsItself()
    {
        ViewState state = testing::sunspotState(1);
        state.selection.step = 20;
        const CellCard card = cardOf(state, true);
        const Sample sample = state.task->sample(Split::validation, 0);
        QCOMPARE(numberAt(card, {CellSpot::input}).value, static_cast<double>(sample.x(0, 20)));
        QVERIFY(hasSign(card, {CellSpot::input}));
        QVERIFY(placeTip(card, {CellSpot::input}).startsWith("x(t): "));
        const ModelSpec &spec = state.experiment->models[1];
        const ModelShape shape = ModelShape::of(*state.task);
        const NetworkWeights network = unpackWeights(spec, shape, state.moment[1]->weights);
        const auto answerWith = [&](double change) {
            arma::cube x(1, 1, steps);
            for (size_t t = 0; t < steps; ++t)
                x(0, 0, t) = static_cast<double>(sample.x(0, t)) + (t == 20 ? change : 0);
            const auto values = runPlainNetwork(spec, shape, network, x, {}, true);
            return values.output(0, 0, values.output.n_slices - 1);
        };
        const double expected = (answerWith(1e-5) - answerWith(-1e-5)) / 2e-5;
        const double found = numberAt(card, {CellSpot::input}).gradient.value();
        QVERIFY2(std::abs(found - expected) < 1e-6 * (1 + std::abs(expected)), qPrintable(QString::number(found)));
        QVERIFY(std::abs(expected) > 1e-4);
    }

    // Of several inputs the length, and which is the largest.
    void severalInputsAreALength()
    {
        ViewState state = testing::holdState();
        state.selection.step = insideContent(state, traceSample(state), InsideMode::recurrent).series.marks.front().steps.at(1);
        const CellCard card = cardOf(state);
        const double value = state.task->sample(Split::validation, 0).x(0, state.selection.step);
        QVERIFY(std::abs(numberAt(card, {CellSpot::input}).value - std::sqrt(1 + value * value)) < 1e-12);
        QVERIFY(!hasSign(card, {CellSpot::input}));
        const QString tip = placeTip(card, {CellSpot::input});
        QVERIFY2(tip.startsWith("length of the 2 numbers of x(t): ") && tip.endsWith("the largest: mark 1"), qPrintable(tip));
        QCOMPARE(card.before.count, size_t(1));
    }

    void beforeTheFirstStepThereIsNothing()
    {
        ViewState state = testing::sunspotState(4);
        const CellCard card = cardOf(state, true);
        QCOMPARE(numberAt(card, {CellSpot::before}).value, 0.0);
        QCOMPARE(numberAt(card, {CellSpot::before}).gradient.value(), 0.0);
        QVERIFY(numberAt(card, {CellSpot::input}).gradient.value() != 0);
    }

    void everyPlaceLeadsToARow()
    {
        const CellCard lstm = cardOf(stateWith(LstmSpec{4, 1, 0}, LstmSpec{units, 1, 0}));
        QVERIFY(rowAt(lstm, {CellSpot::kept}) == Traced::kept);
        QVERIFY(rowAt(lstm, {CellSpot::written}) == Traced::written);
        QVERIFY(rowAt(lstm, {CellSpot::state}) == Traced::cell);
        QVERIFY(rowAt(lstm, {CellSpot::squashed}) == Traced::hidden);
        QVERIFY(rowAt(lstm, {CellSpot::fromInput, Part::outputGate}) == Traced::outputGate);
        const CellCard gru = cardOf(stateWith(LstmSpec{4, 1, 0}, GruSpec{units}));
        QVERIFY(rowAt(gru, {CellSpot::stateBefore}) == Traced::hidden);
        QVERIFY(rowAt(gru, {CellSpot::letThrough}) == Traced::candidate);
        QVERIFY(rowAt(gru, {CellSpot::unkept}) == Traced::updateGate);
        const CellCard rnn = cardOf(stateWith(LstmSpec{4, 1, 0}, RnnSpec{units}));
        QVERIFY(rowAt(rnn, {CellSpot::preactivation, Part::hidden}) == Traced::hidden);
        for (const CellCard *card : {&lstm, &gru, &rnn})
            for (int spot = 0; spot <= static_cast<int>(CellSpot::unkept); ++spot) {
                const Traced row = rowAt(*card, {static_cast<CellSpot>(spot), Part::hidden});
                const auto opened =
                    std::ranges::count_if(card->equations, [&](const Equation &each) { return each.computes(row); });
                QVERIFY(opened <= 1);
            }
    }

    // What is kept and written are the two addends of the cell's equation, with their factors.
    void sumsOpenIntoTheirProducts()
    {
        const ViewState state = stateWith(LstmSpec{4, 1, 0}, LstmSpec{units, 1, 0});
        const CellCard card = cardOf(state);
        const auto &at = std::get<LstmMoment>(card.moment);
        const auto cell = std::ranges::find_if(card.equations, [](const Equation &each) { return each.part == Traced::cell; });
        QVERIFY(cell->computes(Traced::kept) && cell->computes(Traced::written) && !cell->computes(Traced::hidden));
        QCOMPARE(cell->exact.largest.size(), 2);
        const bool keptFirst = std::abs(at.kept) > std::abs(at.written);
        const QString kept =
            QString("%1 = %2 · %3 from f·c(t−1)")
                .arg((at.kept < 0 ? "" : "+") + exactText(at.kept), exactText(at.f.value), exactText(at.cellBefore));
        QCOMPARE(cell->exact.largest[keptFirst ? 0 : 1], kept);
        QVERIFY(cell->largest[keptFirst ? 1 : 0].startsWith(signedText(at.written)));
        QVERIFY(cell->exact.value.endsWith(exactText(at.cell)));
    }
};

QTEST_GUILESS_MAIN(CellNumbersTest)
#include "cell_numbers_test.moc"
