#include "core/io/scene_answers.h"

#include <QtTest>

using namespace sluice;

class SceneAnswersTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenReadsAsTheSame()
    {
        SceneAnswers answers;
        answers.learner = "Ada \"Countess\" Lovelace, 艾达";
        answers.set({"curve", {0.25, -1, 3e-7}, {}, true});
        answers.set({"who", {}, 2, false});
        answers.set({"shown", {}, {}, false});
        const auto again = parseAnswers(writeAnswers(answers), "answers");
        QVERIFY2(again, again ? "" : again.error().english().c_str());
        QVERIFY(*again == answers);
    }

    void aLaterAnswerTakesThePlaceOfAnEarlierOne()
    {
        SceneAnswers answers;
        answers.set({"who", {}, 2, false});
        answers.set({"who", {}, 1, true});
        QCOMPARE(answers.answers.size(), size_t(1));
        QCOMPARE(*answers.find("who")->picked, size_t(1));
        QVERIFY(!answers.find("where"));
    }

    void whatIsNoAnswerIsRefused()
    {
        const auto problem = [](const char *json) { return parseAnswers(json, "a").error().english(); };
        QCOMPARE(problem("[]"), std::string("a: $: found […], expected an object {…}."));
        QCOMPARE(problem(R"({"learner": "x", "answers": [{"question": "q", "picked": -1}]})"),
                 std::string("a: $.answers[0].picked: found -1, expected a whole number from 0 to 4294967295."));
        QCOMPARE(problem(R"({"learner": 1, "answers": []})"),
                 std::string("a: $.learner: found 1, expected a text of 0 to 256 bytes."));
    }
};

QTEST_GUILESS_MAIN(SceneAnswersTest)
#include "scene_answers_test.moc"
