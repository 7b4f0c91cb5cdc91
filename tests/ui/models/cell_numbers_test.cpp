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
    auto weights = Model(experiment->models[1], ModelShape::of(*state.task)).initialParameters(5);
    for (size_t k = 0; k < weights.size(); ++k)
        weights[k] += 0.2f * static_cast<float>(std::sin(double(k))); // peepholes and biases, too
    state.moment[1] = testing::snapshotOf(experiment->models[1], std::move(weights));
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

/// The rows of W, R and b are those of i, f, g, o; without f where the forget gate is none or 1 − i. `held`: a gate and the value that
/// it is held at.
Expected ofLstm(const Plain &plain, const LstmSpec &lstm, const std::map<Part, double> &held)
{
    const auto &weights = std::get<LstmWeights>(plain.network.layers[1]);
    const bool logistic = lstm.squashing == CellSquashing::logistic;
    Expected expected;
    size_t row = plain.unit;
    const auto sum = [&](Part gate, const arma::vec &peephole, double cell) {
        const double fromX = plain.fromX(weights.W, row), fromH = plain.fromH(weights.R, row), b = weights.b(row);
        row += units;
        add(expected, plain, gate, fromX, fromH);
        const double fromCell = peephole.is_empty() ? 0 : peephole(plain.unit) * cell;
        if (!peephole.is_empty())
            expected.push_back({{CellSpot::fromCell, gate}, fromCell});
        expected.push_back({{CellSpot::preactivation, gate}, fromX + fromH + fromCell + b});
        return fromX + fromH + fromCell + b;
    };
    const auto gate = [&](Part part, double value) {
        value = held.contains(part) ? held.at(part) : value;
        expected.push_back({{CellSpot::gate, part}, value});
        return value;
    };
    const double i = gate(Part::inputGate, sigma(sum(Part::inputGate, weights.pi, plain.cellBefore)));
    const double f = lstm.forgetGate == ForgetGate::none ? 1
                     : lstm.forgetGate == ForgetGate::coupled
                         ? gate(Part::forgetGate, 1 - i)
                         : gate(Part::forgetGate, sigma(sum(Part::forgetGate, weights.pf, plain.cellBefore)));
    const double z = sum(Part::candidate, {}, 0);
    const double g = gate(Part::candidate, logistic ? 4 * sigma(z) - 2 : std::tanh(z));
    const double kept = f * plain.cellBefore, c = kept + i * g;
    const double o = gate(Part::outputGate, sigma(sum(Part::outputGate, weights.po, c)));
    const double squashed = logistic ? 2 * sigma(c) - 1 : std::tanh(c);
    const Expected rest = {{{CellSpot::stateBefore}, plain.cellBefore},
                           {{CellSpot::kept}, kept},
                           {{CellSpot::written}, i * g},
                           {{CellSpot::state}, c},
                           {{CellSpot::squashed}, squashed},
                           {{CellSpot::hidden}, o * squashed}};
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
        QTest::newRow("LSTM, peepholes") << LayerSpec(LstmSpec{.units = units, .peepholes = true}) << Part::forgetGate;
        QTest::newRow("LSTM, f = 1 - i") << LayerSpec(LstmSpec{.units = units, .forgetGate = ForgetGate::coupled})
                                         << Part::forgetGate;
        QTest::newRow("LSTM, f = 1 - i, peepholes")
            << LayerSpec(LstmSpec{.units = units, .forgetGate = ForgetGate::coupled, .peepholes = true}) << Part::forgetGate;
        QTest::newRow("LSTM of 1997") << LayerSpec(LstmSpec{.units = units,
                                                            .forgetGate = ForgetGate::none,
                                                            .squashing = CellSquashing::logistic})
                                      << Part::inputGate;
        QTest::newRow("LSTM of 1997, peepholes")
            << LayerSpec(LstmSpec{.units = units, .forgetGate = ForgetGate::none, .peepholes = true}) << Part::inputGate;
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
            if (const auto *lstm = std::get_if<LstmSpec>(&cell))
                return ofLstm(plain, *lstm, value ? std::map<Part, double>{{held, *value}} : std::map<Part, double>());
            return held == Part::updateGate ? ofGru(plain, value) : ofRnn(plain, value);
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

    // With its weight, of its own cell: before, and for the output gate now.
    void aPeepholeIsAnAddendOfItsGate()
    {
        const LstmSpec peeping{.units = units, .peepholes = true};
        const ViewState state = stateWith(LstmSpec{4, 1, 0}, peeping);
        const CellCard card = cardOf(state);
        const auto &at = std::get<LstmMoment>(card.moment);
        const Plain plain(state, {});
        const auto &weights = std::get<LstmWeights>(plain.network.layers[1]);
        QVERIFY(peepingGates(peeping) == (std::vector{Part::forgetGate, Part::inputGate, Part::outputGate}));
        QVERIFY(peepingGates(LstmSpec{units}).empty() && peepingGates(GruSpec{units}).empty());
        for (const auto &[symbol, gate, p, c, name] : {std::tuple("i", Part::inputGate, weights.pi(2), at.cellBefore, "c(t−1)"),
                                                       std::tuple("f", Part::forgetGate, weights.pf(2), at.cellBefore, "c(t−1)"),
                                                       std::tuple("o", Part::outputGate, weights.po(2), at.cell, "c(t)")}) {
            const auto found = std::ranges::find(card.equations, QString(symbol), &Equation::symbol);
            QVERIFY2(found->exact.terms.contains(exactText(std::abs(p * c)) + " from c"), qPrintable(found->exact.terms));
            const QString addend =
                QString("%1 = %2 · %3 from %4, peephole")
                    .arg((p * c < 0 ? "" : "+") + exactText(p * c), exactText(p), afterSign(exactText(c)), name);
            // of seven inputs and states the five largest are written; this one is where it is among them
            const auto all = gateContributions(plain.network, *traceSample(state).models[1], 1, 2, 9, gate);
            const auto place = std::ranges::find(all, Contribution::From::cell, &Contribution::from) - all.begin();
            QVERIFY(std::abs(all[size_t(place)].product() - p * c) < 1e-12);
            QCOMPARE(found->exact.largest.value(place), place < 5 ? addend : QString());
            QVERIFY(rowAt(card, {CellSpot::fromCell, gate}) == tracedOf(gate));
            const QString tip = placeTip(card, {CellSpot::fromCell, gate});
            QVERIFY2(tip.contains(QString("p·%1: %2").arg(name, exactText(p * c))) && tip.endsWith("p: " + exactText(p)),
                     qPrintable(tip));
        }
    }

    // 1 − i with this moment's number, and where it is held what it is held at.
    void aCoupledForgetGateHasItsOwnEquation()
    {
        ViewState state = stateWith(LstmSpec{4, 1, 0}, LstmSpec{.units = units, .forgetGate = ForgetGate::coupled});
        const auto forget = [&] {
            const CellCard card = cardOf(state);
            return *std::ranges::find(card.equations, QString("f"), &Equation::symbol);
        };
        const double i = std::get<LstmMoment>(cardOf(state).moment).i.value;
        QCOMPARE(forget().exact.terms, "1 − i = 1 − " + exactText(i));
        QCOMPARE(forget().exact.value, exactText(1 - i));
        QCOMPARE(forget().terms, "1 − i = 1 − " + fixedText(i));
        state.selection.whatIfs = {{{}, true, 1, Intervention{1, Part::forgetGate, {}, 0, SIZE_MAX, 0.25}}};
        QCOMPARE(forget().terms, QString("held at 0.25"));
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
        QVERIFY(rowAt(rnn, {CellSpot::preactivation, Part::hidden}) == Traced::preactivation);
        QVERIFY(rowAt(rnn, {CellSpot::gate, Part::hidden}) == Traced::hidden);
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
                .arg((at.kept < 0 ? "" : "+") + exactText(at.kept), exactText(at.f.value), afterSign(exactText(at.cellBefore)));
        QCOMPARE(cell->exact.largest[keptFirst ? 0 : 1], kept);
        QVERIFY(cell->largest[keptFirst ? 1 : 0].startsWith(signedText(at.written)));
        QVERIFY(cell->exact.value.endsWith(exactText(at.cell)));
    }
};

QTEST_GUILESS_MAIN(CellNumbersTest)
#include "cell_numbers_test.moc"
