#include "core/io/homework.h"
#include "core/io/session_writer.h"
#include "tests/core/io/session_fixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

/// A right pick, a wrong one, a curve, one that was shown, one that nothing holds for, one that was not asked.
Homework handedIn()
{
    const auto pick = [](const char *id, std::optional<size_t> picked, std::vector<size_t> right) {
        return HomeworkAnswer{
            id, "Which?", {"the first", "the second"}, SceneAnswer{id, {}, picked, false, "2026-11-26T03:26:57Z"}, right, {}};
    };
    return {"Ada \"Countess\" Lovelace, 艾达",
            "hold",
            "Hold that number",
            "high",
            "2026-11-26T04:00:00Z",
            {pick("right", 1, {1}),
             pick("wrong", 0, {1}),
             pick("shown", {}, {1}),
             pick("unlike", 0, {}),
             {"curve", "Draw.", {}, SceneAnswer{"curve", {0, 1, 2}, {}, true, "2026-11-26T03:30:00Z"}, {}, {0, 1, 4}},
             {"open", "Which?", {"a", "b"}, {}, std::vector<size_t>{0}, {}}},
            2};
}

QByteArray changed(const char *from, const char *to)
{
    const QByteArray json = QByteArray::fromStdString(writeHomework(handedIn()));
    if (!json.contains(from))
        qFatal("%s is not in %s", from, json.constData());
    return QByteArray(json).replace(from, to);
}

std::string problem(const QByteArray &json)
{
    const auto read = parseHomework(json.toStdString(), "f");
    return read ? "" : read.error().english();
}

} // namespace

class HomeworkTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenReadsAsTheSame()
    {
        const auto again = parseHomework(writeHomework(handedIn()), "f");
        QVERIFY2(again, again ? "" : again.error().english().c_str());
        QVERIFY(*again == handedIn());
        QVERIFY(answersOf(*again).find("wrong")->picked == size_t(0) && !answersOf(*again).find("open"));
    }

    void answersAreScored()
    {
        const Homework homework = handedIn();
        const auto mark = [&](size_t answer) { return scoreOf(homework.answers[answer]).mark; };
        QVERIFY(mark(0) == AnswerMark::right && mark(1) == AnswerMark::wrong && mark(2) == AnswerMark::shown &&
                mark(3) == AnswerMark::unlike && mark(4) == AnswerMark::drawn && mark(5) == AnswerMark::open);
        const double r2 = 1 - 4.0 / (25.0 / 9 + 4.0 / 9 + 49.0 / 9);
        QVERIFY(qAbs(*scoreOf(homework.answers[4]).score - r2) < 1e-12);
        const HomeworkTotal total = totalOf(homework);
        QCOMPARE(total.possible, size_t(5)); // all but the one that nothing holds for
        QVERIFY(qAbs(total.points - (1 + r2)) < 1e-12);
        QCOMPARE(total.waiting, size_t(0));
    }

    void aCurveThatIsFarOffCountsNothing()
    {
        Homework homework = handedIn();
        homework.answers[4].answer->drawn = {9, 9, 9};
        QVERIFY(*scoreOf(homework.answers[4]).score < -5);
        QCOMPARE(totalOf(homework).points, 1.0);
    }

    void beforeTrainingAnswersWait()
    {
        Homework homework = handedIn();
        for (HomeworkAnswer &answer : homework.answers) {
            answer.right.reset();
            answer.truth.clear();
        }
        QVERIFY(scoreOf(homework.answers[0]).mark == AnswerMark::waiting);
        QCOMPARE(totalOf(homework).waiting, size_t(5));
        QCOMPARE(totalOf(homework).points, 0.0);
        QVERIFY(parseHomework(writeHomework(homework), "f").value() == homework);
    }

    void aTruthThatIsNoNumberIsReadAsNone()
    {
        Homework homework = handedIn();
        homework.answers[4].truth = {-std::numeric_limits<double>::infinity(), 1, 4};
        const auto again = parseHomework(writeHomework(homework), "f");
        QVERIFY2(again, again ? "" : again.error().english().c_str());
        QVERIFY(std::isnan(again->answers[4].truth[0]));
        QCOMPARE(*scoreOf(again->answers[4]).score, 1 - 4.0 / 4.5); // over the points that there are
    }

    void aForgedScoreIsNotBelieved()
    {
        const auto read = parseHomework(changed("\"mark\": \"wrong\"", "\"mark\": \"right\"").toStdString(), "f");
        QVERIFY(read);
        QVERIFY(*read == handedIn());
        QVERIFY(scoreOf(read->answers[1]).mark == AnswerMark::wrong);
    }

    void whatIsNoHomeworkIsRefused()
    {
        QCOMPARE(problem("[]"), std::string("f: $: found […], expected an object {…}."));
        QVERIFY(problem(changed("\"picked\": 1", "\"picked\": 2")).starts_with("f: $.answers[0].picked: found 2, expected"));
        QVERIFY(problem(changed("\"picked\": 1", "\"picked\": -1")).starts_with("f: $.answers[0].picked: found -1, expected"));
        QVERIFY(problem(changed("[1]", "[7]")).starts_with("f: $.answers[0].right[0]: found 7, expected"));
        QVERIFY(problem(changed("[0, 1, 4]", "[0, 1, 4, 4]")).find("$.answers[4].drawn") != std::string::npos);
        QVERIFY(problem(changed("\"question\": \"wrong\"", "\"question\": \"right\"")).find("no other question") !=
                std::string::npos);
        QVERIFY(problem(changed("\"Draw.\"", "\"Draw.\", \"picked\": 0")).find("picked") != std::string::npos);
        QVERIFY(problem(changed("\"learner\"", "\"learners\"")).find("learner") != std::string::npos);
    }

    void moreThanAFileHoldsIsRefused()
    {
        Homework many = handedIn();
        many.answers.clear();
        for (int k = 0; k < 300; ++k)
            many.answers.push_back({"q" + std::to_string(k), "", {}, {}, {}, {}});
        QVERIFY(problem(QByteArray::fromStdString(writeHomework(many))).find("$.answers") != std::string::npos);
        Homework longOne = handedIn();
        longOne.answers[4].answer->drawn.assign(100'001, 0.5);
        QVERIFY(problem(QByteArray::fromStdString(writeHomework(longOne))).find("$.answers[4].drawn") != std::string::npos);
        Homework named = handedIn();
        named.learner.assign(300, 'a');
        QVERIFY(problem(QByteArray::fromStdString(writeHomework(named))).find("$.learner") != std::string::npos);
        QVERIFY(!parseHomework(std::string((size_t{1} << 24) + 1, ' '), "f"));
    }

    void aSessionHoldsItWithItsScene()
    {
        QTemporaryDir folder;
        const std::string file = folder.filePath("a.sluice").toStdString();
        Scene scene;
        scene.id = "hold";
        scene.title = "Hold that number";
        scene.summary = "One sentence.";
        scene.experiment = example();
        {
            const auto run = OneRun::create(file, example(), {});
            QVERIFY(run);
            QVERIFY(run->writer->writeHomework(scene, {}));
            QVERIFY(run->writer->writeHomework(scene, handedIn())); // in place of the one before
        }
        const auto contents = readSessionContents(file);
        QVERIFY2(contents, contents ? "" : contents.error().english().c_str());
        QVERIFY(parseHomework(contents->homework, "f").value() == handedIn());
        QVERIFY(parseScene(contents->scene, "f").value() == scene);
        QVERIFY(readSession(file)); // still one that any other reader takes
    }
};

QTEST_GUILESS_MAIN(HomeworkTest)
#include "homework_test.moc"
