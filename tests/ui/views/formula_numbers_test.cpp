#include "core/inspect/probe.h"
#include "tests/ui/patience.h"
#include "tests/ui/told_scene.h"
#include "ui/models/glossary.h"
#include "ui/models/number_text.h"
#include "ui/views/main_window.h"
#include "ui/views/measures_dialog.h"
#include "ui/views/output_card.h"
#include "ui/views/scene_guide.h"
#include "ui/views/window_numbers.h"
#include "ui/views/window_pages.h"

#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <map>
#include <set>

using namespace sluice;
using sluice::testing::patience;

namespace {

enum Page { compare, inside, memory, training, surface, seeds, text, runs };

/// A window whose networks have learned, and what its formulas were filled in with, page after page.
class Learned {
public:
    explicit Learned(const Scene &scene) : window({scene}, 1)
    {
        window.resize(1440, 900);
        window.show();
        window.openScene({});
        QTRY_VERIFY(!sees().moment.empty() && sees().baselines);
    }
    void train()
    {
        window.workbench().setPace({});
        window.workbench().train();
        QTRY_COMPARE_WITH_TIMEOUT(window.workbench().progress().phase, Phase::finished, patience);
    }
    const ViewState &sees() { return window.workbench().viewState(); }
    template <class What> QString numbers(What of)
    {
        return WindowNumbers(*window.findChild<WindowPages *>(), *window.findChild<SceneGuide *>(), sees()).of(of);
    }
    void look()
    {
        const WindowNumbers now(*window.findChild<WindowPages *>(), *window.findChild<SceneGuide *>(), sees());
        for (int view = 0; view <= static_cast<int>(Explained::last); ++view)
            if (const QString own = now.of(static_cast<Explained>(view)); !own.isEmpty())
                views[view] = own;
        for (int term = 0; term <= static_cast<int>(Term::pace); ++term)
            if (const QString own = now.of(static_cast<Term>(term)); !own.isEmpty())
                terms[term] = own;
    }
    bool hasFound(Explained view)
    {
        return QTest::qWaitFor([&] { return look(), views.contains(static_cast<int>(view)); }, 30000);
    }
    void click(const char *name) { window.findChild<QPushButton *>(name)->click(); }
    Selection selection() { return sees().selection; }
    void select(const std::function<void(Selection &)> &change)
    {
        Selection other = sees().selection;
        change(other);
        window.workbench().setSelection(other);
    }

    std::map<int, QString> views, terms;
    MainWindow window;
};

/// An LSTM with peepholes whose gate was guessed, an L2 penalty and a schedule.
Scene gatesScene()
{
    Scene scene = toldScene();
    scene.experiment.models[1].layers = {LstmSpec{.units = 2, .inputBias = -4, .peepholes = true}};
    scene.experiment.training.l2 = 0.001;
    scene.experiment.training.schedule = {ScheduleSpec::Type::step, 0.5, 2};
    return scene;
}

/// A convolution and a simple RNN forecast three rows of a file.
Scene seriesScene(const QString &file)
{
    writeSmallCsv(file);
    Scene scene = smallScene();
    scene.id = "series";
    scene.experiment.data = {};
    scene.experiment.data.source = file.toStdString();
    scene.experiment.task = {};
    scene.experiment.task.lookback = 6;
    scene.experiment.task.horizon = 3;
    scene.experiment.task.multiStep = MultiStep::direct;
    scene.experiment.models = {{"Convolution", {ConvSpec{4, 3, Activation::tanh}}}, {"RNN", {RnnSpec{3}}}};
    scene.experiment.training.epochs = 3;
    return scene;
}

Scene classScene()
{
    Scene scene = smallScene();
    scene.id = "classes";
    scene.experiment.data = {};
    scene.experiment.data.source = "generate:moons";
    scene.experiment.task = {};
    scene.experiment.task.kind = TaskKind::classify;
    scene.experiment.models = {{"Dense", {DenseSpec{8, Activation::tanh}}}, {"GRU", {GruSpec{3}}}};
    scene.experiment.training.loss.type = LossSpec::Type::binaryCrossEntropy;
    scene.experiment.training.epochs = 3;
    return scene;
}

Scene textScene(const QString &file)
{
    QFile rhyme(file);
    if (!rhyme.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file));
    rhyme.write(QByteArray("one two three four one two three four ").repeated(8));
    rhyme.close();
    Scene scene = smallScene();
    scene.id = "text";
    scene.experiment.data = {};
    scene.experiment.data.source = file.toStdString();
    scene.experiment.task = {};
    scene.experiment.task.kind = TaskKind::nextToken;
    scene.experiment.task.output = OutputAt::every;
    scene.experiment.task.lookback = 6;
    scene.experiment.models = {{"LSTM", {LstmSpec{.units = 4}}}};
    scene.experiment.training.loss.type = LossSpec::Type::crossEntropy;
    scene.experiment.training.epochs = 3;
    return scene;
}

} // namespace

/// Every formula that is explained, with the numbers of trained networks in it.
class FormulaNumbersTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::map<int, QString> views_, terms_;

    void keep(const Learned &learned)
    {
        views_.insert(learned.views.begin(), learned.views.end());
        terms_.insert(learned.terms.begin(), learned.terms.end());
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void gatesAndGradients()
    {
        Learned learned(gatesScene());
        learned.window.workbench().setExpert(true);
        learned.window.workbench().setSceneStep(2);
        SceneAnswers answers;
        answers.set({"epochs", {}, 0});
        answers.set({"gate", std::vector<double>(12, 0.5)});
        learned.window.workbench().setAnswers(answers);
        learned.train();
        QVERIFY(learned.hasFound(Explained::question));
        learned.window.workbench().setSceneStep(3); // which asks nothing
        learned.window.setPage(compare);
        QVERIFY(learned.hasFound(Explained::output));
        learned.click("viewScatter");
        QVERIFY(learned.hasFound(Explained::scatter));
        learned.window.setPage(inside);
        QVERIFY(learned.hasFound(Explained::units));
        learned.select([](Selection &at) {
            at.whatIfs = {{{}, true, 1, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, 0.5}}};
        });
        QVERIFY(learned.hasFound(Explained::whatIfs));
        learned.window.setPage(memory);
        for (const Explained view : {Explained::flow, Explained::inputGradient, Explained::retention, Explained::memory})
            QVERIFY2(learned.hasFound(view), qPrintable(explanation(view).title));
        learned.window.setPage(training);
        for (const Explained view : {Explained::atlas, Explained::histograms})
            QVERIFY2(learned.hasFound(view), qPrintable(explanation(view).title));
        learned.window.setPage(runs);
        QVERIFY(learned.hasFound(Explained::runs));
        learned.window.setPage(seeds);
        learned.window.findChild<QSpinBox *>("seedCount")->setValue(2);
        learned.click("trainSeeds");
        QVERIFY(learned.hasFound(Explained::ranking));
        QVERIFY(learned.hasFound(Explained::seeds));
        keep(learned);
    }

    void aForecastOfManySteps()
    {
        Learned learned(seriesScene(folder_.filePath("rows.csv")));
        learned.train();
        learned.window.setPage(compare);
        QVERIFY(learned.hasFound(Explained::output));
        learned.click("viewPath");
        QVERIFY(learned.hasFound(Explained::path));
        keep(learned);
    }

    void twoClasses()
    {
        Learned learned(classScene());
        learned.train();
        learned.window.setPage(compare);
        QVERIFY(learned.hasFound(Explained::output));
        learned.click("viewConfusion");
        QVERIFY(learned.hasFound(Explained::confusion));
        learned.click("viewReliability");
        QVERIFY(learned.hasFound(Explained::reliability));
        learned.window.setPage(surface);
        QVERIFY(learned.hasFound(Explained::surface));
        keep(learned);

        const OutputContent &shown = learned.window.findChild<OutputCard *>()->output();
        QCOMPARE(shown.answers.size(), size_t(2));
        double right = 0, logLoss = 0, found = 0, claimed = 0, missed = 0;
        for (size_t point = 0; point < shown.target.size(); ++point) {
            const double p = shown.answers[1].y[point];
            const bool is = shown.target[point] == 1, said = p > 0.5;
            right += is == said;
            found += is && said;
            claimed += said && !is;
            missed += is && !said;
            logLoss -= std::log(is ? p : 1 - p) / double(shown.target.size());
        }
        const QString accuracy = learned.numbers(Term::accuracy).section("GRU: ", 1);
        QCOMPARE(
            accuracy,
            QString("%1 ÷ %2 = %3").arg(right).arg(shown.target.size()).arg(shortNumber(right / double(shown.target.size()))));
        QVERIFY2(learned.numbers(Term::logLoss).endsWith("= " + shortNumber(logLoss)),
                 qPrintable(learned.numbers(Term::logLoss) + " against " + shortNumber(logLoss)));
        const QString second = QString("2·%1 ÷ (2·%1 + %2 + %3) = %4")
                                   .arg(found)
                                   .arg(claimed)
                                   .arg(missed)
                                   .arg(shortNumber(2 * found / (2 * found + claimed + missed)));
        QVERIFY2(learned.numbers(Term::f1).section("GRU: ", 1).contains(second), qPrintable(learned.numbers(Term::f1)));
    }

    void whatIsWritten()
    {
        Learned learned(textScene(folder_.filePath("rhyme.txt")));
        learned.train();
        learned.window.setPage(text);
        learned.click("generate");
        QVERIFY(learned.hasFound(Explained::text));
        keep(learned);
        const double loss = learned.sees().moment[0]->validationLoss;
        QVERIFY2(learned.numbers(Term::bits).endsWith("= " + shortNumber(loss / std::log(2.0))),
                 qPrintable(learned.numbers(Term::bits)));
    }

    /// Sums over the answers that are shown, and over the weights, by hand.
    void theNumbersAreThoseOfWhatIsShown()
    {
        Learned learned(gatesScene());
        learned.train();
        learned.window.setPage(compare);
        QVERIFY(learned.hasFound(Explained::output));
        learned.select([](Selection &at) { at.sample = 3, at.step = 7; });
        QVERIFY(learned.hasFound(Explained::output));
        const OutputContent shown = learned.window.findChild<OutputCard *>()->output();
        const auto &target = shown.target, &answer = shown.answers[1].y;
        double squared = 0, absolute = 0, mean = 0, spread = 0;
        for (size_t k = 0; k < 12; ++k)
            mean += target[k] / 12;
        for (size_t k = 0; k < 12; ++k) {
            squared += std::pow(answer[k] - target[k], 2);
            absolute += std::abs(answer[k] - target[k]);
            spread += std::pow(target[k] - mean, 2);
        }
        const auto of = [&](Term term) { return learned.numbers(term).section("LSTM: ", 1); };
        QVERIFY2(learned.numbers(Term::rmse).startsWith("validation sample 4 of 12, N = 12;"),
                 qPrintable(learned.numbers(Term::rmse)));
        QCOMPARE(of(Term::rmse),
                 QString("RMSE = √(%1 ÷ 12) = %2").arg(shortNumber(squared), shortNumber(std::sqrt(squared / 12))));
        QCOMPARE(of(Term::mae), QString("MAE = %1 ÷ 12 = %2").arg(shortNumber(absolute), shortNumber(absolute / 12)));
        QCOMPARE(of(Term::r2), QString("R² = 1 − %1 ÷ %2 = %3")
                                   .arg(shortNumber(squared / 12), shortNumber(spread / 12), shortNumber(1 - squared / spread)));
        QCOMPARE(of(Term::residual), "ŷ − y = " + differenceText(answer[7], target[7]));

        const Snapshot &lstm = *learned.sees().moment[1]; // 4·2·(2 + 2 + 1) of the layer, 6 peepholes, then the head
        double squares = 0;
        for (size_t k = 0; k < 46; ++k)
            squares += double{lstm.weights[k]} * double{lstm.weights[k]};
        QVERIFY2(learned.numbers(Term::norm)
                     .endsWith(QString("‖w‖ = √%1 = %2").arg(shortNumber(squares), shortNumber(std::sqrt(squares)))),
                 qPrintable(learned.numbers(Term::norm)));
        QVERIFY2(learned.numbers(Term::parameters).contains("LSTM: 4·2·(2 + 2 + 1) + 6 + 1·(2 + 1) = 49"),
                 qPrintable(learned.numbers(Term::parameters)));
        QCOMPARE(lstm.weights.size(), size_t(49));
        // six epochs of three batches, the rate halved after two and after four of them
        QVERIFY2(learned.numbers(Term::schedule).startsWith("η(18) = 0.02·0.25 = 0.005"),
                 qPrintable(learned.numbers(Term::schedule)));
        double best = INFINITY;
        for (const Baseline &baseline : *learned.sees().baselines)
            best = std::min(best, baseline.validationLoss);
        QVERIFY2(of(Term::skill).endsWith("= " + shortNumber(1 - lstm.validationLoss / best)), qPrintable(of(Term::skill)));
    }

    /// A kept epoch's losses, and the norm by which the newest update was clipped.
    void theEpochThatIsShownAndTheNewestUpdate()
    {
        Learned learned(gatesScene());
        learned.train();
        learned.window.workbench().showEpoch(2);
        QTRY_VERIFY(!learned.sees().live);
        const auto record = std::ranges::find_if(learned.sees().epochs,
                                                 [](const EpochRecord &each) { return each.model == 1 && each.epoch == 2; });
        QCOMPARE(learned.numbers(Term::loss).section("LSTM", 1),
                 QString(", epoch 2: training %1, validation %2")
                     .arg(shortNumber(record->trainLoss), shortNumber(record->validationLoss)));
        const StepRecord &newest = learned.sees().recentSteps.back();
        QCOMPARE(newest.model, 1U);
        const double norm = double{newest.gradientNorm};
        QCOMPARE(learned.numbers(Term::clipping).section("LSTM", 1),
                 QString(", update 18: min(1, 1 ÷ %1) = %2").arg(shortNumber(norm), shortNumber(std::min(1.0, 1 / norm))));
    }

    /// Where the dialog of all measures is open its numbers are meant: of the whole part, and not of one sample.
    void theMeasuresOfTheDialog()
    {
        Learned learned(gatesScene());
        learned.train();
        learned.window.setPage(compare);
        learned.click("allMeasures");
        auto *table = learned.window.findChild<MeasuresDialog *>()->findChild<QTableWidget *>();
        QTRY_VERIFY(table->rowCount() > 1 && table->item(1, 0));
        const auto said = [&] { return learned.numbers(Term::rmse).section("LSTM: ", 1); };
        QTRY_VERIFY(learned.numbers(Term::rmse).startsWith("the whole validation part;"));
        double squared = 0;
        const ViewState &state = learned.sees();
        for (size_t sample = 0; sample < 12; ++sample) {
            const Sample each = state.task->sample(Split::validation, sample);
            const Trace trace = probe(state.experiment->models[1], ModelShape::of(*state.task), state.moment[1]->weights, each);
            for (size_t step = 0; step < 12; ++step)
                squared += std::pow(trace.output(0, step) - double{each.y(0, step)}, 2) / 144;
        }
        QCOMPARE(said(), QString("RMSE = √%1 = %2").arg(shortNumber(squared), shortNumber(std::sqrt(squared))));
        QCOMPARE(said().section("= ", -1), table->item(1, 0)->text());
    }

    /// Whatever has a formula has numbers in one of those windows. Last: the others have looked.
    void noFormulaIsWithoutNumbers()
    {
        // definitions that no network gives numbers to, and why; none so far
        const std::set<int> definitionViews = {}, definitionTerms = {};
        QStringList missing;
        for (int view = 0; view <= static_cast<int>(Explained::last); ++view) {
            const Explanation own = explanation(static_cast<Explained>(view));
            if (!own.formula.isEmpty() && !views_.contains(view) && !definitionViews.contains(view))
                missing << own.title;
        }
        for (const GlossaryEntry &entry : glossary())
            if (const int term = static_cast<int>(entry.term);
                !entry.formula.isEmpty() && !terms_.contains(term) && !definitionTerms.contains(term))
                missing << entry.name;
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(", ")));
    }
};

QTEST_MAIN(FormulaNumbersTest)
#include "formula_numbers_test.moc"
