#include "tests/ui/inside_fixture.h"
#include "ui/models/inside_content.h"
#include "ui/models/inside_traces.h"
#include "ui/models/term_numbers.h"

#include <QRegularExpression>
#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

/// The numbers in what is written, in their order.
std::vector<double> numbersIn(QString text)
{
    text.remove(QStringLiteral("c(t−1)")).remove(QStringLiteral("h(t−1)")).remove(QStringLiteral("(1−z)"));
    text.replace(QStringLiteral("− "), QStringLiteral("-")).replace(QStringLiteral("−"), QStringLiteral("-"));
    static const QRegularExpression number("[-+]?\\d+\\.\\d+");
    std::vector<double> numbers;
    for (auto found = number.globalMatch(text); found.hasNext();)
        numbers.push_back(found.next().captured().toDouble());
    return numbers;
}

double sumOf(const std::vector<double> &numbers)
{
    double sum = 0;
    for (const double number : numbers)
        sum += number;
    return sum;
}

/// What somebody gets who computes with the digits that are written.
double byHand(const QString &terms)
{
    const std::vector<double> numbers = numbersIn(terms);
    if (terms.startsWith("o·"))
        return numbers[0] * numbers[1];
    if (terms.startsWith(QStringLiteral("1 − i")))
        return 1 + numbers[0];
    if (terms.startsWith(QStringLiteral("4σ")))
        return 4 / (1 + std::exp(-sumOf(numbers))) - 2;
    if (terms.startsWith(QStringLiteral("σ")))
        return 1 / (1 + std::exp(-sumOf(numbers)));
    return terms.startsWith("tanh") ? std::tanh(sumOf(numbers)) : sumOf(numbers);
}

ViewState stateWith(const LayerSpec &cell)
{
    ViewState state = testing::sunspotState(6);
    auto experiment = std::make_shared<Experiment>(*state.experiment);
    experiment->models[1].layers = {cell};
    state.experiment = experiment;
    const ModelShape shape = ModelShape::of(*state.task);
    auto weights = Model(experiment->models[1], shape).initialParameters(5);
    for (float &weight : weights)
        weight *= 2;
    state.moment[1] = testing::snapshotOf(experiment->models[1], weights);
    state.selection.model = 1;
    return state;
}

} // namespace

class CellEquationsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void whatIsEqualIsSoByTheShownDigits_data()
    {
        QTest::addColumn<LayerSpec>("cell");
        QTest::newRow("LSTM") << LayerSpec(LstmSpec{6});
        QTest::newRow("LSTM, peepholes") << LayerSpec(LstmSpec{.units = 6, .peepholes = true});
        QTest::newRow("LSTM, f = 1 - i") << LayerSpec(LstmSpec{.units = 6, .forgetGate = ForgetGate::coupled});
        QTest::newRow("LSTM of 1997") << LayerSpec(
            LstmSpec{.units = 6, .forgetGate = ForgetGate::none, .squashing = CellSquashing::logistic});
        QTest::newRow("GRU") << LayerSpec(GruSpec{6});
        QTest::newRow("RNN") << LayerSpec(RnnSpec{6});
    }

    void whatIsEqualIsSoByTheShownDigits()
    {
        QFETCH(LayerSpec, cell);
        ViewState state = stateWith(cell);
        state.expert = true;
        const InsideTraces traces = traceSample(state);
        int equal = 0, about = 0;
        for (state.selection.unit = 0; state.selection.unit < 6; ++state.selection.unit)
            for (state.selection.step = 0; state.selection.step < 24; ++state.selection.step) {
                const InsideContent content = insideContent(state, traces, InsideMode::recurrent);
                for (const Equation &equation : content.cell->equations) {
                    const bool holds = std::abs(byHand(equation.terms) - numbersIn(equation.value)[0]) < 0.005 + 1e-9;
                    QVERIFY2(holds != equation.rounded, qPrintable(equation.terms + ", " + equation.value));
                    ++(holds ? equal : about);
                    QVERIFY(equationNumbers(*equation.part, *content.cell).endsWith((holds ? "= " : "≈ ") + equation.value));
                }
            }
        QVERIFY(equal > about);
        QVERIFY(about > 0);
    }

    // "+0.00" stands at the wire in the diagram: the same number has no other sign in the equation.
    void whatIsWrittenAsNothingHasNoMinus()
    {
        ViewState state = stateWith(LstmSpec{.units = 6, .peepholes = true});
        state.expert = true;
        const InsideTraces traces = traceSample(state);
        int nothing = 0;
        for (state.selection.unit = 0; state.selection.unit < 6; ++state.selection.unit)
            for (state.selection.step = 0; state.selection.step < 24; ++state.selection.step) {
                const InsideContent content = insideContent(state, traces, InsideMode::recurrent);
                for (const Equation &equation : content.cell->equations) {
                    nothing += static_cast<int>(equation.terms.count(QStringLiteral("+ 0.00")));
                    QVERIFY2(!equation.terms.contains(QStringLiteral("− 0.00")), qPrintable(equation.terms));
                }
            }
        QVERIFY(nothing > 4);
    }

    // Whoever looks, a state of one size is drawn alike everywhere in the diagram: by the unit's own largest.
    void oneLimitIsForAllStates()
    {
        ViewState state = stateWith(LstmSpec{6});
        const InsideTraces traces = traceSample(state);
        const auto &trace = std::get<LstmTrace>(traces.models[1]->layers[0]);
        for (state.selection.unit = 0; state.selection.unit < 6; ++state.selection.unit) {
            const auto unit = state.selection.unit;
            const double largest = std::max({arma::abs(trace.c.row(unit)).max(), arma::abs(trace.kept.row(unit)).max(),
                                             arma::abs(trace.written.row(unit)).max()});
            for (const bool expert : {false, true}) {
                state.expert = expert;
                QCOMPARE(insideContent(state, traces, InsideMode::recurrent).cell->limit, niceLimit(largest));
            }
        }
    }

    void aNegativeOutputWeightIsTold()
    {
        ViewState state = testing::holdState();
        const auto contentOf = [&] { return insideContent(state, traceSample(state), InsideMode::recurrent); };
        state.selection.step = contentOf().series.marks.front().steps.at(1);
        QVERIFY(!contentOf().cell->sentence.contains("The output turns"));
        std::vector<float> weights = state.moment[1]->weights;
        const ModelSpec &lstm = state.experiment->models[1];
        testing::setTensor(weights, lstm, ModelShape::of(*state.task), "head.weight", {-1.9f});
        state.moment[1] = testing::snapshotOf(lstm, weights);
        const QString sentence = contentOf().cell->sentence;
        QVERIFY2(sentence.contains("The output turns its sign: "), qPrintable(sentence));
        ++state.selection.step;
        QVERIFY(!contentOf().cell->sentence.contains("The output turns"));
    }

    // The head reads the last layer only.
    void noSignIsTurnedOfALayerBelow()
    {
        ViewState state = testing::holdState();
        auto experiment = std::make_shared<Experiment>(*state.experiment);
        ModelSpec &model = experiment->models[1];
        model.layers = {LstmSpec{1}, LstmSpec{1}};
        const ModelShape shape = ModelShape::of(*state.task);
        std::vector<float> weights(parameterCount(model, shape), 1.0f); // at a mark of 1 all states are above 0
        testing::setTensor(weights, model, shape, "head.weight", {-3.0f});
        testing::setTensor(weights, model, shape, "head.bias", {0.0f});
        state.moment[1] = testing::snapshotOf(model, std::move(weights));
        state.experiment = std::move(experiment);
        const auto contentOf = [&] { return insideContent(state, traceSample(state), InsideMode::recurrent); };
        state.selection.step = contentOf().series.marks.front().steps.at(1);
        const QString sentence = contentOf().cell->sentence; // of the first of two layers
        QVERIFY2(sentence.startsWith("A mark"), qPrintable(sentence));
        QVERIFY2(!sentence.contains("The output turns"), qPrintable(sentence));
    }
};

QTEST_GUILESS_MAIN(CellEquationsTest)
#include "cell_equations_test.moc"
