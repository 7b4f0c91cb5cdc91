#include "core/io/scene.h"
#include "core/io/scene_measures.h"
#include "tests/core/train/held_run.h"

#include <QtTest>

using namespace sluice;

/// What is measured of a scene's runs.
class SceneMeasuresTest : public QObject {
    Q_OBJECT

private slots:
    /// Settings of any run; nothing that is made of what training ends with.
    void whatIsKnownBeforeTheEnd()
    {
        MeasuredRun run = testing::heldRun();
        Scene scene;
        scene.experiment = *run.experiment;
        scene.runs = {{"fast", "Fast", scene.experiment}};
        scene.runs.front().experiment.training.optimizer.learningRate = 2;
        UnitMeasure unit;
        unit.model = 1;
        TracedMeasure untrained;
        untrained.model = 1;
        untrained.epoch = 0;
        untrained.unitOf = "unit";
        scene.measures = {{"rate", "fast", SettingMeasure{}}, {"unit", "", unit}, {"untrained", "", untrained}};
        ThreadPool pool(1);
        MeasuredValues values;
        QVERIFY(takeMeasures(scene, "", run, false, pool, values));
        QCOMPARE(values, (MeasuredValues{{"rate", 2}}));
        QVERIFY(takeMeasures(scene, "", run, true, pool, values));
        QCOMPARE(values, (MeasuredValues{{"rate", 2}, {"unit", 1}, {"untrained", 0.5}}));
    }

    /// The model that is left is known by its name; of the other nothing is measured, and no measure of it fails.
    void anExperimentIsEditedDown()
    {
        MeasuredRun run = testing::heldRun();
        Scene scene;
        scene.experiment = *run.experiment;
        scene.experiment.models.front().name = "gone";
        Experiment edited = *run.experiment;
        edited.models.erase(edited.models.begin());
        scene.measures = {{"here", "", ParameterMeasure{1}},
                          {"gone", "", ParameterMeasure{0}},
                          {"both", "", PairMeasure{PairMeasure::Kind::ratio, "here", "gone"}},
                          {"rate", "", SettingMeasure{}}};
        QVERIFY(unmeasurableIn(scene, "", scene.experiment) == Unmeasurable());
        QVERIFY(unmeasurableIn(scene, "", edited) == (Unmeasurable{{"gone", "both"}, {}, {"gone"}}));
        const auto parameters = double(parameterCount(edited.models.front(), ModelShape::of(*run.task)));
        run.experiment = std::make_shared<const Experiment>(edited);
        ThreadPool pool(1);
        MeasuredValues values;
        QVERIFY(takeMeasures(scene, "", run, true, pool, values));
        QCOMPARE(values, (MeasuredValues{{"here", parameters}, {"rate", edited.training.optimizer.learningRate}}));
    }
};

QTEST_GUILESS_MAIN(SceneMeasuresTest)
#include "scene_measures_test.moc"
