#include "app/named_experiment.h"
#include "ui/views/main_window.h"

#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;

/// Run offscreen, and once more on a virtual X display with a window manager.
class FirstMinuteTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto scenes = builtInScenes();
        QVERIFY2(scenes, scenes ? "" : scenes.error().english().c_str());
        scenes_ = *scenes;
    }

    void theDefaultSceneComesFirst()
    {
        QCOMPARE(scenes_.front().id, std::string("hold"));
        QVERIFY(scenes_.size() >= 3);
    }

    void everySceneOpens()
    {
        for (const Scene &scene : scenes_) {
            const auto opened = sluice::openScene(std::make_shared<const Scene>(scene));
            QVERIFY2(opened, scene.id.c_str());
            QVERIFY(opened->task->sampleCount(Split::test) > 0);
        }
    }

    void trainsPausesAndTurnsPagesByMouseAndKeys()
    {
        MainWindow window(scenes_, 1);
        window.show();
        window.openScene({});
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTRY_COMPARE(shownStep(window), std::optional<uint64_t>(0));

        QTest::mouseClick(window.findChild<QPushButton *>("train"), Qt::LeftButton);
        QTRY_VERIFY(shownStep(window) > uint64_t(3));
        QTest::mouseClick(window.findChild<QPushButton *>("train"), Qt::LeftButton);
        QTRY_VERIFY(!window.workbench().running());

        QTest::keyClick(&window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(shownStep(window), std::optional<uint64_t>(0));
        QTest::keyClick(&window, Qt::Key_B);
        QTRY_COMPARE(shownStep(window), std::optional<uint64_t>(1));
        const QImage before = window.grab().toImage();
        QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(window.grab().toImage() != before);
        window.close();
    }

    void aDataFileFromTheCommandLineOpens()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("waves.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int row = 0; row < 200; ++row)
            file.write(QByteArray::number(std::sin(row * 0.3)) + "\n");
        file.close();
        MainWindow window(scenes_, 1);
        window.show();
        window.openFile(file.fileName());
        QTRY_VERIFY(!state(window).moment.empty());
        QCOMPARE(state(window).task->data().sequences.front().n_cols, arma::uword(200));
    }

private:
    static const ViewState &state(MainWindow &window) { return window.workbench().viewState(); }
    /// Of the moment that is shown; nothing while a run that has just begun has none yet.
    static std::optional<uint64_t> shownStep(MainWindow &window)
    {
        const Moment &moment = state(window).moment;
        return moment.empty() ? std::nullopt : std::optional(moment.front()->at.step);
    }

    std::vector<Scene> scenes_;
};

QTEST_MAIN(FirstMinuteTest)
#include "first_minute_test.moc"
