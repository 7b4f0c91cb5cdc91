#include "core/inspect/gradient_flow.h"
#include "core/inspect/plain_cubes.h"
#include "core/inspect/probe.h"
#include "tests/ui/memory_of.h"
#include "tests/ui/text_state.h"
#include "tests/ui/training_fixture.h"
#include "ui/models/class_name.h"

#include <QtTest>
#include <cmath>

using namespace sluice;
using testing::memoryOf;

namespace {

double sigmoid(double z)
{
    return 1 / (1 + std::exp(-z));
}

const FlowCurve *curveOf(const MemoryContent &content, size_t model, FlowCurve::Kind kind)
{
    for (const FlowCurve &curve : content.curves)
        if (curve.model == model && curve.kind == kind)
            return &curve;
    return nullptr;
}

} // namespace

class MemoryContentTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    // One unit without recurrent weights (inside_fixture.h): ∂c(t)/∂c(s) is the product of the forget gates and nothing else.
    void aUnitWithoutRecurrentWeightsForgetsByItsGateAlone()
    {
        ViewState state = testing::holdState();
        state.selection.step = 20;
        state.selection.memory.ofAnswer = true;
        const MemoryContent content = memoryOf(state);
        const Sample sample = state.task->sample(Split::validation, 0);
        double logarithms = 0, product = 1;
        arma::rowvec cell(sample.x.n_cols);
        double before = 0;
        for (arma::uword t = 0; t < sample.x.n_cols; ++t) {
            const double mark = sample.x(1, t), forget = sigmoid(5 - 8 * mark);
            logarithms -= std::log(forget);
            product *= t > 20 ? forget : 1;
            before = forget * before + sigmoid(-5 + 7 * mark) * std::tanh(double(0.6f) * sample.x(0, t));
            cell(t) = before;
        }
        QCOMPARE(content.memory.size(), size_t(1));
        const double steps = static_cast<double>(sample.x.n_cols);
        QVERIFY(std::abs(*content.memory[0].halfLife - std::log(2.0) * steps / logarithms) < 1e-6);
        QVERIFY(std::abs(*content.memory[0].jacobian - product) < 1e-9);
        product = 1;
        for (arma::uword k = 0; k < content.kept->products.n_cols; ++k) {
            product *= k > 0 ? sigmoid(5 - 8 * sample.x(1, 20 + k)) : 1;
            QVERIFY(std::abs(content.kept->products(0, k) - product) < 1e-9);
        }
        QCOMPARE(content.kept->products.n_cols, sample.x.n_cols - 20);

        const FlowCurve *path = curveOf(content, 1, FlowCurve::Kind::cellPath);
        const FlowCurve *whole = curveOf(content, 1, FlowCurve::Kind::cell);
        QVERIFY(path && whole);
        QCOMPARE(path->name, QString("c, along the cell")); // of the selected model only
        QCOMPARE(whole->name, QString("LSTM c"));
        const double tanh = std::tanh(cell(20));
        double expected = double(1.9f) * sigmoid(3) * (1 - tanh * tanh);
        for (int t = 20; t >= 0; --t) {
            if (expected > 1e-11) {
                QVERIFY2(std::abs(path->norms(t) / expected - 1) < 1e-6, qPrintable(QString::number(t)));
                QVERIFY(std::abs(whole->norms(t) / expected - 1) < 1e-6);
            }
            expected *= sigmoid(5 - 8 * sample.x(1, t));
        }
        QVERIFY(std::isnan(path->norms(21))); // a later state has no part in it
        QVERIFY(content.range.low <= path->norms(20) && path->norms(20) <= content.range.high);
    }

    /// L = (ŷ − y)² of the one answer: ∂L/∂· is 2 (ŷ − y) ∂ŷ/∂·, and what it looked at stays that of the answer.
    void theGradientsAreOfTheLoss()
    {
        ViewState state = testing::sunspotState(3);
        const MemoryContent ofLoss = memoryOf(state);
        state.selection.memory.ofAnswer = true;
        const MemoryContent ofAnswer = memoryOf(state);
        const Sample sample = state.task->sample(Split::validation, 0);
        const Trace trace = probe(state.experiment->models[1], ModelShape::of(*state.task), state.moment[1]->weights, sample);
        const double factor = 2 * std::abs(trace.output(0) - double{sample.y(0)});
        QVERIFY(factor > 1e-3 && std::abs(factor - 1) > 1e-3);
        QCOMPARE(ofLoss.curves.size(), ofAnswer.curves.size());
        for (size_t k = 0; k < ofLoss.curves.size(); ++k)
            QVERIFY(
                arma::approx_equal(ofLoss.curves[k].norms.head(10), factor * ofAnswer.curves[k].norms.head(10), "reldiff", 1e-6));
        QVERIFY(arma::approx_equal(ofLoss.input, ofAnswer.input, "absdiff", 0));
        QVERIFY(ofLoss.title.contains("loss") && !ofAnswer.title.contains("loss"));
        QVERIFY(ofLoss.subtitle.contains("L: mean squared error") && !ofAnswer.subtitle.contains("L:"));
    }

    /// Beside the flow of the first weights by the plain equations, on the same sample, without what-ifs.
    void theUntrainedNetworkStandsBesideTheTrainedOne()
    {
        ViewState state = testing::learningState({0, 10, 20});
        state.selection.step = 40;
        const MemoryContent content = memoryOf(state);
        const ModelSpec &spec = state.experiment->models[1];
        const ModelShape shape = ModelShape::of(*state.task);
        const Sample sample = state.task->sample(Split::validation, 0);
        const NetworkWeights network = unpackWeights(spec, shape, state.history->kept.front()[1]->weights);
        const NetworkValues values = runPlainNetwork(spec, shape, network, oneSequence(sample.x), {}, true);
        const GradientFlow flow = gradientFlow(spec, network, values, lossSeed(shape, {}, values.output, sample.y, 40), {});
        QStringList untrained;
        for (const FlowCurve &curve : content.curves) {
            if (curve.of != FlowCurve::Of::untrained)
                continue;
            untrained << curve.name;
            const arma::rowvec &expected = curve.kind == FlowCurve::Kind::cell ? flow.layers[0].cell : flow.layers[0].hidden;
            for (arma::uword t = 0; t < expected.n_elem; ++t)
                QVERIFY(expected(t) > 1e-12 ? std::abs(curve.norms(t) / expected(t) - 1) < 1e-6 : std::isnan(curve.norms(t)));
        }
        QCOMPARE(untrained, QStringList({"LSTM untrained, h", "LSTM untrained, c"}));
        QVERIFY2(content.subtitle.endsWith("untrained and epoch 20"), qPrintable(content.subtitle));
        // Forget gates that have opened let more back.
        QVERIFY(curveOf(content, 1, FlowCurve::Kind::cell)->norms(30) > 10 * flow.layers[0].cell(30));
        // Before training there is nothing beside it, nor where the first weights are not known.
        state.moment = state.history->kept.front();
        for (const FlowCurve &curve : memoryOf(state).curves)
            QVERIFY(curve.of == FlowCurve::Of::now);
        QVERIFY(memoryOf(state).subtitle.endsWith(" · untrained"));
        ViewState later = testing::learningState({5, 20});
        for (const FlowCurve &curve : memoryOf(later).curves)
            QVERIFY(curve.of == FlowCurve::Of::now);
    }

    void onlyLstmsHaveCells()
    {
        const ViewState state = testing::holdState(GruSpec{1}, {{"layers.0.weight_ih", {1, 1, 1, 1, 1, 1}}});
        const MemoryContent content = memoryOf(state);
        QVERIFY(!content.cells);
        QVERIFY(!content.memory[0].halfLife && !content.memory[0].jacobian);
        QVERIFY(curveOf(content, 1, FlowCurve::Kind::hidden) && !curveOf(content, 1, FlowCurve::Kind::cell));
        QCOMPARE(content.saturation.size(), size_t(2));
        QCOMPARE(content.saturationOver, std::min<size_t>(64, state.task->sampleCount(Split::validation)));
        QVERIFY(memoryOf(testing::holdState(RnnSpec{1}, {})).saturation.empty());
    }

    void eachLayerCanBeChosenAndTheBeginningIsNamed()
    {
        const MemoryContent content = memoryOf(testing::sunspotState(3));
        QCOMPARE(content.layers.size(), size_t(1));
        QCOMPARE(content.layers[0].name, QString("LSTM, layer 1"));
        QCOMPARE(content.title,
                 QString("Gradient of the loss: LSTM, forget bias 1 · weights: Glorot, uniform; recurrent: orthogonal"));
        QCOMPARE(content.subtitle, QString("answer at t = 24, sample 1 of 46 · L: mean squared error · epoch 14"));
        QCOMPARE(content.inputNames, QStringList({"count"}));
        QVERIFY(std::ranges::is_sorted(content.memory, std::greater(), [](const MemoryLine &line) { return *line.halfLife; }));
    }

    void whereModelsBeganUnlikeEachOtherEachSaysHow()
    {
        TaskSpec task;
        task.lookback = 24;
        RnnSpec other{2};
        other.initializer = Initializer::pytorch;
        other.recurrentInitializer = Initializer::pytorch;
        const MemoryContent content = memoryOf(
            testing::stateOf({"builtin:sunspots", {}, {}, {}, {}, {}}, task, {{"LSTM", {LstmSpec{2, 3, 0}}}, {"RNN", {other}}}));
        QVERIFY2(content.title.contains("LSTM, forget bias 3 (weights: Glorot, uniform; recurrent: orthogonal); RNN, ") &&
                     content.title.endsWith("(weights: PyTorch’s; recurrent: PyTorch’s)"),
                 qPrintable(content.title));
    }

    void withoutAMemoryItSaysWhy()
    {
        ViewState state = testing::sunspotState();
        auto experiment = std::make_shared<Experiment>(*state.experiment);
        experiment->models.pop_back();
        state.experiment = experiment;
        state.moment.pop_back();
        QVERIFY(memoryOf(state).nothing.contains("LSTM"));
        QVERIFY(!memoryOf(ViewState()).nothing.isEmpty());
    }

    /// "character = ⏎" has no room beside a strip.
    void theInputsOfATextHaveTheNamesOfTheirCharacters()
    {
        QStringList names = memoryOf(testing::textState(QString("ab ba\nab ab\n").repeated(20).toStdString())).inputNames;
        names.sort();
        QCOMPARE(names, QStringList({"a", "b", "⏎", "␣"}));
    }

    // Of a text the answer is the score of the character that the network says there, and that one is named.
    void theAnswerOfATextIsItsLikeliestCharacter()
    {
        ViewState state = testing::textState(QString("ab ba\nab ab\n").repeated(20).toStdString());
        const ModelSpec &spec = state.experiment->models[1];
        const ModelShape shape = ModelShape::of(*state.task);
        QStringList said;
        for (size_t step = 0; step < 6; ++step) {
            state.selection.step = step;
            state.selection.memory.ofAnswer = true;
            const MemoryContent content = memoryOf(state);
            const Sample sample = state.task->sample(state.selection.split, state.selection.sample);
            const auto likeliest = probe(spec, shape, state.moment[1]->weights, sample).output.col(step).index_max();
            const GradientFlow flow = gradientFlow(spec, shape, state.moment[1]->weights, sample, step, {}, likeliest);
            QVERIFY(arma::approx_equal(content.input, flow.input, "absdiff", 1e-12));
            const QString words =
                QString("y = score of “%1”").arg(className(state.task->data(), state.task->classes()[likeliest]));
            QCOMPARE(content.inputTitle, "What LSTM looked at: ∂y/∂x(t), " + words);
            QVERIFY(content.subtitle.contains(" · " + words + " · "));
            said << words;
        }
        said.removeDuplicates();
        QVERIFY(said.size() > 1);
    }

    void severalAnswersAreSummedAndThatIsSaid()
    {
        const ViewState single = testing::sunspotState();
        Experiment experiment = *single.experiment;
        experiment.task.horizon = 3;
        experiment.task.multiStep = MultiStep::direct;
        ViewState state = single;
        state.experiment = std::make_shared<const Experiment>(experiment);
        state.task = std::make_shared<const Task>(*Task::create(experiment.task, experiment.data, single.task->data()));
        for (size_t k = 0; k < experiment.models.size(); ++k) {
            const ModelSpec &spec = experiment.models[k];
            state.moment[k] = testing::snapshotOf(spec, Model(spec, ModelShape::of(*state.task)).initialParameters(3));
        }
        QVERIFY(memoryOf(state).inputTitle.endsWith("∂y/∂x(t), y = sum of the 3 answers"));
        QVERIFY(memoryOf(single).inputTitle.endsWith("∂y/∂x(t)"));
    }

    void whatIsAbandonedGivesNothing()
    {
        const std::atomic<bool> abandoned = true;
        QVERIFY(!MemoryWork().contentOf(testing::holdState(), abandoned));
    }

    // Cursor, thresholds, sample, what-ifs and weights move in turns: what was kept from one question is never in another's answer.
    void whatIsKeptChangesNoAnswer()
    {
        ViewState state = testing::sunspotState(5);
        ViewState other = testing::learningState({0, 20});
        MemoryWork work;
        const std::atomic<bool> abandoned = false;
        const auto compare = [&](const ViewState &asked) {
            const MemoryContent kept = *work.contentOf(asked, abandoned);
            const MemoryContent fresh = memoryOf(asked);
            QCOMPARE(kept.title, fresh.title);
            QCOMPARE(kept.curves.size(), fresh.curves.size());
            QVERIFY(plotDataAsCsv(flowTable(kept)) == plotDataAsCsv(flowTable(fresh)));
            QVERIFY(arma::approx_equal(kept.input, fresh.input, "absdiff", 0));
            QVERIFY(plotDataAsCsv(saturationTable(kept)) == plotDataAsCsv(saturationTable(fresh)));
            QCOMPARE(kept.memory.size(), fresh.memory.size());
            for (size_t k = 0; k < kept.memory.size(); ++k) {
                QCOMPARE(kept.memory[k].unit, fresh.memory[k].unit);
                QCOMPARE(kept.memory[k].retained, fresh.memory[k].retained);
                QVERIFY(arma::approx_equal(kept.kept->output, fresh.kept->output, "absdiff", 0));
                QCOMPARE(kept.memory[k].jacobian, fresh.memory[k].jacobian);
            }
        };
        compare(state);
        for (const size_t step : {3, 11, 3}) {
            state.selection.step = step;
            compare(state);
        }
        state.selection.unit = 2;
        compare(state);
        state.selection.memory.later = 4;
        compare(state);
        state.selection.memory.ofAnswer = true;
        compare(state);
        state.selection.thresholds.low = 0.4;
        compare(state);
        state.selection.sample = 4;
        compare(state);
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.5}}};
        compare(state);
        compare(other);
        other.moment = other.history->kept[0];
        compare(other);
        compare(state);
    }

    // With f held at a half every unit's half-life is one step.
    void aHeldGateIsWhatIsMeasured()
    {
        ViewState state = testing::sunspotState(3);
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.5}}};
        for (const MemoryLine &line : memoryOf(state).memory)
            QVERIFY(std::abs(*line.halfLife - 1) < 1e-12);
    }

    /// Held at t = 10 (from 0: 9): what stood in it before is gone, and the split has nothing before it either.
    void aHeldCellPassesNothingOn()
    {
        ViewState state = testing::holdState();
        state.selection.step = 4;
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 1}},
                                   {{}, true, 1, Intervention{0, Part::cell, {}, 9, 9, 0}}};
        const MemoryContent content = memoryOf(state);
        QVERIFY(std::isinf(*content.memory[0].halfLife));
        QCOMPARE(content.memory[0].heldSteps, size_t(1));
        QCOMPARE(content.memory[0].firstHeld, size_t(9));
        QCOMPARE(*content.memory[0].jacobian, 0.0);
        for (size_t k = 0; k < content.kept->products.n_cols; ++k)
            QCOMPARE(content.kept->products(0, k), 4 + k < 9 ? 1.0 : 0.0);
        QCOMPARE(content.memory[0].before->heldSteps, size_t(0));
    }

    // What the units kept and how their gates spent their time stands beside it.
    void whatItWasIsToldBesideIt()
    {
        ViewState state = testing::sunspotState(3);
        const MemoryContent before = memoryOf(state);
        for (const MemoryLine &line : before.memory)
            QVERIFY(!line.before);
        QVERIFY(before.saturation[1].belowBefore.empty());
        state.selection.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {1}, 0, SIZE_MAX, 0.95}}};
        const MemoryContent content = memoryOf(state);
        for (const MemoryLine &line : content.memory) {
            const auto own = std::ranges::find(before.memory, line.unit, &MemoryLine::unit);
            QCOMPARE(*line.before->halfLife, *own->halfLife);
            QCOMPARE(*line.before->jacobian, *own->jacobian);
            QCOMPARE(line.before->retained, own->retained);
        }
        const auto forget = std::ranges::find(content.saturation, Part::forgetGate, &SaturationSeries::gate);
        QCOMPARE(forget->above(1), 1.0); // held beyond the threshold at every step
        QCOMPARE(forget->below(1), 0.0);
        for (size_t gate = 0; gate < content.saturation.size(); ++gate) {
            QVERIFY(arma::approx_equal(content.saturation[gate].belowBefore, before.saturation[gate].below, "absdiff", 0));
            QVERIFY(arma::approx_equal(content.saturation[gate].aboveBefore, before.saturation[gate].above, "absdiff", 0));
        }
        QCOMPARE(saturationTable(content).columns.size(), 2 * saturationTable(before).columns.size());
        state.selection.whatIfs[0].model = 0; // of the dense network
        QVERIFY(!memoryOf(state).memory.front().before);
    }

    // f = σ(5 − 8 mark) and i = σ(−5 + 7 mark) are one of two values each: which side they are on depends on the thresholds.
    void theThresholdsSayWhatIsShutAndOpen()
    {
        ViewState state = testing::holdState();
        double marks = 0, steps = 0;
        for (size_t sample = 0; sample < std::min<size_t>(64, state.task->sampleCount(Split::validation)); ++sample) {
            const arma::fmat x = state.task->sample(Split::validation, sample).x;
            marks += static_cast<double>(arma::accu(x.row(1)));
            steps += static_cast<double>(x.n_cols);
        }
        const auto forgetOf = [&](double low, double high) {
            state.selection.thresholds = {low, high};
            const MemoryContent content = memoryOf(state);
            const auto found = std::ranges::find(content.saturation, Part::forgetGate, &SaturationSeries::gate);
            return std::pair(found->below(0), found->above(0));
        };
        const double share = marks / steps; // at a mark f = 0.047, otherwise 0.993
        QVERIFY(share > 0 && share < 1);
        for (const auto &[low, high, below, above] : std::vector<std::array<double, 4>>{
                 {0.1, 0.9, share, 1 - share}, {0.04, 0.9, 0, 1 - share}, {0.05, 0.99, share, 1 - share}}) {
            const auto [shut, open] = forgetOf(low, high);
            QVERIFY(std::abs(shut - below) < 1e-12);
            QVERIFY(std::abs(open - above) < 1e-12);
        }
    }

    void saturationFollowsThePickedEpoch()
    {
        ViewState state = testing::learningState({0, 20}); // f of both values is σ(−2 − 8 mark), then σ(8 − 8 mark)
        state.moment = state.history->kept[0];
        const auto before = memoryOf(state).saturation;
        state.moment = state.history->kept[1];
        const auto after = memoryOf(state).saturation;
        QCOMPARE(before[1].gate, Part::forgetGate);
        QCOMPARE(before[1].above(0), 0.0);
        QVERIFY(after[1].above(0) > 0.8);
    }

    void tablesHoldWhatIsDrawn()
    {
        const MemoryContent content = memoryOf(testing::holdState());
        const PlotTable flow = flowTable(content);
        QCOMPARE(flow.columns.size(), content.curves.size() + 1);
        QCOMPARE(flow.columns[1].values.size(), size_t(60));
        QCOMPARE(inputTable(content).columns.size(), size_t(5)); // t, two inputs, the slope in each
        QCOMPARE(saturationTable(content).columns.size(), size_t(6));
    }
};

QTEST_GUILESS_MAIN(MemoryContentTest)
#include "memory_content_test.moc"
