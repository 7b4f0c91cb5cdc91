#include "tests/ui/told_scene.h"
#include "ui/models/scene_test_look.h"

#include <QtTest>

using namespace sluice;

namespace {

NamedMeasure scoreOn(Split split, const std::string &name, const std::string &run = {}, std::optional<uint32_t> epoch = {})
{
    return {name, run, ScoreMeasure{1, Score::rmse, split, epoch, {}}};
}

/// The told scene with another run and measures on the test part.
Scene withTest()
{
    Scene scene = toldScene();
    scene.runs = {{"other", "Other", scene.experiment}};
    ScoreMeasure held{1, Score::relative, Split::test, {}, {{{}, true, 1, StepShuffle{}}}};
    scene.measures = {scoreOn(Split::validation, "validation"),
                      scoreOn(Split::test, "test"),
                      scoreOn(Split::test, "early", {}, 2),
                      scoreOn(Split::test, "other", "other"),
                      {"held", "", held},
                      {"linear", "", BaselineMeasure{"linear", Score::rmse, Split::test}},
                      {"ratio", "", PairMeasure{PairMeasure::Kind::ratio, "other", "validation"}}};
    return scene;
}

const MeasuredValues values = {{"validation", 1}, {"test", 2},   {"early", 3}, {"other", 4},
                               {"held", 5},       {"linear", 6}, {"ratio", 4}};
const MeasuredTrainings trainings = {{"", {7, {6, 5}}}, {"other", {9, {6, 6}}}};

} // namespace

class SceneTestLookTest : public QObject {
    Q_OBJECT
private slots:
    void aTestScoreIsALookAtItsRun()
    {
        const auto looks = testLooksOf(withTest(), {"test"}, values, trainings);
        QCOMPARE(looks.size(), size_t(1));
        QVERIFY(looks.at(7) == (TestLook{{5}, {{5, 1, "rmse", 2}}}));
    }

    void otherPartsAndOtherAnswersAreNone()
    {
        QVERIFY(testLooksOf(withTest(), {"validation", "linear", "nothing"}, values, trainings).empty());
        QVERIFY(testLooksOf(withTest(), {"test"}, {{"linear", 6}}, trainings).empty()); // no number stands there yet
        QVERIFY(testLooksOf(withTest(), {"test"}, values, {}).empty());
    }

    void eachOfItsOwnRunAndEpoch()
    {
        const auto looks = testLooksOf(withTest(), {"test", "early", "ratio"}, values, trainings);
        QVERIFY(looks.at(7) == (TestLook{{2, 5}, {{2, 1, "rmse", 3}, {5, 1, "rmse", 2}}}));
        QVERIFY(looks.at(9) == (TestLook{{6}, {{6, 1, "rmse", 4}}})); // one of the two that the ratio is of
    }

    /// No score of the network itself.
    void underWhatIfsItIsALookWithoutAScore()
    {
        QVERIFY(testLooksOf(withTest(), {"held"}, values, trainings).at(7) == (TestLook{{5}, {}}));
    }
};

QTEST_APPLESS_MAIN(SceneTestLookTest)
#include "scene_test_look_test.moc"
