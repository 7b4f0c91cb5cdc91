#include "core/io/scene_answers.h"

#include <QtTest>

using namespace sluice;

class SceneAnswersTest : public QObject {
    Q_OBJECT

private slots:
    void aLaterAnswerTakesThePlaceOfAnEarlierOne()
    {
        SceneAnswers answers;
        answers.set({"who", {}, 2, false});
        answers.set({"who", {}, 1, true});
        QCOMPARE(answers.answers.size(), size_t(1));
        QCOMPARE(*answers.find("who")->picked, size_t(1));
        QVERIFY(!answers.find("where"));
    }
};

QTEST_GUILESS_MAIN(SceneAnswersTest)
#include "scene_answers_test.moc"
