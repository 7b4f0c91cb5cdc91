#include "core/data/data_hash.h"
#include "tests/ui/training_fixture.h"
#include "ui/models/figure_origin.h"
#include "ui/views/figure_animation.h"

#include <QImageReader>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;

namespace {

AnimationPlan planOf(const ViewState &state, const std::string &view, AnimateOver over, const QString &path, size_t most = 50)
{
    AnimationPlan plan;
    plan.views = findFigureViews(view, state)->views;
    plan.frames = animationFrames(state, over, most);
    plan.format = screenFormat(480);
    plan.framesPerSecond = 5;
    plan.path = path;
    plan.source = figureSource(state, {}, view);
    return plan;
}

std::vector<QImage> framesOf(const QString &path)
{
    QImageReader reader(path);
    std::vector<QImage> frames;
    for (QImage frame = reader.read(); !frame.isNull(); frame = reader.read())
        frames.push_back(frame);
    return frames;
}

} // namespace

class FigureAnimationTest : public QObject {
    Q_OBJECT

private slots:
    void framesAreTakenEvenly()
    {
        const ViewState state = testing::learningState({0, 1, 2, 3, 4, 5, 6, 7, 8});
        const auto all = animationFrames(state, AnimateOver::training, 100);
        QCOMPARE(all.size(), size_t(9));
        QCOMPARE(all.front().caption, QString("epoch 0"));
        const auto some = animationFrames(state, AnimateOver::training, 3);
        QCOMPARE(some.size(), size_t(3));
        QCOMPARE(some[1].caption, QString("epoch 4"));
        QCOMPARE(some[2].state.moment, state.history->kept.back());
        const auto steps = animationFrames(state, AnimateOver::time, 1000);
        QCOMPARE(steps.size(), state.task->steps());
        QCOMPARE(steps.back().state.selection.step, state.task->steps() - 1);
        QVERIFY(animationFrames(ViewState(), AnimateOver::training, 3).empty());
        QVERIFY(animationFrames(testing::holdState(), AnimateOver::training, 3).empty());
    }

    void aTrainingBecomesAGif()
    {
        QTemporaryDir folder;
        const ViewState state = testing::learningState({0, 2, 4, 8});
        FigureAnimation animation;
        QSignalSpy finished(&animation, &FigureAnimation::finished), progressed(&animation, &FigureAnimation::progressed);
        animation.start(planOf(state, "gates", AnimateOver::training, folder.filePath("a.gif")));
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(progressed.count(), 12); // three passes over four frames
        const auto frames = framesOf(folder.filePath("a.gif"));
        QCOMPARE(frames.size(), size_t(4));
        QCOMPARE(frames.front().width(), 480);
        for (size_t k = 1; k < frames.size(); ++k)
            QVERIFY(frames[k] != frames[k - 1]);
        QImageReader reader(folder.filePath("a.gif"));
        reader.read();
        QCOMPARE(reader.nextImageDelay(), 200);
        QCOMPARE(reader.loopCount(), -1); // for ever
        const auto source = readFigureSource(folder.filePath("a.gif").toStdString());
        QVERIFY2(source, source ? "" : source.error().english().c_str());
        QVERIFY(source->view == "gates" && source->dataHash == dataHash(state.task->data()));
        QCOMPARE(source->weights.size(), size_t(2));
    }

    void timeBecomesNumberedPictures()
    {
        QTemporaryDir folder;
        const ViewState state = testing::holdState();
        FigureAnimation animation;
        QSignalSpy finished(&animation, &FigureAnimation::finished);
        AnimationPlan plan = planOf(state, "inside", AnimateOver::time, folder.filePath("t.png"), 3);
        plan.format.cursor = true;
        animation.start(plan);
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList({"t-0001.png", "t-0002.png", "t-0003.png"}));
        QVERIFY(QImage(folder.filePath("t-0001.png")) != QImage(folder.filePath("t-0002.png")));
        const auto source = readFigureSource(folder.filePath("t-0002.png").toStdString());
        QVERIFY(source && source->view == "inside");
        QCOMPARE(QImage(folder.filePath("t-0002.png")).dotsPerMeterX(), 3780); // 96 dpi
    }

    void aCancelledOneLeavesNothing()
    {
        QTemporaryDir folder;
        FigureAnimation animation;
        QSignalSpy cancelled(&animation, &FigureAnimation::cancelled), finished(&animation, &FigureAnimation::finished);
        animation.start(planOf(testing::learningState({0, 2, 4, 8}), "gates", AnimateOver::training, folder.filePath("a.gif")));
        QVERIFY(animation.running());
        animation.cancel();
        QCOMPARE(cancelled.count(), 1);
        animation.start(planOf(testing::learningState({0, 8}), "gates", AnimateOver::training, folder.filePath("b.gif")));
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList({"b.gif"}));
    }

    void failuresAreSentences()
    {
        FigureAnimation animation;
        QSignalSpy failed(&animation, &FigureAnimation::failed);
        animation.start(planOf(testing::learningState({0, 8}), "gates", AnimateOver::training, "/nowhere/at/all.gif"));
        QTRY_COMPARE(failed.count(), 1);
        AnimationPlan empty = planOf(testing::learningState({0, 8}), "gates", AnimateOver::training, "/nowhere/at/all.gif");
        empty.frames.clear();
        animation.start(empty);
        QCOMPARE(failed.count(), 2);
        QVERIFY(!animation.running());
    }
};

QTEST_MAIN(FigureAnimationTest)
#include "figure_animation_test.moc"
