#include "tests/ui/told_scene.h"
#include "ui/models/language.h"
#include "ui/models/scene_content.h"
#include "ui/models/scene_jump.h"
#include "ui/models/scene_rules.h"

#include <QTranslator>
#include <QtTest>

using namespace sluice;

namespace {

SceneState at(size_t step)
{
    SceneState state;
    state.scene = std::make_shared<const Scene>(toldScene());
    state.step = step;
    return state;
}

const MeasuredValues untrained = {{"parameters", 11969}, {"forget_gate", 0.7311}};
const MeasuredValues trained = {{"parameters", 11969}, {"forget_gate", 0.7311}, {"error", 0.0421}, {"epochs", 6}};

} // namespace

class SceneContentTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void numbersStandInTheText()
    {
        const SceneContent content = sceneContent(at(0), untrained, {});
        QCOMPARE(content.text, QString("<b>11\u00A0969</b> weights, forget gate <b>0.73</b>."));
        QVERIFY(!content.waiting && !content.different && content.first && !content.last);
        QCOMPARE(content.place, QString("1 of 5"));
        QCOMPARE(content.chips.size(), size_t(1));
    }

    /// What a shipped scene claims is said in the window's language.
    void namesOfMeasuresAreTranslated()
    {
        const Claim claim{"forget_at_marks", {}, ClaimBound{"error_of_lstm", 2}};
        const MeasuredValues values{{"forget_at_marks", 0.5}, {"error_of_lstm", 0.1}};
        QCOMPARE(brokenClaim(claim, values), QString("forget at marks is 0.50, said to be below 0.20 (2 × error of lstm)"));
        useLanguage(*qApp, "zh_CN");
        const QString chinese = brokenClaim(claim, values);
        qDeleteAll(qApp->findChildren<QTranslator *>()); // as the other tests have it
        QVERIFY2(chinese.contains("标记处的遗忘门") && chinese.contains("2 × LSTM 的误差") && !chinese.contains("marks"),
                 qPrintable(chinese));
        // One's own are said as they are.
        QCOMPARE(measureWords("my_own"), QString("my own"));
    }

    void numbersOfEveryKind_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("filled");
        QTest::newRow("percent") << "{x%}" << 0.0421 << "<b>4.2\u00A0%</b>";
        QTest::newRow("small percent") << "{x%}" << 0.00588 << "<b>0.59\u00A0%</b>"; // as a card's 0.0059
        QTest::newRow("of the text itself") << "the last 15 % of {x} %" << 1.0 << "the last 15\u00A0% of <b>1</b> %";
        QTest::newRow("large percent") << "{x%}" << 0.634 << "<b>63\u00A0%</b>";
        QTest::newRow("never") << "{x}" << qInf() << "<b>∞</b>";
        QTest::newRow("negative") << "{x}" << -0.5 << "<b>−0.50</b>";
        QTest::newRow("whole") << "{x}" << -3.0 << "<b>−3</b>";
        QTest::newRow("no number") << "{x}" << qQNaN() << "<b>–</b>";
        QTest::newRow("hostile") << "<img src=x> {x} {y}" << 1.0 << "&lt;img src=x&gt; <b>1</b> …";
    }
    void numbersOfEveryKind()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        QFETCH(QString, filled);
        QCOMPARE(filledText(text.toStdString(), {{"x", value}}), filled);
    }

    void beforeTrainingItWaits()
    {
        const SceneContent content = sceneContent(at(3), untrained, {});
        QVERIFY(content.waiting && !content.different);
        QVERIFY(content.text.contains("Train first"));
        QCOMPARE(sceneContent(at(3), trained, {}).text, QString("Error <b>4.2\u00A0%</b> after <b>6</b> epochs."));
    }

    /// Of a model that was taken out.
    void whatCannotBeMeasuredIsNotWrong()
    {
        Unmeasurable gone{{"epochs"}, {"gate"}, {"LSTM"}};
        for (const size_t step : {size_t(3), size_t(4)}) {
            const SceneContent content = sceneContent(at(step), untrained, {}, gone);
            QVERIFY(content.unmeasurable && !content.different && content.broken.empty());
            QVERIFY2(content.text.startsWith("This cannot be measured"), qPrintable(content.text));
        }
        const SceneContent told = sceneContent(at(0), untrained, {}, gone);
        QVERIFY(!told.unmeasurable && told.text.contains("0.73"));
        for (const auto &[step, answer] : {std::pair(size_t(1), SceneAnswer{"epochs", {}, 0, false}),
                                           std::pair(size_t(2), SceneAnswer{"gate", {0, 1}, {}, false})}) {
            SceneState state = at(step);
            state.answers.set(answer);
            const QString said = sceneContent(state, untrained, {}, gone).result.text;
            QVERIFY2(said.startsWith("Your answer is kept. It cannot be compared"), qPrintable(said));
        }
    }

    void aBrokenClaimIsNotSaid()
    {
        const SceneContent content = sceneContent(at(4), trained, {});
        QVERIFY(content.different && content.last);
        QVERIFY(content.text.startsWith("This network solved it differently."));
        QVERIFY(!content.text.contains("hundred"));
        QCOMPARE(content.broken, std::vector<QString>{"epochs is 6, said to be above 100"});
    }

    void picksAreFoundOut()
    {
        SceneState state = at(1);
        QVERIFY(!sceneContent(state, untrained, {}).mayGoOn);
        QVERIFY(openQuestion(state));
        state.answers.set({"epochs", {}, 0, false});
        QVERIFY(!openQuestion(state));
        QVERIFY(sceneContent(state, untrained, {}).result.kind == AnswerMark::waiting);
        SceneContent content = sceneContent(state, trained, {});
        QVERIFY(content.result.kind == AnswerMark::right && content.mayGoOn);
        QCOMPARE(content.result.text, QString("Right. As it is here: “six”."));
        QCOMPARE(content.score, QString("1 of 1 answers right"));
        state.answers.set({"epochs", {}, 1, false});
        content = sceneContent(state, trained, {});
        QVERIFY(content.result.kind == AnswerMark::wrong);
        QCOMPARE(content.score, QString("0 of 1 answers right"));
        state.answers.set({"epochs", {}, {}, false});
        QVERIFY(sceneContent(state, trained, {}).result.kind == AnswerMark::shown);
        state.answers.set({"epochs", {}, 0, false});
        QVERIFY(sceneContent(state, {{"epochs", 2}}, {}).result.kind == AnswerMark::unlike);
    }

    void aQuestionNamesTheRunThatAnswersIt()
    {
        Scene scene = toldScene();
        SceneRun high{"high", "Too high", scene.experiment};
        scene.runs = {high};
        scene.measures.push_back({"end", "high", DivergedMeasure{}});
        scene.measures.push_back({"ratio", "", PairMeasure{PairMeasure::Kind::ratio, "epochs", "end"}});
        auto &options = std::get<ChooseQuestion>(scene.steps[1].question->asked).options;
        options = {{"soon", {{"end", {}, ClaimBound{3.0}}}}, {"late", {{"end", ClaimBound{3.0}, {}}}}};
        SceneState state = at(1);
        state.scene = std::make_shared<const Scene>(scene);
        state.answers.set({"epochs", {}, 0, false});
        const auto said = [&] { return sceneContent(state, trained, {}).result.text; };
        const QString openIt = "Your answer is kept. The run “Too high” answers this: open it first, then train it.";
        QCOMPARE(said(), openIt);
        state.run = "high";
        QCOMPARE(said(), QString("Your answer is kept. Train to see which one is right here."));
        options = {{"less", {{"ratio", {}, ClaimBound{1.0}}}}, {"more", {{"ratio", ClaimBound{1.0}, {}}}}};
        state.scene = std::make_shared<const Scene>(scene);
        state.run = "";
        QCOMPARE(said(), openIt);
        state.run = "high";
        state.step = 2; // a curve of the scene's own run
        state.answers.set({"gate", {0, 1, 2}, {}, false});
        QVERIFY(said().contains("own run answers this"));
    }

    void curvesAreScored()
    {
        SceneState state = at(2);
        state.answers.set({"gate", {0, 1, 2}, {}, false});
        QVERIFY(sceneContent(state, untrained, {}).result.kind == AnswerMark::waiting);
        const SceneContent content = sceneContent(state, trained, {{"gate", {{1, 2, 3}, {0, 1, 4}}}});
        QVERIFY(content.result.kind == AnswerMark::drawn);
        // 1 − 4 / (25/9 + 4/9 + 49/9), and (0 + 0 + 2) / 3
        QVERIFY2(content.result.text.startsWith("R²\u00A0=\u00A00.54 ") && content.result.text.contains("0.67 away"),
                 qPrintable(content.result.text));
        QCOMPARE(content.score, QString("drawn curve: R²\u00A0=\u00A00.54"));
        // 1 − 107 / 0.0067 says no more than that the truth is nearly flat
        const SceneContent flat = sceneContent(state, trained, {{"gate", {{1, 2, 3}, {9, 9, 9.1}}}});
        QVERIFY2(flat.result.text.startsWith("R²\u00A0<\u00A00 "), qPrintable(flat.result.text));
        QCOMPARE(flat.score, QString("drawn curve: R²\u00A0<\u00A00")); // as beside it
        // Of two, the one below 0 is no more than nothing.
        Scene two = toldScene();
        two.steps.push_back(two.steps[2]);
        two.steps.back().question->id = "again";
        state.scene = std::make_shared<const Scene>(two);
        state.answers.set({"again", {0, 1, 2}, {}, false});
        const auto score = [&](const Curve &other) {
            return sceneContent(state, trained, {{"gate", {{1, 2, 3}, {0, 1, 4}}}, {"again", other}}).score;
        };
        QVERIFY2(score({{1, 2, 3}, {9, 9, 9.1}}).endsWith("those below 0 taken as 0: R²\u00A0=\u00A00.27"),
                 qPrintable(score({{1, 2, 3}, {9, 9, 9.1}})));
        QVERIFY(score({{1, 2, 3}, {0, 1, 2}}).endsWith("drawn curve(s): R²\u00A0=\u00A00.77"));
    }

    /// Who divides the numbers of a text gets its ratio.
    void ratiosAreThoseOfTheNumbersBesideThem()
    {
        const std::vector<NamedMeasure> measures = {{"r", "", PairMeasure{PairMeasure::Kind::ratio, "a", "b"}},
                                                    {"d", "", PairMeasure{PairMeasure::Kind::difference, "a", "b"}}};
        const MeasuredValues values = {{"a", 0.4712}, {"b", 0.00577}, {"r", 0.4712 / 0.00577}, {"d", 0.4712 - 0.00577}};
        const auto filled = [&](const std::string &text) { return filledText(text, values, measures); };
        QCOMPARE(filled("{a}, {b}: {r}"), QString("<b>0.47</b>, <b>0.0058</b>: <b>81</b>"));
        QCOMPARE(filled("{a%}, {b%}: {r}"), QString("<b>47\u00A0%</b>, <b>0.58\u00A0%</b>: <b>81</b>"));
        QCOMPARE(filled("{a}: {r}"), QString("<b>0.47</b>: <b>82</b>")); // of one alone nobody can tell
        QCOMPARE(filled("{b%} {a} {d}"), QString("<b>0.58\u00A0%</b> <b>0.47</b> <b>0.46</b>"));
        QCOMPARE(filledText("{a%} / {b%} = {r}", {{"a", 0.47}, {"b", 0.0004}, {"r", 1175}}, measures),
                 QString("<b>47\u00A0%</b> / <b>0.040\u00A0%</b> = <b>1\u00A0175</b>"));
    }

    void whatIsShownIsListed()
    {
        QCOMPARE(sceneContent(at(3), trained, {}).shown, (std::vector<std::string>{"error", "epochs"}));
        QVERIFY(sceneContent(at(3), untrained, {}).shown.empty());
        QCOMPARE(sceneContent(at(4), trained, {}).shown, std::vector<std::string>{"epochs"}); // of the claim that does not hold
        SceneState state = at(1);
        QVERIFY(sceneContent(state, trained, {}).shown.empty());
        state.answers.set({"epochs", {}, 0, false});
        QVERIFY(sceneContent(state, untrained, {}).shown.empty());
        QCOMPARE(sceneContent(state, trained, {}).shown, (std::vector<std::string>{"epochs", "epochs"}));
    }

    void aChipKeepsWhatItDoesNotName()
    {
        ViewState state;
        state.experiment = std::make_shared<const Experiment>(smallScene().experiment);
        state.task = std::make_shared<const Task>(
            Task::create(state.experiment->task, state.experiment->data, loadData(state.experiment->data, 3).value()).value());
        state.selection.model = 1;
        state.selection.step = 7;
        SceneJump jump = toldScene().steps[0].jumps[0];
        jump.moment->nth = 2;
        const Selection selection = selectionAfter(jump, state, {});
        QCOMPARE(selection.model, size_t(1));
        QCOMPARE(selection.unit, size_t(1));
        QCOMPARE(selection.sample, size_t(3));
        QVERIFY(selection.part == Traced::forgetGate);
        const Sample sample = state.task->sample(Split::validation, 3);
        size_t marks = 0, second = 7; // where there is no second mark nothing moves
        for (size_t step = 0; step < sample.x.n_cols; ++step)
            if (sample.x(1, step) > 0.5F && ++marks == 2)
                second = step;
        QCOMPARE(selection.step, second);

        jump.sample = ChosenSample{{}, {"mark", 0.5, {}, 1}, 2};
        const size_t found = sampleOf(*jump.sample, *state.task, Split::validation).value().value();
        QVERIFY(found != 3);
        QCOMPARE(selectionAfter(jump, state, {}).sample, found);
        jump.sample->least = 1000; // nowhere: what was there stays
        QCOMPARE(selectionAfter(jump, state, {}).sample, size_t(0));
    }

    void aChipTurnsToTheUnitThatWasFound()
    {
        ViewState state;
        state.selection.unit = 1;
        SceneJump jump;
        jump.unitOf = "writer";
        QCOMPARE(selectionAfter(jump, state, {}).unit, size_t(1));
        QCOMPARE(selectionAfter(jump, state, {{"writer", std::nan("")}}).unit, size_t(1));
        QCOMPARE(selectionAfter(jump, state, {{"writer", 7}}).unit, size_t(6));
    }

    void aChipLeadsBackToWhatWasLookedAt()
    {
        ViewState state;
        state.experiment = std::make_shared<const Experiment>(smallScene().experiment);
        state.task = std::make_shared<const Task>(
            Task::create(state.experiment->task, state.experiment->data, loadData(state.experiment->data, 3).value()).value());
        Selection &seen = state.selection;
        seen.split = Split::test;
        seen.sample = 4;
        seen.model = 1;
        seen.unit = 1;
        seen.step = 5;
        seen.memory.ofAnswer = true;
        seen.part = Traced::kept; // a row that no what-if could hold
        state.live = false;
        const SceneJump jump = jumpTo(state, {ScenePage::memory, "Memory"}, 3, "here");
        ViewState other = state;
        other.selection = {};
        QVERIFY(selectionAfter(jump, other, {}) == state.selection);
        QVERIFY(jump.epoch == 3U && !jump.live && jump.page == ScenePage::memory);
        QVERIFY(!jump.contributions);
        const SceneJump dense = jumpTo(state, {ScenePage::inside, "Inside", true, true}, 3, "here");
        QVERIFY(dense.model == size_t(0) && dense.contributions == true);
    }

    void controls()
    {
        Scene scene = toldScene();
        scene.hidden = {SceneControl::exports};
        scene.locked = {SceneControl::pace};
        scene.pages = {ScenePage::inside};
        SceneState state;
        QVERIFY(!isLocked(state, SceneControl::pace) && isThere(state, ScenePage::seeds));
        state.scene = std::make_shared<const Scene>(scene);
        QVERIFY(isLocked(state, SceneControl::pace) && !hides(state, SceneControl::pace));
        QVERIFY(isLocked(state, SceneControl::exports) && hides(state, SceneControl::exports));
        QVERIFY(!isThere(state, ScenePage::seeds) && isThere(state, ScenePage::inside));
    }
};

QTEST_GUILESS_MAIN(SceneContentTest)
#include "scene_content_test.moc"
