#include "core/io/atomic_file.h"
#include "core/io/experiment_json.h"
#include "core/io/scene.h"

#include <QtTest>

using namespace sluice;

namespace {

Scene shipped(const std::string &id)
{
    const auto file = std::filesystem::path(SLUICE_SOURCE_DIR) / "resources/scenes" / (id + ".json");
    const auto text = readWholeFile(file, 1 << 20);
    if (!text)
        qFatal("%s", text.error().english().c_str());
    auto scene = parseScene(*text, id + ".json");
    if (!scene)
        qFatal("%s", scene.error().english().c_str());
    return *scene;
}

std::string problemOf(std::string json)
{
    const auto scene = parseScene(json, "x.json");
    return scene ? "" : scene.error().english();
}

size_t parameters(const Scene &scene, const std::string &model, size_t features)
{
    const TaskSpec &task = scene.experiment.task;
    for (const auto &spec : scene.experiment.models)
        if (spec.name == model)
            return parameterCount(spec, {features, task.lookback, 1, task.output, task.lookback});
    return 0;
}

} // namespace

class SceneTest : public QObject {
    Q_OBJECT

private slots:
    void everyShippedFileIsAScene();
    void holdIsTheSceneThatWasTriedOut();
    void parameterCountsArePublished();
    void sunspotsHasThePublishedSettings();
    void problemsNameTheirPath();
};

void SceneTest::everyShippedFileIsAScene()
{
    int count = 0;
    for (const auto &entry : std::filesystem::directory_iterator(std::filesystem::path(SLUICE_SOURCE_DIR) / "resources/scenes")) {
        const std::string id = entry.path().stem().string();
        const Scene scene = shipped(id);
        QCOMPARE(scene.id, id);
        QVERIFY(scene.summary.ends_with('.'));
        QVERIFY(checkExperiment(scene.experiment));
        ++count;
    }
    QVERIFY(count >= 3);
}

void SceneTest::holdIsTheSceneThatWasTriedOut()
{
    const Scene scene = shipped("hold");
    const Experiment &experiment = scene.experiment;
    QCOMPARE(scene.title, std::string("Hold that number"));
    QVERIFY(scene.beginner);
    QCOMPARE(experiment.data.params.at("length"), 60.0);
    QVERIFY(experiment.task.output == OutputAt::every);
    const auto &lstm = std::get<LstmSpec>(experiment.models.at(1).layers.at(0));
    QCOMPARE(lstm.units, size_t{1});
    QCOMPARE(lstm.forgetBias, 1.0);
    QCOMPARE(lstm.inputBias, -4.0);
    QVERIFY(!experiment.training.stop);

    const double updates = std::ceil(experiment.task.split[0] / static_cast<double>(experiment.training.batch)) *
                           static_cast<double>(experiment.training.epochs);
    QCOMPARE(updates, 800.0);
    const double seconds = updates / scene.updatesPerFrame / 30;
    QVERIFY(seconds >= 10 && seconds <= 20);
}

void SceneTest::parameterCountsArePublished()
{
    const Scene hold = shipped("hold");
    QCOMPARE(parameters(hold, "LSTM", 2), size_t{18});
    QCOMPARE(parameters(hold, "Dense", 2), size_t{11969});
}

void SceneTest::sunspotsHasThePublishedSettings()
{
    const Scene scene = shipped("sunspots");
    const Experiment &experiment = scene.experiment;
    QCOMPARE(experiment.task.lookback, size_t{24});
    QCOMPARE(std::get<DenseSpec>(experiment.models.at(0).layers.at(0)).units, size_t{32});
    QCOMPARE(std::get<LstmSpec>(experiment.models.at(1).layers.at(0)).units, size_t{16});
    QCOMPARE(experiment.training.optimizer.learningRate, 0.005);
    QCOMPARE(experiment.training.epochs, size_t{60});
    QVERIFY(experiment.training.stop && experiment.training.stop->restoreBest);
}

void SceneTest::problemsNameTheirPath()
{
    QCOMPARE(problemOf(R"({"schema": 1, "title": 3})"), std::string("x.json: $.id: this key is missing."));
    QCOMPARE(problemOf(R"({"schema": 1, "id": "x", "titel": "x"})"),
             std::string("x.json: $.titel: unknown key; did you mean \"title\"?"));
    QCOMPARE(
        problemOf(R"({"schema": 1, "id": "x", "title": "x", "summary": "x", "pace": 0, "view": "expert", "experiment": {}})"),
        std::string("x.json: $.pace: found 0, expected a number above 0 and at most 100000."));
    QCOMPARE(problemOf(R"({"schema": 1, "id": "x", "title": "x", "summary": "x", "pace": 1, "view": "expert",
                           "experiment": {"schema": 1, "data": {"source": "generate:hold"}, "models": [{"name": "A"}]}})"),
             std::string("x.json: $.experiment.models[0].layers: this key is missing."));
}

QTEST_GUILESS_MAIN(SceneTest)
#include "scene_test.moc"
