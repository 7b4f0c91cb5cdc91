#include "tests/ui/told_scene.h"
#include "ui/models/scene_rules.h"

#include <QtTest>

using namespace sluice;

class SceneRulesTest : public QObject {
    Q_OBJECT
private slots:
    void aSessionIsCalledByItsData_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("name");
        QTest::newRow("a file") << "verkauf.csv"
                                << "verkauf.sluice";
        QTest::newRow("in a folder") << "data/2024.verkauf.csv"
                                     << "2024.verkauf.sluice";
        QTest::newRow("built in") << "builtin:sunspots"
                                  << "sunspots.sluice";
        QTest::newRow("generated") << "generate:moons"
                                   << "moons.sluice";
    }

    void aSessionIsCalledByItsData()
    {
        QFETCH(QString, source);
        Experiment experiment = smallScene().experiment;
        experiment.data.source = source.toStdString();
        ViewState state;
        state.experiment = std::make_shared<const Experiment>(experiment);
        QTEST(sessionFileName(state), "name");
    }

    void orByWhatIsTold()
    {
        QCOMPARE(sessionFileName({}), QString("session.sluice"));
        Scene scene = toldScene();
        ViewState state;
        state.experiment = std::make_shared<const Experiment>(scene.experiment);
        state.scene.scene = std::make_shared<const Scene>(scene);
        QCOMPARE(sessionFileName(state), QString("told.sluice"));
        scene.homework = true;
        state.scene.scene = std::make_shared<const Scene>(scene);
        state.scene.answers.learner = "Ada/Eva";
        QCOMPARE(sessionFileName(state), QString("told Ada_Eva.sluice"));
    }
};

QTEST_MAIN(SceneRulesTest)
#include "scene_rules_test.moc"
