#include "app/scene_check.h"
#include "core/io/scene.h"

#include <QtTest>

using namespace sluice;

/// What is found out about a scene's chips before anything is trained.
class SceneCheckTest : public QObject {
    Q_OBJECT

private slots:
    void aChipLeadsToWhatTheDataHas_data()
    {
        QTest::addColumn<size_t>("sample");
        QTest::addColumn<size_t>("step");
        QTest::addColumn<QString>("said");
        QTest::newRow("no such step") << size_t(0) << size_t(999999) << QString("there is no step 999999; its sample has ");
        QTest::newRow("no such sample") << size_t(700000) << size_t(0) << QString("there is no sample 700000; its split has ");
    }
    void aChipLeadsToWhatTheDataHas()
    {
        QFETCH(size_t, sample);
        QFETCH(size_t, step);
        QFETCH(QString, said);
        Scene scene = *readScene(SLUICE_SOURCE_DIR "/resources/scenes/count.json");
        SceneJump chip;
        chip.sample = ChosenSample{.index = sample};
        chip.moment = ChosenStep{.step = step};
        scene.steps.at(1).jumps = {SceneJump(), chip};
        const auto checked = checkScene(scene, 1, {}, 1);
        QVERIFY(!checked);
        const QString error = QString::fromStdString(checked.error().english());
        QVERIFY2(error.contains("steps[1].chips[1]: " + said), qPrintable(error));
    }
};

QTEST_GUILESS_MAIN(SceneCheckTest)
#include "scene_check_test.moc"
