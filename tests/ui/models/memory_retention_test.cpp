#include "core/inspect/probe.h"
#include "tests/ui/memory_of.h"
#include "tests/ui/text_state.h"
#include "tests/ui/training_fixture.h"

#include <QtTest>
#include <cmath>

using namespace sluice;
using testing::memoryOf;

/// What of one changed input is left some steps later, and the list of units.
class MemoryRetentionTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    /// Beside two runs by hand: y = 1.9 h with one input raised or lowered at the step, whichever does more.
    void theAnswersEffectIsThatOfAChangedInput()
    {
        ViewState state = testing::holdState();
        state.selection.step = 15;
        const ModelSpec &spec = state.experiment->models[1];
        const auto differences = [&](const std::vector<arma::uword> &inputs) {
            const auto saidWith = [&](float change) {
                Sample sample = state.task->sample(Split::validation, 0);
                for (const arma::uword input : inputs)
                    sample.x(input, 15) += change;
                const arma::mat said = probe(spec, ModelShape::of(*state.task), state.moment[1]->weights, sample).output;
                return arma::rowvec(said.row(0).tail(said.n_cols - 15));
            };
            const arma::rowvec up = arma::abs(saidWith(1) - saidWith(0)), down = arma::abs(saidWith(-1) - saidWith(0));
            return up.max() >= down.max() ? up : down;
        };
        const auto check = [&](const std::vector<arma::uword> &inputs, const QString &name) {
            const MemoryContent content = memoryOf(state);
            const arma::rowvec expected = differences(inputs);
            QCOMPARE(content.changedName, name);
            QVERIFY(expected.max() > 1e-3);
            QVERIFY(std::abs(content.kept->outputEffect - expected.max()) < 1e-6);
            QVERIFY(arma::approx_equal(content.kept->output, expected / expected.max(), "absdiff", 1e-5));
        };
        check({0}, "value"); // the first: the target is no input
        state.selection.memory.input = 1;
        check({1}, "mark");
        state.selection.memory.allInputs = true;
        check({0, 1}, "all inputs");
    }

    void itIsReadAfterSoManySteps()
    {
        ViewState state = testing::sunspotState(3);
        state.selection.step = 10;
        MemoryContent content = memoryOf(state);
        QCOMPARE(content.later, size_t(13)); // to the end
        for (const std::optional<size_t> later :
             {std::optional<size_t>(0), std::optional<size_t>(4), std::optional<size_t>(99)}) {
            state.selection.memory.later = later;
            const MemoryContent asked = memoryOf(state);
            readLater(content, state.selection.memory);
            QCOMPARE(content.later, std::min<size_t>(*later, 13));
            QCOMPARE(asked.later, content.later);
            for (size_t k = 0; k < asked.memory.size(); ++k) {
                QCOMPARE(asked.memory[k].unit, content.memory[k].unit);
                QCOMPARE(asked.memory[k].retained, content.memory[k].retained);
                QCOMPARE(asked.memory[k].retained, asked.kept->states(asked.memory[k].unit, asked.later));
            }
        }
    }

    /// A target that is fed, too, is what is changed; of a text's characters the one that stands there.
    void whatIsChangedIsTheTargetOrWhatStandsThere()
    {
        const ViewState text = testing::textState(QString("ab ba\nab ab\n").repeated(20).toStdString());
        const Sample sample = text.task->sample(text.selection.split, text.selection.sample);
        for (const size_t step : {0, 1, 2, 3}) {
            ViewState state = text;
            state.selection.step = step;
            QCOMPARE(*memoryOf(state).changed, size_t(sample.x.col(step).index_max()));
        }
        Dataset data; // what is forecast is its second column
        data.columns = {"wind", "sun", "rain"};
        data.target = "sun";
        data.inputs = data.columns;
        data.sequences = {arma::sin(arma::reshape(arma::regspace(1, 240), 3, 80))};
        Experiment experiment;
        experiment.task.lookback = 8;
        experiment.models = {{"LSTM", {LstmSpec{2}}}};
        ViewState state;
        state.experiment = std::make_shared<const Experiment>(experiment);
        state.task = std::make_shared<const Task>(*Task::create(experiment.task, {}, data));
        const ModelSpec &spec = experiment.models[0];
        state.moment = {testing::snapshotOf(spec, Model(spec, ModelShape::of(*state.task)).initialParameters(3))};
        QCOMPARE(memoryOf(state).changedName, QString("sun"));
        state.selection.memory.input = 2;
        QCOMPARE(memoryOf(state).changedName, QString("rain"));
    }

    /// It keeps its sign by its hidden state: the forget gate lets all go, and the answer remembers a change all the same.
    void aLatchRemembersOnThePage()
    {
        ViewState state = testing::holdState();
        const ModelSpec &spec = state.experiment->models[1];
        const ModelShape shape = ModelShape::of(*state.task);
        std::vector<float> weights(parameterCount(spec, shape), 0.0f);
        testing::setTensor(weights, spec, shape, "layers.0.weight_ih", {0, 0, 10, 0, 0, 0, 0, 0});
        testing::setTensor(weights, spec, shape, "layers.0.weight_hh", {0, 0, 4, 0});
        testing::setTensor(weights, spec, shape, "layers.0.bias_ih", {10, -4, 0, 10});
        testing::setTensor(weights, spec, shape, "head.weight", {1});
        state.moment[1] = testing::snapshotOf(spec, std::move(weights));
        InputEdit pulse{{Split::validation, 0}, 0, {{0, 1.0}}};
        for (size_t t = 1; t < 60; ++t)
            pulse.values[t] = 0;
        state.selection.whatIfs = {{{}, true, 1, pulse}};
        state.selection.step = 10;
        const MemoryContent content = memoryOf(state);
        QVERIFY(*content.memory[0].halfLife < 0.3);
        QVERIFY(content.kept->products(0, content.later) < 1e-40);
        QVERIFY(std::abs(*content.memory[0].jacobian) < 1e-6);
        QVERIFY(content.kept->output(content.later) > 0.95);
        QVERIFY(content.kept->outputEffect > 1); // from one side to the other
        QVERIFY(content.memory[0].retained > 0.95);
    }

    void everyKindOfUnitIsListedInOrder_data()
    {
        QTest::addColumn<LayerSpec>("layer");
        QTest::newRow("LSTM") << LayerSpec(LstmSpec{6});
        QTest::newRow("GRU") << LayerSpec(GruSpec{6});
        QTest::newRow("RNN") << LayerSpec(RnnSpec{6});
    }
    /// Without cells by what is left; each by what is chosen, where it has it.
    void everyKindOfUnitIsListedInOrder()
    {
        QFETCH(LayerSpec, layer);
        TaskSpec task;
        task.lookback = 24;
        ViewState state = testing::stateOf({"builtin:sunspots", {}, {}, {}, {}, {}}, task, {{"Net", {layer}}});
        state.selection.step = 15;
        state.selection.memory.later = 3;
        const bool cells = std::holds_alternative<LstmSpec>(layer);
        const auto listed = [&](std::optional<UnitsBy> by, auto number) {
            state.selection.memory.by = by;
            const MemoryContent content = memoryOf(state);
            std::vector<double> numbers;
            for (const MemoryLine &line : content.memory)
                numbers.push_back(number(line));
            return numbers.size() == 6 && std::ranges::is_sorted(numbers, std::greater()) && numbers.front() > numbers.back();
        };
        const auto left = [](const MemoryLine &line) { return line.retained; };
        const auto halfLife = [](const MemoryLine &line) { return line.halfLife.value_or(0); };
        const auto jacobian = [](const MemoryLine &line) { return std::abs(line.jacobian.value_or(0)); };
        QVERIFY(cells ? listed({}, halfLife) : listed({}, left));
        QVERIFY(cells ? listed(UnitsBy::jacobian, jacobian) : listed(UnitsBy::jacobian, left));
        QVERIFY(listed(UnitsBy::retained, left));
        QVERIFY(listed(UnitsBy::number, [](const MemoryLine &line) { return -double(line.unit); }));
    }
};

QTEST_GUILESS_MAIN(MemoryRetentionTest)
#include "memory_retention_test.moc"
